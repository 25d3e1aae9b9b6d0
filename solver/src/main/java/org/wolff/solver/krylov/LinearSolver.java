package org.wolff.solver.krylov;

/** Solves A x = b for one matrix A and many b, one at a time. Ready when constructed. */
public sealed interface LinearSolver permits ConjugateGradients, MtjConjugateGradients {
    /**
     * Solves A x = b to the tolerance of the settings, held against the residual recomputed from the answer.
     *
     * @param b right-hand side; stays as it is
     * @param start where to start; stays as it is
     * @throws org.wolff.mesh.problem.NoSolutionException if it fails; says what was found
     */
    ConjugateGradients.Solution solve(double[] b, double[] start);

    /** Solves A x = b from x = 0. */
    default ConjugateGradients.Solution solve(double[] b) {
        return solve(b, new double[b.length]);
    }
}
