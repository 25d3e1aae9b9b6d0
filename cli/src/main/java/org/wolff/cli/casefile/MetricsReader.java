package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.region.Region;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.fit.DeviationPlan;

/** What is measured beyond that which every run measures. */
final class MetricsReader {
    private final Set<String> parts;
    private final ShieldingReader shielding;
    private final FatigueReader fatigue;
    private final RegionReader regions;
    private final Problems problems;

    MetricsReader(Set<String> parts, ShieldingReader shielding, RegionReader regions, Problems problems) {
        this.regions = regions;
        this.parts = parts;
        this.shielding = shielding;
        this.fatigue = new FatigueReader(parts, problems);
        this.problems = problems;
    }

    Measures measures(Value.Fields metrics, List<LoadCase> loadCases) {
        return new Measures(
                lengths(metrics.fields("averaging")),
                fatigue.plans(metrics.fields("fatigue"), loadCases),
                metrics.value("fit").isPresent() ? fatigue.fit(metrics.fields("fit")) : Optional.empty(),
                deviations(metrics.fields("deviation")),
                metrics.value("shielding").isPresent()
                        ? shielding.plan(metrics.fields("shielding"), loadCases)
                        : Optional.empty());
    }

    private Map<String, MaterialLength> lengths(Value.Fields averaging) {
        Map<String, MaterialLength> lengths = new LinkedHashMap<>();
        averaging.fields().forEach((part, field) -> {
            requirePart(part, field);
            if (field.value() instanceof Value.Fields fields) {
                OptionalDouble length = fields.number("length");
                if (length.isPresent()) {
                    lengths.put(part, new MaterialLength(length.getAsDouble(), fields.text("source")));
                }
            }
        });
        return lengths;
    }

    private List<DeviationPlan> deviations(Value.Fields named) {
        List<DeviationPlan> plans = new ArrayList<>();
        named.fields().forEach((part, field) -> {
            requirePart(part, field);
            if (field.value() instanceof Value.Fields fields) {
                Optional<Region> within = fields.value("within").flatMap(regions::region);
                Optional<Region> against = fields.value("from").flatMap(regions::region);
                if (against.isPresent() && within.isPresent() == fields.has("within")) {
                    deviation(part, against.get(), within, fields).ifPresent(plans::add);
                }
            }
        });
        return plans;
    }

    private Optional<DeviationPlan> deviation(
            String part, Region against, Optional<Region> within, Value.Fields fields) {
        DeviationPlan.Faces faces = DeviationPlan.Faces.valueOf(
                fields.text("faces").orElse("interface").toUpperCase(Locale.ROOT));
        String name = fields.value("from").orElse(null) instanceof Value.Word word ? word.text() : "the given region";
        try {
            return Optional.of(new DeviationPlan(part, against, name, faces, within));
        } catch (IllegalArgumentException refused) {
            problems.add(
                    fields.placeOf("from"),
                    refused.getMessage(),
                    "name a surface or a primitive; a composed region has no exact distance");
            return Optional.empty();
        }
    }

    private void requirePart(String part, Value.Field field) {
        if (!parts.contains(part)) {
            problems.add(field.key(), "unknown part '" + part + "'", NameTable.hint(part, parts));
        }
    }
}
