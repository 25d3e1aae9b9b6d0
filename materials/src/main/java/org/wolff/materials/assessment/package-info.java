/**
 * A number that can be defended, or the reason why there is none. Used wherever a law ends at its measured range, a rule
 * is undefined, or a value has no source: the reader gets the reason instead of a guess.
 */
package org.wolff.materials.assessment;
