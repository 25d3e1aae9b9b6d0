/**
 * A multigrid preconditioner for elasticity: from ten-node elements to four-node elements on the same mesh, smoothed
 * aggregation with the rigid body modes below, a dense Cholesky factor at the end. Block Gauss–Seidel in single
 * precision smooths every level, one sweep forward before and one backward after the coarse correction.
 *
 * <p>In: a {@link org.wolff.solver.assembly.SupportedSystem} with its mesh. Out:
 * {@link org.wolff.solver.multigrid.Multigrid}, a {@link org.wolff.solver.krylov.Preconditioner}. The matrix below the
 * quadratic one is summed straight from it, so that springs, supports, curved sides and any law follow. Set-up is in
 * double precision: the softest bending of a slender part is 1e-8 and less of the stiffest motion, and a coarse matrix
 * from rounded values would lose it. The cycle is linear and symmetric to about 1e-6, enough for conjugate gradients
 * in double precision around it. Every result is the same for any number of threads.
 *
 * <p>What made it fast, measured on the reference deck (486,492 unknowns, shape of elements down to 2.5°, residual
 * 1e-8; one pass = the matrix in single precision read once):
 * <ul>
 *   <li>Patches ({@link org.wolff.solver.multigrid.Patches}): 98 iterations became 29 by solving 51 bad elements of
 *       110,752 on their own. They, not the smoother, had set the count.
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
 * <p>Limits: iterations grow with Poisson's ratio, 28 at 0.3, 45 at 0.45 (four-node elements lock there: no smoother
 * helps, exact coarse solves give 44), 98 at 0.49; with the contrast of moduli, where thin stiff parts lie in soft ones:
 * 23 at 1, 29 at 220, 54 at 1e5 with screws; two blocks side by side do not notice it. Sources: Vaněk, Mandel and Brezina
 * 1996 (smoothed aggregation); Saad, Iterative Methods for Sparse Linear Systems, 2nd ed., 12.4 (colours) and 13.
 */
package org.wolff.solver.multigrid;
