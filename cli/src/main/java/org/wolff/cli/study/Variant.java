package org.wolff.cli.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One choice of all values that are varied.
 *
 * @param chosen YAML text by value path, or the name of what changes together, in the order of the study
 * @param values what that sets: YAML text by value path
 */
public record Variant(Map<String, String> chosen, Map<String, String> values) {
    /** Copies the maps and keeps their order. */
    public Variant {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns the values alone, for headings: {@code tc4, 2 mm}. */
    public String label() {
        return String.join(", ", chosen.values());
    }

    /** Returns paths and values: {@code parts.segment.material=tc4, mesh.size=2 mm}. */
    public String text() {
        return chosen.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
