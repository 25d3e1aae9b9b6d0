package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.averaging.AveragedMetrics;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.metric.Balance;
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
    private final ContactMeasures contacts;
    private final Optional<String> densities;
    private final boolean byNode;
    private Optional<IntegrationFields> last = Optional.empty();
    private boolean heavy;

    /** Ready for the steps of a model. */
    LoadCaseFields(DiscreteModel model, Workers workers) {
        this.materials = model.materials();
        this.workers = workers;
        this.recovery = new FieldRecovery(materials, workers);
        this.measure = new FieldMetrics(materials, model.plan().spots(), workers);
        this.averages = new AveragedMetrics(
                materials, measure.elements(), model.plan().measures().lengths(), workers);
        this.envelope = model.steps().size() > 1 ? Optional.of(new Envelope()) : Optional.empty();
        this.contacts = new ContactMeasures(model);
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
            Balance balance = contacts.balance(solved, points);
            Optional<String> caveat = caveat(step);
            List<Quantity> quantities = Quantity.of(points, nodes, materials, workers);
            metrics.addAll(measure.measure(name, quantities, points, nodes.points(), caveat));
            metrics.addAll(measure.energyAndDisplacement(name, quantities, points, nodes, caveat));
            metrics.addAll(averages.measure(name, points, nodes.points(), caveat));
            envelope.ifPresent(worst -> worst.add(quantities));
            last = Optional.of(points);
            heavy |= isHeavy(step);
            Optional<ContactResult> contact = contacts.of(solved);
            metrics.addAll(contacts.metrics(solved, contact, points, caveat));
            Optional<NodeResults> listed = byNode
                    ? Optional.of(new NodeResults(solved.u(), recovery.meanStress(points), solved.reactions()))
                    : Optional.empty();
            return new LoadCaseResult(
                    step.loadCase(), nodes, solved.convergence(), solved.seconds(), balance, contact, listed);
        });
    }

    /** Returns what is measured over all load cases together, once each has been added. */
    List<Metric> overall() {
        List<Metric> metrics = new ArrayList<>();
        if (envelope.isPresent() && last.isPresent()) {
            metrics.addAll(
                    measure.measure("*", envelope.get().quantities(), last.get(), recovery.points(), caveat(heavy)));
        }
        return metrics;
    }

    /** Why no verdict may rest on the numbers of a step, besides the elastic laws. */
    private Optional<String> caveat(Step step) {
        return caveat(isHeavy(step));
    }

    private Optional<String> caveat(boolean gravity) {
        return Caveats.both(gravity ? densities : Optional.empty(), contacts.caveat());
    }

    private static boolean isHeavy(Step step) {
        return step.loadCase().loads().stream().anyMatch(Load.Gravity.class::isInstance);
    }
}
