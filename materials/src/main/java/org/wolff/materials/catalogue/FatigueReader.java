package org.wolff.materials.catalogue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.materials.document.Fields;
import org.wolff.materials.document.Node;
import org.wolff.materials.quantity.Dimension;

/** Reads a fatigue strength of a document of sourced numbers. */
public final class FatigueReader {
    private static final Set<String> KEYS = Set.of(
            "stress", "cycles", "stress-ratio", "loading", "environment", "process", "surface", "source", "verified");

    private FatigueReader() {}

    /**
     * Reads one; what is wrong goes to the problems of {@code read}.
     *
     * @param further keys that the entry may have beside those of a fatigue strength
     */
    public static Optional<FatigueStrength> read(Node item, Fields read, Set<String> further) {
        Set<String> known = new HashSet<>(KEYS);
        known.addAll(further);
        Map<String, Node.Entry> fields = read.fields(item, known);
        OptionalDouble stress = read.number(fields, "stress", Dimension.PRESSURE);
        OptionalDouble cycles = read.number(fields, "cycles", Dimension.RATIO);
        if (stress.isEmpty() || cycles.isEmpty()) {
            read.required(fields, "stress", item.place());
            read.required(fields, "cycles", item.place());
            return Optional.empty();
        }
        return Optional.of(new FatigueStrength(
                stress.getAsDouble(),
                cycles.getAsDouble(),
                read.number(fields, "stress-ratio", Dimension.RATIO),
                read.optional(fields, "loading"),
                read.optional(fields, "environment"),
                read.optional(fields, "process"),
                read.optional(fields, "surface"),
                read.source(fields, item.place()),
                read.verified(fields, item.place())));
    }
}
