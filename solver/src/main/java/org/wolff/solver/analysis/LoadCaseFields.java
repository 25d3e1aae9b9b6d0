package org.wolff.solver.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.Metric;

/** Recovers and measures the fields of solved steps. */
final class LoadCaseFields {
    private final FieldRecovery recovery;
    private final Measurements measurements;
    private final List<Material> materials;
    private final ContactMeasures contacts;
    private final Optional<String> densities;
    private final boolean byNode;

    /** Ready for the steps of a model. */
    LoadCaseFields(DiscreteModel model, Workers workers) {
        this.materials = model.materials().ofRegion();
        this.recovery = new FieldRecovery(model.materials(), workers);
        this.measurements = new Measurements(model, recovery.points(), workers);
        this.contacts = new ContactMeasures(model);
        this.byNode = model.subject().bringsMesh();
        this.densities = Caveats.ofDensities(model.materials().ofRegion());
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
            Set<String> caveats = caveats(step);
            Measurements.Measured measured = measurements.add(name, solved.u(), points, nodes, caveats);
            metrics.addAll(measured.metrics());
            metrics.add(Stiffness.of(step.loadCase(), balance, Caveats.ofLaws(materials)));
            Optional<ContactResult> contact = contacts.of(solved);
            metrics.addAll(contacts.metrics(solved, contact, points, caveats));
            Optional<NodeResults> listed = byNode
                    ? Optional.of(new NodeResults(solved.u(), recovery.meanStress(points), solved.reactions()))
                    : Optional.empty();
            return new LoadCaseResult(
                    step.loadCase(),
                    nodes,
                    measured.fields(),
                    solved.convergence(),
                    solved.seconds(),
                    balance,
                    contact,
                    listed);
        });
    }

    /** Returns what the load cases say together. */
    Measurements measurements() {
        return measurements;
    }

    private Set<String> caveats(Step step) {
        Set<String> reasons = new LinkedHashSet<>();
        contacts.caveat().ifPresent(reasons::add);
        step.loadCase().caveat().ifPresent(reasons::add);
        if (step.loadCase().loads().stream().anyMatch(Load.Gravity.class::isInstance)) {
            densities.ifPresent(reasons::add);
        }
        return reasons;
    }
}
