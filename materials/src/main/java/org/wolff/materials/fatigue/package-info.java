/**
 * Fatigue: from a stress cycle and what a material survives to a safety factor, a life or a sum of damage.
 *
 * <p>In: {@link org.wolff.materials.fatigue.StressCycle}, static strengths and fatigue strengths. Out: an
 * {@link org.wolff.materials.assessment.Assessment}, a number or the reason why there is none. Nothing is extrapolated: a
 * stress above the measured ones has no life, a life beyond the longest measured one is stated as at least that.
 *
 * <p>Mean stress in solids: {@link org.wolff.materials.fatigue.MeanStressRule}. Lattices under compression:
 * {@link org.wolff.materials.fatigue.NormalizedLife}, since struts of a compressed lattice bend, so a compressive mean
 * does not close cracks, and the rules for solids mean nothing there. Blocks of load: {@link
 * org.wolff.materials.fatigue.DamageSum}.
 *
 * <p>Sources: Shigley's Mechanical Engineering Design, chapter 6 (Goodman, Gerber, Soderberg; no credit for compressive
 * mean stress); Smith, Watson and Topper, J. Materials 5 (1970) 767; Miner, J. Appl. Mech. 12 (1945) A159. Rejected:
 * Goodman's line continued into compression (a bonus that only some metals show); a slope assumed below the last
 * measured point (no source for bone, lattices or printed metals).
 */
package org.wolff.materials.fatigue;
