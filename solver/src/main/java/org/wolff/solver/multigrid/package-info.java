/**
 * A multigrid preconditioner for elasticity: from ten-node elements to four-node elements on the same mesh, smoothed
 * aggregation with the rigid body modes below, a dense Cholesky factor at the end. Block Gauss–Seidel in single
 * precision smooths every level, one sweep forward before and one backward after the coarse correction.
 *
 * <p>In: a {@link org.wolff.solver.assembly.SupportedSystem} with its mesh. Out:
 * {@link org.wolff.solver.multigrid.Multigrid}, a {@link org.wolff.solver.krylov.Preconditioner}. The matrix below the
 * quadratic one is Pᵀ A P, summed straight from it, so that springs, supports, curved sides and any law follow. P maps the
 * unknowns w of u = T w + h at corners to those at all nodes, so that equations (ties, periodicity) need no case of their
 * own: two tied blocks of ten-node elements 20 iterations as in one piece (23 when aggregation began on the ten-node
 * matrix, with a set-up three to six times as long), a periodic box 18 (21). Set-up is in
 * double precision: the softest bending of a slender part is 1e-8 and less of the stiffest motion, and a coarse matrix
 * from rounded values would lose it. The cycle is linear and symmetric to about 1e-6, enough for conjugate gradients
 * in double precision around it. Every result is the same for any number of threads.
 *
 * <p>What made it fast, measured on the reference deck (486,492 unknowns, shape of elements down to 2.5°, residual
 * 1e-8; one pass = the matrix in single precision read once):
 * <ul>
 *   <li>Patches ({@link org.wolff.solver.multigrid.Patches}): 98 iterations became 29 by solving 51 bad elements of
 *       110,752 on their own, and 27 with 58 more whose curved sides make them nearly flat at a corner, while the straight
 *       shape looks good. They, not the smoother, had set the count: with a mesh of 124,230 unknowns 42 became 29, and a
 *       contrast of 1e5 on the reference deck 54 became 31. They were found by the Ritz vectors of the least eigenvalues.
 *   <li>Gauss–Seidel in coloured chunks of 256 rows: two passes a cycle, since a sweep from zero and the residual after
 *       it each need one triangle.
 *   <li>The two triangles in arrays of their own, read without gaps: a cycle of 135 ms became 28 ms, for the hardware's
 *       prefetcher lost the stream when half of each row was skipped or blocks rose while rows fell.
 * </ul>
 *
 * <p>Tried and not taken (iterations, passes a cycle without the product outside): two sweeps 24, 4; Chebyshev of the
 * fourth kind with optimal weights (Lottes 2022), degree 2, 3 and 4 on a deck of 98 k with exact coarse solves 26, 20
 * and 17 against 30, but 4, 6 and 8; vertex-star patches everywhere 29 against 34, but 6.5, additive 39 and more; blocks
 * of 8 nodes by strength or along the curve 34 and 42; two sweeps on the linear levels 28; θ of 0.04, 0.06 halved on
 * each level (the prototype's) and 0.12: 34, 29 and 63, the last losing whole aggregates. An exact solve on the linear
 * level would give 27.
 *
 * <p>Nonlinear iterations: {@link org.wolff.solver.multigrid.Multigrid#with} smooths a changed matrix on the finest level
 * and keeps all below. Springs on a third of one side of a cantilever: 25 iterations (four-node elements) and 34
 * (ten-node), 16 and 22 with new levels, 80 and 134 with the old smoother; a change that makes another structure of the
 * model wants new levels. Tried and taken out,
 * for contact works in displacements and needs none of it: pairs of rows solved as one block in the sweep, and unknowns
 * struck out by zeros in the inverse of the diagonal alone. Aggregates keep bodies apart where the maker gives them.
 *
 * <p>Limits: iterations (reference deck, residual 1e-8) 27; all moduli alike 22; contrast of 1e5 between screws and bone
 * 31, where the bending of thin screws, one element across, is left to the smoother: four eigenvalues of 0.04 below the
 * rest; two blocks side by side do not notice it. Poisson's ratio 0.45 in place of 0.3: 37 with moduli alike, 45 with the
 * deck's (four-node elements lock there). What did not help (124,230 unknowns, 48 iterations at 0.45): a linear level of
 * a law with ratio 0.44, 0.42, 0.40, 0.35: 47, 50, 54, 63, for what locks less is overdone elsewhere; at 0.49, 101
 * became 154 with 0.45; two sweeps on the finest level 41 at 1.5 times the work; patches below shape 0.55, 43; exact
 * coarse solves 55 against 59 then. Exact solves on the linear level change little anywhere: 38 for 42 and 41
 * for 46 before the curved patches. Sources: Vaněk, Mandel and Brezina
 * 1996 (smoothed aggregation); Saad, Iterative Methods for Sparse Linear Systems, 2nd ed., 12.4 (colours) and 13.
 */
package org.wolff.solver.multigrid;
