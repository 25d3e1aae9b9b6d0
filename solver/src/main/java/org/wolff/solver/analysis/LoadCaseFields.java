package org.wolff.solver.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.FrictionCaveat;
import org.wolff.solver.interfaces.InterfaceFields;
import org.wolff.solver.interfaces.InterfaceMetrics;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Balances;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.YieldShare;

/** Recovers and measures the fields of solved steps. */
final class LoadCaseFields {
    private final MaterialAssignment materials;
    private final FieldRecovery recovery;
    private final FieldMetrics measure;
    private final Optional<String> laws;
    private final Optional<String> densities;
    private final Optional<String> friction;
    private final boolean byNode;

    /** Ready for the steps of a model. */
    LoadCaseFields(DiscreteModel model, Workers workers) {
        this.materials = model.materials();
        this.recovery = new FieldRecovery(materials, workers);
        this.measure = new FieldMetrics(materials, workers);
        this.laws = Caveats.ofLaws(materials.ofRegion());
        this.densities = Caveats.ofDensities(materials.ofRegion());
        this.friction = FrictionCaveat.of(model.subject() instanceof Model own ? own.interfaces() : List.of());
        this.byNode = model.subject().bringsMesh();
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
            Balance balance = balance(solved, points);
            Optional<String> caveat = caveat(step);
            metrics.addAll(measure.measure(name, points, nodes, caveat));
            Optional<ContactResult> contact = solved.contact().map(of -> contact(of, solved.u()));
            contact.ifPresent(
                    of -> of.interfaces().forEach(one -> metrics.addAll(InterfaceMetrics.of(one, both(laws, caveat)))));
            if (contact.isPresent() && step.loadCase().loads().isEmpty()) {
                metrics.addAll(YieldShare.of(name, materials, points, both(laws, caveat)));
            }
            Optional<NodeResults> listed = byNode
                    ? Optional.of(new NodeResults(solved.u(), recovery.meanStress(points), solved.reactions()))
                    : Optional.empty();
            return new LoadCaseResult(
                    step.loadCase(), nodes, solved.convergence(), solved.seconds(), balance, contact, listed);
        });
    }

    private Balance balance(SolvedStep solved, IntegrationFields points) {
        Balances balances = new Balances(materials.mesh(), solved.step().supports());
        double[] forces = solved.step().forces();
        return solved.contact().isPresent()
                ? balances.withContact(forces, solved.u(), solved.reactions(), solved.tying(), points.strainEnergy())
                : balances.of(forces, solved.u(), solved.reactions(), solved.tying(), points.strainEnergy());
    }

    private ContactResult contact(SolvedContact solved, double[] u) {
        ContactStep last = solved.path().last();
        return new ContactResult(
                solved.path().before().map(ContactStep::name),
                InterfaceResult.of(materials.mesh(), solved.pairs(), solved.path()),
                IntStream.range(0, solved.pairs().interfaces().size())
                        .mapToObj(i -> InterfaceFields.of(materials.mesh(), solved.pairs(), i, solved.path(), u))
                        .toList(),
                last.newtonSteps(),
                last.parts(),
                last.energy());
    }

    /** Why no verdict may rest on the numbers of a step, besides the elastic laws. */
    private Optional<String> caveat(Step step) {
        boolean heavy = step.loadCase().loads().stream().anyMatch(Load.Gravity.class::isInstance);
        return both(heavy ? densities : Optional.empty(), friction);
    }

    private static Optional<String> both(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get() + "; " + other.get()) : one.or(() -> other);
    }
}
