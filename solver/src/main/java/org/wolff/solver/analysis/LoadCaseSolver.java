package org.wolff.solver.analysis;

import java.util.List;
import java.util.Optional;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.krylov.SolutionSpace;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Balances;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;

/** Solves the load cases of one matrix in turn; each starts from the span of the answers before it. */
final class LoadCaseSolver {
    private final SupportedSystem system;
    private final LinearSolver solver;
    private final SolutionSpace earlier;
    private final FieldRecovery recovery;
    private final boolean byNode;

    /**
     * Ready to solve.
     *
     * @param byNode whether results are wanted node by node
     */
    LoadCaseSolver(
            SupportedSystem system, LinearSolver solver, FieldRecovery recovery, boolean byNode, Workers workers) {
        this.system = system;
        this.solver = solver;
        this.recovery = recovery;
        this.byNode = byNode;
        this.earlier = new SolutionSpace(system.matrix(), workers);
    }

    /** Whether a step can be solved with this matrix. */
    boolean takes(Step step) {
        return system.constraints().holdsLike(step.supports().constraints());
    }

    /**
     * Solves, recovers and measures one load case.
     *
     * @param metrics receives what is measured
     */
    LoadCaseResult solve(Step step, FieldMetrics measure, List<Metric> metrics, PhaseClock clock) {
        SupportedSystem held = system.with(step.supports().constraints());
        double[] forces = step.forces();
        String name = step.loadCase().name();
        long start = System.nanoTime();
        ConjugateGradients.Solution solution = clock.time("solve: " + name, () -> {
            double[] b = held.rightHandSide(forces);
            ConjugateGradients.Solution found = solver.solve(b, earlier.start(b));
            earlier.add(found.x());
            return found;
        });
        double seconds = (System.nanoTime() - start) * 1e-9;
        return clock.time("fields: " + name, () -> {
            double[] u = held.displacement(solution.x());
            double[] reactions = held.reactions(u, forces);
            IntegrationFields points = recovery.atIntegrationPoints(u);
            NodalFields nodes = recovery.atNodes(u, points);
            Balance balance = new Balances(recovery.points().mesh(), step.supports())
                    .of(forces, u, reactions, held.equationForces(u, forces), points.strainEnergy());
            metrics.addAll(measure.measure(name, points, nodes));
            Optional<NodeResults> listed =
                    byNode ? Optional.of(new NodeResults(u, recovery.meanStress(points), reactions)) : Optional.empty();
            return new LoadCaseResult(step.loadCase(), nodes, solution.convergence(), seconds, balance, listed);
        });
    }
}
