/**
 * Metrics against closed forms and numbers worked by hand. In: bodies whose stress is known, and states of uniform stress. Out:
 * cases of the validation suite: a concentration that is three, an edge whose raw peak diverges while its average converges,
 * bars that share a load, fatigue criteria, the estimated error of the elements.
 */
package org.wolff.validation.metric;
