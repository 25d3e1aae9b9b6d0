package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.coating.CoatedMetal;
import org.wolff.materials.coating.FilmOnStrut;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.lattice.StatedLattice;

/** Films on the struts of a lattice. */
final class CoatingReader {
    private final Function<Value.Word, Optional<Material>> metals;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param metals finds a material that is the same in all directions, and tells where there is none
     */
    CoatingReader(Function<Value.Word, Optional<Material>> metals, Problems problems) {
        this.metals = metals;
        this.problems = problems;
    }

    /** Returns a bare lattice with the film that its {@code coating} describes; nothing where that is unusable. */
    Optional<Material> coated(Material bare, Value.Fields coating) {
        if (!coating.has("core") || !coating.has("strut")) {
            problems.add(
                    coating.place(),
                    "the film does not say what it lies on",
                    "add 'core', the metal of the struts, and 'strut', their diameter");
            return Optional.empty();
        }
        Optional<FilmOnStrut.Solid> core = solid(coating, "core");
        OptionalDouble strut = coating.number("strut");
        Optional<FilmOnStrut> made =
                core.isEmpty() || strut.isEmpty() ? Optional.empty() : film(coating, strut.getAsDouble(), core.get());
        if (made.isEmpty()) {
            return Optional.empty();
        }
        FilmOnStrut coated = made.get();
        double factor = factor(coating, coated);
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

    /** Returns a lattice with the film; its struts are the core. Nothing where the film is unusable, which is told. */
    Optional<StatedLattice> coated(StatedLattice bare, Value.Fields coating) {
        for (String key : List.of("core", "strut")) {
            if (coating.has(key)) {
                problems.add(coating.placeOf(key), "the film lies on the lattice, whose struts are known", "remove it");
                return Optional.empty();
            }
        }
        Optional<FilmOnStrut.Solid> core = CoatedMetal.solid(bare.metal());
        if (core.isEmpty()) {
            problems.add(coating.place(), "the metal '" + bare.metal().name() + "' has no density", "give one");
            return Optional.empty();
        }
        return film(coating, bare.design().thickness(), core.get()).map(coated -> {
            List<String> sources = new ArrayList<>(bare.sources());
            sources.add(String.format(
                    Locale.ROOT, "with the film %.4g times as stiff as bare, by beams", factor(coating, coated)));
            List<String> notes = new ArrayList<>(bare.notes());
            notes.add(CoatedMetal.told(coated));
            notes.add("stress in the struts is told as if the film carried nothing");
            return new StatedLattice(
                    bare.design(),
                    bare.metal(),
                    bare.elements(),
                    factor(coating, coated) * bare.stiffness(),
                    coated.mass() * bare.mass(),
                    sources,
                    false,
                    notes);
        });
    }

    private static double factor(Value.Fields coating, FilmOnStrut coated) {
        return coating.text("struts").orElse("bend").equals("bend") ? coated.bending() : coated.stretching();
    }

    private Optional<FilmOnStrut> film(Value.Fields coating, double strut, FilmOnStrut.Solid core) {
        Optional<FilmOnStrut.Solid> film = solid(coating, "film");
        OptionalDouble thickness = coating.number("thickness");
        if (film.isEmpty() || thickness.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FilmOnStrut(
                    strut,
                    thickness.getAsDouble(),
                    core,
                    film.get(),
                    coating.number("porosity").orElse(0)));
        } catch (IllegalArgumentException refused) {
            problems.add(coating.place(), refused.getMessage(), "");
            return Optional.empty();
        }
    }

    private Optional<FilmOnStrut.Solid> solid(Value.Fields coating, String key) {
        Optional<Value.Word> word = coating.value(key).map(Value.Word.class::cast);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<Material> metal = metals.apply(word.get());
        if (metal.isEmpty()) {
            return Optional.empty();
        }
        Optional<FilmOnStrut.Solid> solid = CoatedMetal.solid(metal.get());
        if (solid.isEmpty()) {
            problems.add(
                    word.get().place(),
                    "the material '" + word.get().text() + "' has no density",
                    "name a dense metal, such as tc4 or ta-solid");
        }
        return solid;
    }
}
