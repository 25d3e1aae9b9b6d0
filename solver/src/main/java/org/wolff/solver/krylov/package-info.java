/**
 * Iterative solution of K u = f for symmetric positive definite K: operators, preconditioners, conjugate gradients.
 *
 * <p>In: a {@link org.wolff.solver.krylov.LinearOperator}, a {@link org.wolff.solver.krylov.Preconditioner}, right-hand
 * sides. Out: solutions and {@link org.wolff.solver.krylov.Convergence}, with the residual recomputed from the answer.
 * Sums run over chunks that depend on the length alone, so every number is the same for any number of threads.
 *
 * <p>Source: Saad, Iterative Methods for Sparse Linear Systems, 2nd ed., algorithm 9.1. Limits: not for indefinite or
 * unsymmetric systems; accuracy ends near machine precision × ‖K‖ ‖u‖ / ‖f‖. Preconditioners live where their matter
 * is; each is driven through the contract test of this package.
 *
 * <p>Rejected: knowing the matrix type here (an operator is enough, so that products without a matrix fit in); stopping
 * on the residual of the recurrence alone (it drifts from the true one).
 */
package org.wolff.solver.krylov;
