package org.wolff.solver.krylov;

import java.util.List;
import java.util.stream.IntStream;

/** Solves A x = b for one matrix A and many b, one after the other or several at once. Ready when constructed. */
public sealed interface LinearSolver permits ConjugateGradients, MtjConjugateGradients, RenumberedSolver {
    /**
     * Solves A x = b to the tolerance of the settings, held against the residual recomputed from the answer.
     *
     * @param b right-hand side; stays as it is
     * @param start where to start; stays as it is
     * @throws org.wolff.mesh.problem.NoSolutionException if it fails; says what was found
     */
    ConjugateGradients.Solution solve(double[] b, double[] start);

    /**
     * Solves A x = b for several b at once, where that saves passes over the matrix. Each answer has the bits and the
     * iterations that it has alone.
     *
     * @param b right-hand sides; stay as they are
     * @param start as many starts; stay as they are
     * @throws org.wolff.mesh.problem.NoSolutionException if one of them fails; says which
     */
    default List<ConjugateGradients.Solution> solve(List<double[]> b, List<double[]> start) {
        return IntStream.range(0, b.size())
                .mapToObj(c -> solve(b.get(c), start.get(c)))
                .toList();
    }

    /** Solves A x = b from x = 0. */
    default ConjugateGradients.Solution solve(double[] b) {
        return solve(b, new double[b.length]);
    }
}
