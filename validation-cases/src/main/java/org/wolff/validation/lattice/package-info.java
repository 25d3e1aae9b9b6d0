/**
 * Homogenised lattices against closed forms. In: unit cells whose law is known. Out: cases of the validation suite. What is
 * known exactly are layers and full cells; thin struts only tend to their closed form, which a test of the solver follows.
 */
package org.wolff.validation.lattice;
