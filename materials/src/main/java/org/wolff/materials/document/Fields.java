package org.wolff.materials.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.Place;

/**
 * Reads the fields of a document of sourced numbers: a mapping with {@code sources}, and entries that cite them by name.
 * What is wrong goes to the problems.
 */
public final class Fields {
    private final Problems problems;
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Ready to read; sources are made known by {@link #readSources}. */
    public Fields(Problems problems) {
        this.problems = problems;
    }

    /** Makes the sources of the document known: a mapping of name to citation. */
    public void readSources(Node.Entry entry) {
        fields(entry, null).forEach((id, cited) -> text(cited).ifPresent(cite -> sources.put(id, cite)));
    }

    /** Returns what the source of an entry cites; the key is needed and must be one of the sources. */
    public String source(Map<String, Node.Entry> fields, Place place) {
        Optional<String> id = required(fields, "source", place);
        if (id.isPresent() && !sources.containsKey(id.get())) {
            String hint = Spelling.nearest(id.get(), sources.keySet())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("");
            problems.add(fields.get("source").value().place(), "unknown source '" + id.get() + "'", hint);
        }
        return id.map(sources::get).orElse("");
    }

    /** Returns whether someone opened the source; the key is needed. */
    public boolean verified(Map<String, Node.Entry> fields, Place place) {
        String word = required(fields, "verified", place).orElse("false");
        if (!word.equals("true") && !word.equals("false")) {
            problems.add(fields.get("verified").value().place(), "'" + word + "' is neither true nor false", "");
        }
        return word.equals("true");
    }

    /** Returns a quantity in wolff's unit, or nothing where the key is missing or wrong. */
    public OptionalDouble number(Map<String, Node.Entry> fields, String key, Dimension dimension) {
        Node.Entry entry = fields.get(key);
        Optional<String> text = entry == null ? Optional.empty() : text(entry);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Quantity.parse(text.get(), dimension).value());
        } catch (QuantityException bad) {
            problems.add(entry.value().place(), bad.getMessage(), bad.hint());
            return OptionalDouble.empty();
        }
    }

    /** Returns a text that is needed; where it is missing that is told at the place. */
    public Optional<String> required(Map<String, Node.Entry> fields, String key, Place place) {
        if (!fields.containsKey(key)) {
            problems.add(place, "'" + key + "' is missing", "");
            return Optional.empty();
        }
        return text(fields.get(key));
    }

    /** Returns a text, empty where the key is missing. */
    public String optional(Map<String, Node.Entry> fields, String key) {
        return fields.containsKey(key) ? text(fields.get(key)).orElse("") : "";
    }

    /** Returns the text of an entry, or nothing where it is no single value. */
    public Optional<String> text(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar && !scalar.isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        problems.add(
                entry.value().place(),
                "a text was expected, this is " + entry.value().kind(),
                "");
        return Optional.empty();
    }

    /** Returns the items of a list; none where the entry is null. */
    public List<Node> items(Node.Entry entry) {
        if (entry == null) {
            return List.of();
        }
        if (entry.value() instanceof Node.Sequence list) {
            return list.items();
        }
        problems.add(
                entry.value().place(),
                "a list was expected, this is " + entry.value().kind(),
                "");
        return List.of();
    }

    /** Returns the entries of a mapping; none where the entry is null. */
    public Map<String, Node.Entry> fields(Node.Entry entry, Set<String> known) {
        return entry == null ? Map.of() : fields(entry.value(), known);
    }

    /**
     * Returns the entries of a mapping.
     *
     * @param known keys that it may have; null where any will do
     */
    public Map<String, Node.Entry> fields(Node node, Set<String> known) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.place(), "a mapping was expected, this is " + node.kind(), "");
            return Map.of();
        }
        if (known != null) {
            mapping.entries().forEach((key, entry) -> {
                if (!known.contains(key)) {
                    String hint = Spelling.nearest(key, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("");
                    problems.add(entry.keyPlace(), "unknown key '" + key + "'", hint);
                }
            });
        }
        return mapping.entries();
    }
}
