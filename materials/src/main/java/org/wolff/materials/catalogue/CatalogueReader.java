package org.wolff.materials.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.materials.document.Fields;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.quantity.Dimension;

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
    private final Fields read;

    CatalogueReader(Problems problems) {
        this.problems = problems;
        this.read = new Fields(problems);
    }

    Map<String, Material> materials(Node root) {
        Map<String, Node.Entry> top = read.fields(root, Set.of("sources", "materials"));
        read.readSources(top.get("sources"));
        Map<String, Material> materials = new LinkedHashMap<>();
        read.fields(top.get("materials"), null)
                .forEach((name, entry) -> material(name, entry).ifPresent(m -> materials.put(name, m)));
        return materials;
    }

    private Optional<Material> material(String name, Node.Entry entry) {
        int before = problems.count();
        Map<String, Node.Entry> fields =
                read.fields(entry.value(), Set.of("description", "properties", "fatigue", "notes"));
        String description =
                read.required(fields, "description", entry.keyPlace()).orElse("");
        Map<String, Property> properties = new LinkedHashMap<>();
        read.fields(fields.get("properties"), PROPERTIES.keySet())
                .forEach((key, value) -> property(key, value).ifPresent(p -> properties.put(key, p)));
        List<FatigueStrength> fatigue = new ArrayList<>();
        for (Node item : read.items(fields.get("fatigue"))) {
            fatigue(item).ifPresent(fatigue::add);
        }
        List<String> notes = new ArrayList<>();
        for (Node item : read.items(fields.get("notes"))) {
            read.text(new Node.Entry(item.place(), item)).ifPresent(notes::add);
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
        Map<String, Node.Entry> fields = read.fields(entry.value(), PROPERTY_KEYS);
        Dimension dimension = PROPERTIES.get(name);
        if (dimension == null) {
            return Optional.empty();
        }
        OptionalDouble value = read.number(fields, "value", dimension);
        if (value.isEmpty()) {
            read.required(fields, "value", entry.keyPlace());
            return Optional.empty();
        }
        return Optional.of(new Property(
                name,
                value.getAsDouble(),
                dimension.ownUnit(),
                read.number(fields, "low", dimension),
                read.number(fields, "high", dimension),
                read.source(fields, entry.keyPlace()),
                read.verified(fields, entry.keyPlace()),
                fields.containsKey("condition")
                        ? read.text(fields.get("condition")).orElse("")
                        : ""));
    }

    private Optional<FatigueStrength> fatigue(Node item) {
        Map<String, Node.Entry> fields = read.fields(item, FATIGUE_KEYS);
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
                read.source(fields, item.place()),
                read.verified(fields, item.place())));
    }
}
