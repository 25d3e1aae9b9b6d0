/**
 * Problems of linear elasticity that have a closed answer. In: a place. Out: displacement and stress there, each with
 * the source of the formula. Tests and {@code wolff validate} hold the solver against them.
 *
 * <p>The formulas are checked by themselves: a test differentiates the displacement, puts it through Hooke's law, and
 * compares with the stress, its equilibrium and its boundary values; so a slip in a formula cannot hide behind a slip
 * in the solver.
 *
 * <p>Units and order as everywhere: mm, N, MPa, tonne; xx, yy, zz, xy, yz, xz. Limits: small strain, isotropic.
 * Rejected: tabulated answers of other programs as the reference (they carry an error of their own).
 */
package org.wolff.validation.closedform;
