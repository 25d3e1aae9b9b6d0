package org.wolff.cli.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.averaging.MaterialLength;

/** What is measured beyond that which every run measures. */
final class MetricsReader {
    private final Set<String> parts;
    private final Problems problems;

    MetricsReader(Set<String> parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    Measures measures(Value.Fields metrics) {
        return new Measures(lengths(metrics.fields("averaging")));
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
