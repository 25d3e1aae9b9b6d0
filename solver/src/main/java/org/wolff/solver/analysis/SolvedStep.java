package org.wolff.solver.analysis;

import org.wolff.solver.krylov.Convergence;

/**
 * The displacement of a step and the forces that go with it; nothing in it holds the matrix.
 *
 * @param step what was solved
 * @param u displacement, mm, {@code 3·node + axis}
 * @param reactions forces of the supports on the nodes, N
 * @param tying forces of equations on the nodes, N
 * @param convergence how the solve went
 * @param seconds wall time of the solve; its share where several steps were solved at once
 */
record SolvedStep(Step step, double[] u, double[] reactions, double[] tying, Convergence convergence, double seconds) {}
