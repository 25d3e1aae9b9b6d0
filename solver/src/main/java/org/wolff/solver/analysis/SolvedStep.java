package org.wolff.solver.analysis;

import java.util.Optional;
import org.wolff.solver.krylov.Convergence;

/**
 * The displacement of a step and the forces that go with it; nothing in it holds the matrix.
 *
 * @param step what was solved
 * @param u displacement, mm, {@code 3·node + axis}
 * @param reactions forces of the supports on the nodes, N
 * @param tying forces of equations or interfaces on the nodes, N
 * @param convergence how the solve went
 * @param seconds wall time of the solve; its share where several steps were solved at once
 * @param contact what the interfaces did; empty where there are none
 */
record SolvedStep(
        Step step,
        double[] u,
        double[] reactions,
        double[] tying,
        Convergence convergence,
        double seconds,
        Optional<SolvedContact> contact) {
    /** A step of a model without interfaces. */
    SolvedStep(Step step, double[] u, double[] reactions, double[] tying, Convergence convergence, double seconds) {
        this(step, u, reactions, tying, convergence, seconds, Optional.empty());
    }
}
