package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.FrictionCaveat;
import org.wolff.solver.interfaces.InterfaceFields;
import org.wolff.solver.interfaces.InterfaceMetrics;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Balances;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.YieldShare;

/** Measures what interfaces do in solved steps; nothing in a model without them. */
final class ContactMeasures {
    private final MaterialAssignment materials;
    private final Optional<String> laws;
    private final Optional<String> friction;

    ContactMeasures(DiscreteModel model) {
        this.materials = model.materials();
        this.laws = Caveats.ofLaws(materials.ofRegion());
        this.friction = FrictionCaveat.of(
                model.subject().meshed().map(Model::interfaces).orElse(List.of()));
    }

    /** Returns why no verdict may rest on any number of the model. */
    Optional<String> caveat() {
        return friction;
    }

    Balance balance(SolvedStep solved, IntegrationFields points) {
        Balances balances = new Balances(materials.mesh(), solved.step().supports());
        double[] forces = solved.step().forces();
        return solved.contact().isPresent()
                ? balances.withContact(forces, solved.u(), solved.reactions(), solved.tying(), points.strainEnergy())
                : balances.of(forces, solved.u(), solved.reactions(), solved.tying(), points.strainEnergy());
    }

    Optional<ContactResult> of(SolvedStep solved) {
        return solved.contact().map(contact -> {
            ContactStep last = contact.path().last();
            ContactPairs pairs = contact.pairs();
            return new ContactResult(
                    contact.path().before().map(ContactStep::name),
                    InterfaceResult.of(materials.mesh(), pairs, contact.path()),
                    IntStream.range(0, pairs.interfaces().size())
                            .mapToObj(i -> InterfaceFields.of(materials.mesh(), pairs, i, contact.path(), solved.u()))
                            .toList(),
                    last.newtonSteps(),
                    last.parts(),
                    last.energy());
        });
    }

    /**
     * Returns the metrics of all interfaces and, at the press-fit, how much yields.
     *
     * @param caveats why no verdict may rest on the step, besides the elastic laws
     */
    List<Metric> metrics(
            SolvedStep solved, Optional<ContactResult> contact, IntegrationFields points, Set<String> caveats) {
        Optional<String> all = laws;
        for (String caveat : caveats) {
            all = Caveats.both(all, Optional.of(caveat));
        }
        Optional<String> reasons = all;
        List<Metric> metrics = new ArrayList<>();
        contact.ifPresent(of -> of.interfaces().forEach(one -> metrics.addAll(InterfaceMetrics.of(one, reasons))));
        if (contact.isPresent() && solved.step().loadCase().loads().isEmpty()) {
            metrics.addAll(YieldShare.of(solved.step().loadCase().name(), materials, points, reasons));
        }
        return metrics;
    }
}
