package org.wolff.solver.analysis;

import java.util.Optional;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.krylov.SolutionSpace;

/** Solves the load cases of one matrix in turn; each starts from the span of the answers before it. */
final class LoadCaseSolver implements StepSolver {
    private final SupportedSystem system;
    private final LinearSolver solver;
    private final SolutionSpace earlier;

    /** Ready to solve. */
    LoadCaseSolver(SupportedSystem system, LinearSolver solver, Workers workers) {
        this.system = system;
        this.solver = solver;
        this.earlier = new SolutionSpace(system.matrix(), workers);
    }

    @Override
    public boolean takes(Step step) {
        return system.constraints().holdsLike(step.supports().constraints());
    }

    @Override
    public SolvedStep solve(Step step, PhaseClock clock) {
        SupportedSystem held = system.with(step.supports().constraints());
        double[] forces = step.forces();
        long start = System.nanoTime();
        return clock.time("solve: " + step.loadCase().name(), () -> {
            double[] b = held.rightHandSide(forces);
            ConjugateGradients.Solution found = solver.solve(b, earlier.start(b));
            earlier.add(found.x());
            double[] u = held.displacement(found.x());
            return new SolvedStep(
                    step,
                    u,
                    held.reactions(u, forces),
                    held.equationForces(u, forces),
                    found.convergence(),
                    (System.nanoTime() - start) * 1e-9,
                    Optional.empty());
        });
    }
}
