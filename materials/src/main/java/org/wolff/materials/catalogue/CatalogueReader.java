package org.wolff.materials.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.Place;

/** Turns the tree of a catalogue into materials; what is wrong goes to the problems, and that entry is left out. */
final class CatalogueReader {
    /** The properties that an entry may have, and what they measure. */
    private static final Map<String, Dimension> PROPERTIES = Map.of(
            "youngs-modulus", Dimension.PRESSURE,
            "poissons-ratio", Dimension.RATIO,
            "density", Dimension.DENSITY,
            "porosity", Dimension.RATIO,
            "yield-strength", Dimension.PRESSURE,
            "ultimate-strength", Dimension.PRESSURE,
            "compressive-strength", Dimension.PRESSURE,
            "bending-strength", Dimension.PRESSURE,
            "shear-strength", Dimension.PRESSURE,
            "plateau-stress", Dimension.PRESSURE);

    private static final Set<String> PROPERTY_KEYS = Set.of("value", "low", "high", "source", "verified", "condition");
    private static final Set<String> FATIGUE_KEYS =
            Set.of("stress", "cycles", "stress-ratio", "loading", "environment", "process", "source", "verified");

    private final Problems problems;
    private final Map<String, String> sources = new LinkedHashMap<>();

    CatalogueReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, Material> materials(Node root) {
        Map<String, Node.Entry> top = fields(root, Set.of("sources", "materials"));
        fields(top.get("sources"), null).forEach((id, entry) -> text(entry).ifPresent(cite -> sources.put(id, cite)));
        Map<String, Material> materials = new LinkedHashMap<>();
        fields(top.get("materials"), null)
                .forEach((name, entry) -> material(name, entry).ifPresent(m -> materials.put(name, m)));
        return materials;
    }

    private Optional<Material> material(String name, Node.Entry entry) {
        int before = problems.count();
        Map<String, Node.Entry> fields = fields(entry.value(), Set.of("description", "properties", "fatigue", "notes"));
        String description = required(fields, "description", entry.keyPlace()).orElse("");
        Map<String, Property> properties = new LinkedHashMap<>();
        fields(fields.get("properties"), PROPERTIES.keySet())
                .forEach((key, value) -> property(key, value).ifPresent(p -> properties.put(key, p)));
        List<FatigueStrength> fatigue = new ArrayList<>();
        for (Node item : items(fields.get("fatigue"))) {
            fatigue(item).ifPresent(fatigue::add);
        }
        List<String> notes = new ArrayList<>();
        for (Node item : items(fields.get("notes"))) {
            text(new Node.Entry(item.place(), item)).ifPresent(notes::add);
        }
        Property modulus = properties.get("youngs-modulus");
        Property ratio = properties.get("poissons-ratio");
        if (problems.count() > before) {
            return Optional.empty();
        }
        if (modulus == null || ratio == null) {
            problems.add(entry.keyPlace(), name + " needs youngs-modulus and poissons-ratio", "");
            return Optional.empty();
        }
        try {
            Property density = properties.get("density");
            return Optional.of(new Material(
                    name,
                    description,
                    new IsotropicMaterial(modulus.value(), ratio.value()),
                    density == null ? OptionalDouble.empty() : OptionalDouble.of(density.value()),
                    List.copyOf(properties.values()),
                    fatigue,
                    notes));
        } catch (IllegalArgumentException bad) {
            problems.add(entry.keyPlace(), bad.getMessage(), "");
            return Optional.empty();
        }
    }

    private Optional<Property> property(String name, Node.Entry entry) {
        Map<String, Node.Entry> fields = fields(entry.value(), PROPERTY_KEYS);
        Dimension dimension = PROPERTIES.get(name);
        if (dimension == null) {
            return Optional.empty();
        }
        OptionalDouble value = number(fields, "value", dimension);
        if (value.isEmpty()) {
            required(fields, "value", entry.keyPlace());
            return Optional.empty();
        }
        return Optional.of(new Property(
                name,
                value.getAsDouble(),
                dimension.ownUnit(),
                number(fields, "low", dimension),
                number(fields, "high", dimension),
                source(fields, entry.keyPlace()),
                verified(fields, entry.keyPlace()),
                fields.containsKey("condition") ? text(fields.get("condition")).orElse("") : ""));
    }

    private Optional<FatigueStrength> fatigue(Node item) {
        Map<String, Node.Entry> fields = fields(item, FATIGUE_KEYS);
        OptionalDouble stress = number(fields, "stress", Dimension.PRESSURE);
        OptionalDouble cycles = number(fields, "cycles", Dimension.RATIO);
        if (stress.isEmpty() || cycles.isEmpty()) {
            required(fields, "stress", item.place());
            required(fields, "cycles", item.place());
            return Optional.empty();
        }
        return Optional.of(new FatigueStrength(
                stress.getAsDouble(),
                cycles.getAsDouble(),
                number(fields, "stress-ratio", Dimension.RATIO),
                optional(fields, "loading"),
                optional(fields, "environment"),
                optional(fields, "process"),
                source(fields, item.place()),
                verified(fields, item.place())));
    }

    private String source(Map<String, Node.Entry> fields, Place place) {
        Optional<String> id = required(fields, "source", place);
        if (id.isPresent() && !sources.containsKey(id.get())) {
            String hint = Spelling.nearest(id.get(), sources.keySet())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("");
            problems.add(fields.get("source").value().place(), "unknown source '" + id.get() + "'", hint);
        }
        return id.map(sources::get).orElse("");
    }

    private boolean verified(Map<String, Node.Entry> fields, Place place) {
        String word = required(fields, "verified", place).orElse("false");
        if (!word.equals("true") && !word.equals("false")) {
            problems.add(fields.get("verified").value().place(), "'" + word + "' is neither true nor false", "");
        }
        return word.equals("true");
    }

    private OptionalDouble number(Map<String, Node.Entry> fields, String key, Dimension dimension) {
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

    private Optional<String> required(Map<String, Node.Entry> fields, String key, Place place) {
        if (!fields.containsKey(key)) {
            problems.add(place, "'" + key + "' is missing", "");
            return Optional.empty();
        }
        return text(fields.get(key));
    }

    private String optional(Map<String, Node.Entry> fields, String key) {
        return fields.containsKey(key) ? text(fields.get(key)).orElse("") : "";
    }

    private Optional<String> text(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar && !scalar.isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        problems.add(
                entry.value().place(),
                "a text was expected, this is " + entry.value().kind(),
                "");
        return Optional.empty();
    }

    private List<Node> items(Node.Entry entry) {
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

    private Map<String, Node.Entry> fields(Node.Entry entry, Set<String> known) {
        return entry == null ? Map.of() : fields(entry.value(), known);
    }

    private Map<String, Node.Entry> fields(Node node, Set<String> known) {
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
