package org.wolff.solver.analysis;

import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Balances;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;

/** Recovers and measures the fields of solved steps. */
final class LoadCaseFields {
    private final FieldRecovery recovery;
    private final FieldMetrics measure;
    private final Optional<String> densities;
    private final boolean byNode;

    /**
     * Ready for steps.
     *
     * @param byNode whether results are wanted node by node
     */
    LoadCaseFields(MaterialAssignment materials, boolean byNode, Workers workers) {
        this.recovery = new FieldRecovery(materials, workers);
        this.measure = new FieldMetrics(materials, workers);
        this.densities = Caveats.ofDensities(materials.ofRegion());
        this.byNode = byNode;
    }

    /**
     * Recovers and measures.
     *
     * @param metrics receives what is measured
     */
    LoadCaseResult of(SolvedStep solved, List<Metric> metrics, PhaseClock clock) {
        Step step = solved.step();
        String name = step.loadCase().name();
        return clock.time("fields: " + name, () -> {
            IntegrationFields points = recovery.atIntegrationPoints(solved.u());
            NodalFields nodes = recovery.atNodes(solved.u(), points);
            Balance balance = new Balances(recovery.points().mesh(), step.supports())
                    .of(step.forces(), solved.u(), solved.reactions(), solved.tying(), points.strainEnergy());
            metrics.addAll(measure.measure(name, points, nodes, weight(step)));
            Optional<NodeResults> listed = byNode
                    ? Optional.of(new NodeResults(solved.u(), recovery.meanStress(points), solved.reactions()))
                    : Optional.empty();
            return new LoadCaseResult(step.loadCase(), nodes, solved.convergence(), solved.seconds(), balance, listed);
        });
    }

    private Optional<String> weight(Step step) {
        boolean heavy = step.loadCase().loads().stream().anyMatch(Load.Gravity.class::isInstance);
        return heavy ? densities : Optional.empty();
    }
}
