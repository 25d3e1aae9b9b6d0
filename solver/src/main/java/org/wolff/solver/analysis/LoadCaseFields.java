package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.averaging.AveragedMetrics;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Balances;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.Envelope;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.Quantity;

/** Recovers and measures the fields of solved steps. */
final class LoadCaseFields {
    private final MaterialAssignment materials;
    private final Workers workers;
    private final FieldRecovery recovery;
    private final FieldMetrics measure;
    private final AveragedMetrics averages;
    private final Optional<Envelope> envelope;
    private final Optional<String> densities;
    private final boolean byNode;
    private Optional<IntegrationFields> last = Optional.empty();
    private final Set<String> caveats = new LinkedHashSet<>();

    /** Ready for the steps of a model. */
    LoadCaseFields(DiscreteModel model, Workers workers) {
        this.materials = model.materials();
        this.workers = workers;
        this.recovery = new FieldRecovery(materials, workers);
        this.measure = new FieldMetrics(materials, model.plan().spots(), workers);
        this.averages = new AveragedMetrics(
                materials, measure.elements(), model.plan().measures().lengths(), workers);
        this.envelope = model.steps().size() > 1 ? Optional.of(new Envelope()) : Optional.empty();
        this.byNode = model.subject().bringsMesh();
        this.densities = Caveats.ofDensities(materials.ofRegion());
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
            Set<String> reasons = caveats(step);
            Optional<String> caveat = joined(reasons);
            List<Quantity> quantities = Quantity.of(points, nodes, materials, workers);
            metrics.addAll(measure.measure(name, quantities, points, nodes.points(), caveat));
            metrics.addAll(measure.energyAndDisplacement(name, quantities, points, nodes, caveat));
            metrics.addAll(averages.measure(name, points, nodes.points(), caveat));
            envelope.ifPresent(worst -> worst.add(quantities));
            last = Optional.of(points);
            caveats.addAll(reasons);
            Optional<NodeResults> listed = byNode
                    ? Optional.of(new NodeResults(solved.u(), recovery.meanStress(points), solved.reactions()))
                    : Optional.empty();
            return new LoadCaseResult(step.loadCase(), nodes, solved.convergence(), solved.seconds(), balance, listed);
        });
    }

    /** Returns what is measured over all load cases together, once each has been added. */
    List<Metric> overall() {
        List<Metric> metrics = new ArrayList<>();
        if (envelope.isPresent() && last.isPresent()) {
            metrics.addAll(
                    measure.measure("*", envelope.get().quantities(), last.get(), recovery.points(), joined(caveats)));
        }
        return metrics;
    }

    private Set<String> caveats(Step step) {
        Set<String> reasons = new LinkedHashSet<>();
        step.loadCase().caveat().ifPresent(reasons::add);
        if (step.loadCase().loads().stream().anyMatch(Load.Gravity.class::isInstance)) {
            densities.ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<String> joined(Set<String> reasons) {
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }
}
