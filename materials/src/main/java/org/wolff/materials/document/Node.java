package org.wolff.materials.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.problem.Place;

/** A node of a document, with the place where it begins. Immutable. */
public sealed interface Node {
    /** Returns where it begins. */
    Place place();

    /** Returns what it is, for messages: {@code "a list"}. */
    String kind();

    /**
     * A single value.
     *
     * @param place where
     * @param text as written, quotes and folds undone
     * @param quoted whether it stood in quotes or was a block
     */
    record Scalar(Place place, String text, boolean quoted) implements Node {
        /** Returns true where nothing is written, or {@code null} or {@code ~}. */
        public boolean isBlank() {
            return !quoted && (text.isBlank() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String kind() {
            return isBlank() ? "nothing" : "a single value";
        }
    }

    /**
     * A list.
     *
     * @param place where
     * @param items in order
     */
    record Sequence(Place place, List<Node> items) implements Node {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Keys and their values.
     *
     * @param place where
     * @param entries in the order of the file
     */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {
        /** Copies the map and keeps its order. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** Returns this mapping with one entry set. */
        public Mapping with(String key, Entry entry) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.put(key, entry);
            return new Mapping(place, changed);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /**
     * A key of a mapping.
     *
     * @param keyPlace where the key stands
     * @param value what it has
     */
    record Entry(Place keyPlace, Node value) {}
}
