package org.wolff.solver.analysis;

import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.rigid.RigidMotions;

/** Sets up who solves the steps of a model: one that knows interfaces, where the mesh is cut. */
final class StepSolvers {
    private StepSolvers() {}

    /**
     * Assembles the stiffness under the supports of a step.
     *
     * @param together the most load cases to solve at once
     * @throws org.wolff.mesh.problem.NoSolutionException if a part can move freely
     */
    static StepSolver of(
            DiscreteModel model,
            Supports supports,
            int together,
            ConjugateGradients.Settings settings,
            Workers workers,
            PhaseClock clock,
            Progress progress) {
        if (!model.interfaces().isEmpty()) {
            return ContactStepSolver.of(model, settings, workers, clock, progress);
        }
        RigidMotions.requireNone(model.mesh(), supports.constraints(), supports.springs());
        SupportedSystem system = clock.time(
                "assembly",
                () -> SupportedSystem.assemble(
                        model.mesh(), model.materials(), supports.springs(), supports.constraints(), workers));
        LinearSolver iteration =
                clock.time("set-up", () -> LinearSolvers.of(system, model.mesh(), settings, workers, progress));
        return new LoadCaseSolver(system, iteration, together, workers);
    }
}
