/**
 * A multigrid preconditioner for elasticity: from ten-node elements to four-node elements on the same mesh, smoothed
 * aggregation with the rigid body modes below, a dense Cholesky factor at the end; block Gauss–Seidel in single
 * precision as the smoother of every level.
 *
 * <p>In: a {@link org.wolff.solver.assembly.SupportedSystem} with its mesh. Out: a
 * {@link org.wolff.solver.krylov.Preconditioner}. Sources: Vaněk, Mandel and Brezina 1996 (smoothed aggregation); Saad,
 * Iterative Methods for Sparse Linear Systems, 2nd ed., 12.4 (colours) and 13.
 */
package org.wolff.solver.multigrid;
