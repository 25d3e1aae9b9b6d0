package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.catalogue.Catalogue;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.quantity.Dimension;

/** Materials: the case's own first, then the catalogue's. */
final class MaterialReader {
    private static final double SMALLEST_MODULUS = 1e-4;

    private final NameTable<Material> own;
    private final Catalogue catalogue;
    private final Problems problems;

    MaterialReader(Value.Fields materials, Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.own = new NameTable<>("material", materials.fields().keySet(), problems);
        materials
                .fields()
                .forEach((name, field) -> own.define(
                        name,
                        field.value() instanceof Value.Fields fields ? material(name, fields) : Optional.empty()));
    }

    /** Returns the material of a name. */
    Optional<Material> find(Value.Word word) {
        if (own.isGiven(word.text())) {
            return own.find(word);
        }
        Optional<Material> known = catalogue.find(word.text());
        if (known.isEmpty()) {
            Set<String> names = new TreeSet<>(own.names());
            names.addAll(catalogue.names());
            problems.add(word.place(), "unknown material '" + word.text() + "'", NameTable.hint(word.text(), names));
        }
        return known;
    }

    private Optional<Material> material(String name, Value.Fields fields) {
        OptionalDouble modulus = fields.number("youngs-modulus");
        OptionalDouble ratio = fields.number("poissons-ratio");
        if (modulus.isEmpty() || ratio.isEmpty()) {
            return Optional.empty();
        }
        if (modulus.getAsDouble() < SMALLEST_MODULUS) {
            problems.add(
                    fields.placeOf("youngs-modulus"),
                    "a modulus below 100 Pa is beyond anything that a case can mean",
                    "is the unit right?");
            return Optional.empty();
        }
        List<Property> properties = new ArrayList<>();
        add(properties, fields, "youngs-modulus", Dimension.PRESSURE);
        add(properties, fields, "poissons-ratio", Dimension.RATIO);
        add(properties, fields, "density", Dimension.DENSITY);
        add(properties, fields, "yield-strength", Dimension.PRESSURE);
        try {
            return Optional.of(new Material(
                    name,
                    fields.text("description").orElse(name),
                    new IsotropicMaterial(modulus.getAsDouble(), ratio.getAsDouble()),
                    fields.number("density"),
                    properties,
                    List.of()));
        } catch (IllegalArgumentException refused) {
            problems.add(fields.placeOf("poissons-ratio"), refused.getMessage(), "");
            return Optional.empty();
        }
    }

    /** Adds a property; it counts as verified where the case names a source, for which its author answers. */
    private static void add(List<Property> properties, Value.Fields fields, String name, Dimension dimension) {
        OptionalDouble value = fields.number(name);
        Optional<String> source = fields.text("source");
        if (value.isPresent()) {
            properties.add(new Property(
                    name,
                    value.getAsDouble(),
                    dimension.ownUnit(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    source.map(text -> "case file: " + text).orElse("case file, no source given"),
                    source.isPresent(),
                    ""));
        }
    }
}
