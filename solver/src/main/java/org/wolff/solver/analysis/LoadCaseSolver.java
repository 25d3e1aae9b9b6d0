package org.wolff.solver.analysis;

import java.util.List;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.SolutionSpace;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Balances;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;

/** Solves the load cases of one matrix in turn; each starts from the span of the answers before it. */
final class LoadCaseSolver {
    private final SupportedSystem system;
    private final ConjugateGradients solver;
    private final SolutionSpace earlier;
    private final FieldRecovery recovery;
    private final Balances balances;

    LoadCaseSolver(
            SupportedSystem system,
            Supports supports,
            ConjugateGradients solver,
            FieldRecovery recovery,
            Workers workers) {
        this.system = system;
        this.solver = solver;
        this.recovery = recovery;
        this.earlier = new SolutionSpace(system.matrix(), workers);
        TetMesh mesh = recovery.points().mesh();
        this.balances = new Balances(mesh, supports);
    }

    /**
     * Solves, recovers and measures one load case.
     *
     * @param forces nodal forces, N
     * @param metrics receives what is measured
     */
    LoadCaseResult solve(
            LoadCase loadCase, double[] forces, FieldMetrics measure, List<Metric> metrics, PhaseClock clock) {
        long start = System.nanoTime();
        ConjugateGradients.Solution solution = clock.time("solve: " + loadCase.name(), () -> {
            double[] b = system.rightHandSide(forces);
            ConjugateGradients.Solution found = solver.solve(b, earlier.start(b));
            earlier.add(found.x());
            return found;
        });
        double seconds = (System.nanoTime() - start) * 1e-9;
        return clock.time("fields: " + loadCase.name(), () -> {
            double[] u = system.displacement(solution.x());
            IntegrationFields points = recovery.atIntegrationPoints(u);
            NodalFields nodes = recovery.atNodes(u, points);
            Balance balance = balances.of(forces, u, system.reactions(u, forces), points.strainEnergy());
            metrics.addAll(measure.measure(loadCase.name(), points, nodes));
            return new LoadCaseResult(loadCase, nodes, solution.convergence(), seconds, balance);
        });
    }
}
