package org.wolff.cli.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One choice of all values that are varied.
 *
 * @param values YAML text by value path, in the order of the study
 */
public record Variant(Map<String, String> values) {
    /** Copies the map and keeps its order. */
    public Variant {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns the values alone, for headings: {@code tc4, 2 mm}. */
    public String label() {
        return String.join(", ", values.values());
    }

    /** Returns paths and values: {@code parts.segment.material=tc4, mesh.size=2 mm}. */
    public String text() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
