package org.wolff.solver.analysis;

import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.krylov.MtjConjugateGradients;
import org.wolff.solver.multigrid.Multigrid;

/** Makes the linear solver that the settings ask for. */
final class LinearSolvers {
    private LinearSolvers() {}

    /**
     * Returns the solver of a system, ready for its right-hand sides.
     *
     * @throws org.wolff.mesh.problem.InputException if the method does not take a system of this size
     */
    static LinearSolver of(
            SupportedSystem system,
            TetMesh mesh,
            ConjugateGradients.Settings settings,
            Workers workers,
            Progress progress) {
        return switch (settings.method()) {
            case MULTIGRID -> new Multigrid(system, mesh, workers)
                    .conjugateGradients(system.matrix(), settings, progress);
            case MTJ -> {
                MtjConjugateGradients.requireSmall(system.matrix().size());
                yield new MtjConjugateGradients(system.matrix().compressedRows(), settings, progress);
            }
        };
    }
}
