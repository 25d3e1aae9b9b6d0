package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.coating.CoatedMetal;
import org.wolff.materials.coating.FilmOnStrut;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.library.MaterialLibrary;

/** Films on the struts of a lattice. */
final class CoatingReader {
    private final Problems problems;

    CoatingReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns a bare lattice with the film that its {@code coating} describes; nothing where that is unusable. */
    Optional<Material> coated(Material bare, Value.Fields coating) {
        Optional<FilmOnStrut.Solid> film = solid(coating, "film");
        Optional<FilmOnStrut.Solid> core = solid(coating, "core");
        OptionalDouble thickness = coating.number("thickness");
        OptionalDouble strut = coating.number("strut");
        if (film.isEmpty() || core.isEmpty() || thickness.isEmpty() || strut.isEmpty()) {
            return Optional.empty();
        }
        FilmOnStrut coated;
        try {
            coated = new FilmOnStrut(
                    strut.getAsDouble(),
                    thickness.getAsDouble(),
                    core.get(),
                    film.get(),
                    coating.number("porosity").orElse(0));
        } catch (IllegalArgumentException refused) {
            problems.add(coating.place(), refused.getMessage(), "");
            return Optional.empty();
        }
        double factor = coating.text("struts").orElse("bend").equals("bend") ? coated.bending() : coated.stretching();
        ElasticMaterial law = bare.elastic().scaled(factor);
        String condition = String.format(Locale.ROOT, "with the film %.4g times the value of the bare lattice", factor);
        List<Property> properties = new ArrayList<>();
        for (Property property : bare.properties()) {
            boolean modulus = property.name().startsWith("youngs-modulus")
                    || property.name().startsWith("shear-modulus");
            boolean density = property.name().equals("density");
            double times = modulus ? factor : density ? coated.mass() : 1;
            properties.add(new Property(
                    property.name(),
                    times * property.value(),
                    property.unit(),
                    property.low(),
                    property.high(),
                    property.source(),
                    property.verified() && !modulus,
                    modulus ? condition : property.condition()));
        }
        List<String> notes = new ArrayList<>(bare.notes());
        notes.add(CoatedMetal.told(coated));
        return Optional.of(new Material(
                bare.name(),
                bare.description(),
                law,
                bare.density().isPresent()
                        ? OptionalDouble.of(coated.mass() * bare.density().getAsDouble())
                        : OptionalDouble.empty(),
                properties,
                bare.fatigue(),
                notes,
                bare.checks()));
    }

    private Optional<FilmOnStrut.Solid> solid(Value.Fields coating, String key) {
        Optional<Value.Word> word = coating.value(key).map(Value.Word.class::cast);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<Material> metal =
                MaterialLibrary.shipped().catalogue().find(word.get().text());
        if (metal.isEmpty()) {
            problems.add(
                    word.get().place(),
                    "unknown material '" + word.get().text() + "'",
                    NameTable.hint(
                            word.get().text(),
                            MaterialLibrary.shipped().catalogue().names()));
            return Optional.empty();
        }
        Optional<FilmOnStrut.Solid> solid = CoatedMetal.solid(metal.get());
        if (solid.isEmpty()) {
            problems.add(
                    word.get().place(),
                    "the material '" + word.get().text() + "' has no density, or moduli by axis",
                    "name a dense metal, such as tc4 or ta-solid");
        }
        return solid;
    }
}
