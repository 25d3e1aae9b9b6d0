package org.wolff.cli.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.boundary.LoadCase;

/** What is measured beyond that which every run measures. */
final class MetricsReader {
    private final Set<String> parts;
    private final ShieldingReader shielding;
    private final FatigueReader fatigue;
    private final Problems problems;

    MetricsReader(Set<String> parts, ShieldingReader shielding, Problems problems) {
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

    private void requirePart(String part, Value.Field field) {
        if (!parts.contains(part)) {
            problems.add(field.key(), "unknown part '" + part + "'", NameTable.hint(part, parts));
        }
    }
}
