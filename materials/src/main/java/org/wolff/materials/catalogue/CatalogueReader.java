package org.wolff.materials.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.materials.document.Fields;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.materials.quantity.Dimension;

/** Turns the tree of a catalogue into materials; what is wrong goes to the problems, and that entry is left out. */
final class CatalogueReader {
    /** The properties that an entry may have, and what they measure. */
    private static final Map<String, Dimension> PROPERTIES = Map.ofEntries(
            Map.entry("youngs-modulus", Dimension.PRESSURE),
            Map.entry("poissons-ratio", Dimension.RATIO),
            Map.entry("youngs-modulus-1", Dimension.PRESSURE),
            Map.entry("youngs-modulus-2", Dimension.PRESSURE),
            Map.entry("youngs-modulus-3", Dimension.PRESSURE),
            Map.entry("poissons-ratio-12", Dimension.RATIO),
            Map.entry("poissons-ratio-13", Dimension.RATIO),
            Map.entry("poissons-ratio-23", Dimension.RATIO),
            Map.entry("shear-modulus-12", Dimension.PRESSURE),
            Map.entry("shear-modulus-13", Dimension.PRESSURE),
            Map.entry("shear-modulus-23", Dimension.PRESSURE),
            Map.entry("density", Dimension.DENSITY),
            Map.entry("porosity", Dimension.RATIO),
            Map.entry("yield-strength", Dimension.PRESSURE),
            Map.entry("ultimate-strength", Dimension.PRESSURE),
            Map.entry("compressive-strength", Dimension.PRESSURE),
            Map.entry("bending-strength", Dimension.PRESSURE),
            Map.entry("shear-strength", Dimension.PRESSURE),
            Map.entry("plateau-stress", Dimension.PRESSURE));

    private static final Set<String> PROPERTY_KEYS = Set.of("value", "low", "high", "source", "verified", "condition");
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
            FatigueReader.read(item, read, Set.of()).ifPresent(fatigue::add);
        }
        List<String> notes = new ArrayList<>();
        for (Node item : read.items(fields.get("notes"))) {
            read.text(new Node.Entry(item.place(), item)).ifPresent(notes::add);
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        try {
            Optional<ElasticMaterial> law = law(properties);
            if (law.isEmpty()) {
                problems.add(
                        entry.keyPlace(),
                        name + " needs youngs-modulus and poissons-ratio, or youngs-modulus-1, -3, poissons-ratio-12,"
                                + " -13 and shear-modulus-13",
                        "");
                return Optional.empty();
            }
            Property density = properties.get("density");
            return Optional.of(new Material(
                    name,
                    description,
                    law.get(),
                    density == null ? OptionalDouble.empty() : OptionalDouble.of(density.value()),
                    List.copyOf(properties.values()),
                    fatigue,
                    notes));
        } catch (IllegalArgumentException bad) {
            problems.add(entry.keyPlace(), bad.getMessage(), "");
            return Optional.empty();
        }
    }

    /** Direction 2 is like direction 1 where it is not given, and then the law the same in all directions across axis 3. */
    private static Optional<ElasticMaterial> law(Map<String, Property> properties) {
        Map<String, Double> of = new HashMap<>();
        properties.forEach((key, property) -> of.put(key, property.value()));
        if (of.keySet().containsAll(Set.of("youngs-modulus", "poissons-ratio"))) {
            return Optional.of(new IsotropicMaterial(of.get("youngs-modulus"), of.get("poissons-ratio")));
        }
        if (!of.keySet()
                .containsAll(Set.of(
                        "youngs-modulus-1",
                        "youngs-modulus-3",
                        "poissons-ratio-12",
                        "poissons-ratio-13",
                        "shear-modulus-13"))) {
            return Optional.empty();
        }
        double e1 = of.get("youngs-modulus-1");
        double nu12 = of.get("poissons-ratio-12");
        double nu13 = of.get("poissons-ratio-13");
        double g13 = of.get("shear-modulus-13");
        return Optional.of(new OrthotropicMaterial(new OrthotropicMaterial.Constants(
                e1,
                of.getOrDefault("youngs-modulus-2", e1),
                of.get("youngs-modulus-3"),
                nu12,
                nu13,
                of.getOrDefault("poissons-ratio-23", nu13),
                of.getOrDefault("shear-modulus-12", e1 / (2 * (1 + nu12))),
                g13,
                of.getOrDefault("shear-modulus-23", g13))));
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
}
