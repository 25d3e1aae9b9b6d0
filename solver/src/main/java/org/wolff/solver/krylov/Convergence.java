package org.wolff.solver.krylov;

/**
 * How an iterative solve went. A measurement, not a verdict.
 *
 * @param iterations products with the matrix inside the iteration
 * @param relativeResidual ‖b − A x‖ / ‖b‖, recomputed from the answer
 * @param converged whether that is at most the tolerance asked for
 * @param history ‖r‖ / ‖b‖ as the recurrence had it, one value per iteration, the start first
 */
public record Convergence(int iterations, double relativeResidual, boolean converged, double[] history) {}
