package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.ct.MappedModulus;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.averaging.AveragedMetrics;
import org.wolff.solver.estimate.ErrorEstimate;
import org.wolff.solver.estimate.ErrorEstimator;
import org.wolff.solver.fatigue.FatigueMetrics;
import org.wolff.solver.fatigue.Margins;
import org.wolff.solver.fatigue.StrutMetrics;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.Envelope;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.Quantity;
import org.wolff.solver.shielding.ElementState;

/** Measures the fields of load cases one after the other, and then what they say together. */
final class Measurements {
    /** The field of moduli that were read from images, MPa. */
    private static final String IMAGED_MODULUS = "imagedModulus";

    private final MaterialAssignment materials;
    private final MeasuringPlan plan;
    private final RegionNodes nodes;
    private final Workers workers;
    private final FieldMetrics statistics;
    private final AveragedMetrics averages;
    private final StrutMetrics struts;
    private final Optional<FurtherField> imagedModulus;
    private final FatigueMetrics fatigue;
    private final Optional<Envelope> envelope;
    private final Map<String, ElementState> states = new LinkedHashMap<>();
    private final Set<String> caveats = new LinkedHashSet<>();
    private Optional<IntegrationFields> last = Optional.empty();
    private ErrorEstimator errors;

    Measurements(DiscreteModel model, RegionNodes nodes, Workers workers) {
        this.materials = model.materials();
        this.plan = model.plan();
        this.nodes = nodes;
        this.workers = workers;
        this.statistics = new FieldMetrics(materials, plan.spots(), workers);
        this.averages = new AveragedMetrics(
                materials, statistics.elements(), plan.measures().lengths(), workers);
        this.imagedModulus = imagedModulus(materials);
        this.struts = new StrutMetrics(materials, statistics.elements());
        this.fatigue = new FatigueMetrics(
                materials,
                statistics.elements(),
                nodes,
                plan.measures().fatigue(),
                plan.spots(),
                plan.measures().lengths());
        this.envelope = model.steps().size() > 1 ? Optional.of(new Envelope()) : Optional.empty();
    }

    /** Young's modulus by element where it was read from an image, so that it can be looked at; empty where none was. */
    private static Optional<FurtherField> imagedModulus(MaterialAssignment materials) {
        if (materials.mapped().isEmpty()) {
            return Optional.empty();
        }
        Set<String> parts = materials.mapped().stream().map(MappedModulus::part).collect(Collectors.toSet());
        ElementLaws laws = materials.laws();
        double[] moduli = new double[materials.mesh().tetCount()];
        for (int tet = 0; tet < moduli.length; tet++) {
            String part = materials.mesh().regionNames().get(materials.mesh().region()[tet]);
            moduli[tet] = parts.contains(part) ? laws.youngsModulus(tet) : Double.NaN;
        }
        return Optional.of(new FurtherField(IMAGED_MODULUS, true, moduli));
    }

    /**
     * What one load case gave.
     *
     * @param metrics its numbers
     * @param fields beyond those of every load case
     */
    record Measured(List<Metric> metrics, List<FurtherField> fields) {}

    /**
     * Measures a load case.
     *
     * @param u displacement, mm, {@code 3·node + axis}
     * @param reasons why no verdict may rest on it, besides the laws of the materials
     */
    Measured add(String name, double[] u, IntegrationFields points, NodalFields fields, Set<String> reasons) {
        Optional<String> caveat = joined(reasons);
        List<Metric> metrics = new ArrayList<>();
        List<FurtherField> further = new ArrayList<>();
        Optional<String> laws = Caveats.ofLaws(materials.ofRegion());
        List<Quantity> quantities = Quantity.of(points, fields, materials, workers);
        metrics.addAll(statistics.measure(name, quantities, points, nodes, caveat));
        metrics.addAll(statistics.energyAndDisplacement(name, quantities, points, fields, caveat));
        metrics.addAll(averages.measure(name, quantities, points, nodes, caveat));
        Optional<String> both = joinedWith(laws, caveat);
        if (!struts.isEmpty()) {
            metrics.addAll(struts.measure(name, points, both));
            further.add(struts.field(points));
        }
        metrics.addAll(Margins.of(materials, metrics));
        metrics.addAll(fatigue.measure(name, points, fields, both));
        fatigue.field(fields).ifPresent(further::add);
        plan.fit().ifPresent(fit -> {
            fit.motion(name, materials.mesh(), u).forEach(metric -> metrics.add(metric.withCaveat(both)));
            further.add(fit.gapMap(nodes));
        });
        ErrorEstimate error = errors().of(u, points);
        error.metrics(name, caveat).forEach(metric -> metrics.add(metric.withCaveat(laws)));
        further.add(new FurtherField("energyErrorDensity", true, error.density()));
        imagedModulus.ifPresent(further::add);
        if (plan.intact().isPresent()) {
            states.put(name, ElementState.of(points, materials, workers));
        }
        envelope.ifPresent(worst -> worst.add(quantities));
        caveats.addAll(reasons);
        last = Optional.of(points);
        return new Measured(metrics, further);
    }

    /** Made when the first load case is measured: until then a matrix may want the room. */
    private ErrorEstimator errors() {
        if (errors == null) {
            errors = new ErrorEstimator(materials, nodes, workers);
        }
        return errors;
    }

    /** Returns what is measured over all load cases together, once each has been added. */
    List<Metric> overall() {
        List<Metric> metrics = new ArrayList<>();
        if (envelope.isPresent() && last.isPresent()) {
            metrics.addAll(statistics.measure("*", envelope.get().quantities(), last.get(), nodes, anyCaveat()));
        }
        metrics.addAll(fatigue.overall(joinedWith(Caveats.ofLaws(materials.ofRegion()), anyCaveat())));
        plan.fit().ifPresent(fit -> metrics.addAll(fit.ofGeometry()));
        plan.deviation().ifPresent(deviation -> metrics.addAll(deviation.metrics()));
        return metrics;
    }

    /** Returns the fields that all load cases make together, once each has been added. */
    List<FurtherField> overallFields() {
        List<FurtherField> fields = new ArrayList<>();
        fatigue.damageField().ifPresent(fields::add);
        plan.deviation().ifPresent(deviation -> fields.add(deviation.field(nodes)));
        return fields;
    }

    /** Returns the states of the elements by load case; none where no intact bone is compared. */
    Map<String, ElementState> states() {
        return states;
    }

    /** Returns why no verdict may rest on some load case; empty where there is no reason. */
    Optional<String> anyCaveat() {
        return joined(caveats);
    }

    private static Optional<String> joinedWith(Optional<String> first, Optional<String> second) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(first.get() + "; " + second.get())
                : first.or(() -> second);
    }

    private static Optional<String> joined(Set<String> reasons) {
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }
}
