package org.wolff.materials.coating;

import java.util.Locale;
import java.util.Optional;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;

/** Metals of the catalogue as films and struts. */
public final class CoatedMetal {
    private CoatedMetal() {}

    /** Returns a metal as a film or strut is made of it; nothing where its density is not known or it has axes. */
    public static Optional<FilmOnStrut.Solid> solid(Material metal) {
        return metal.elastic() instanceof IsotropicMaterial law
                        && metal.density().isPresent()
                ? Optional.of(new FilmOnStrut.Solid(
                        metal.name(), law.youngsModulus(), metal.density().getAsDouble()))
                : Optional.empty();
    }

    /** Returns what a film does to its strut, in numbers; one sentence without its full stop. */
    public static String told(FilmOnStrut coated) {
        return String.format(
                Locale.ROOT,
                "a %s film of %.4g um %s on %s struts of %.4g mm changes their bending stiffness by %+.3g %%, their"
                        + " stretching stiffness by %+.3g %% and their mass by %+.3g %%",
                coated.porosity() == 0
                        ? "dense"
                        : String.format(Locale.ROOT, "%.3g %% porous", 100 * coated.porosity()),
                1000 * coated.thickness(),
                coated.film().name(),
                coated.core().name(),
                coated.diameter(),
                100 * (coated.bending() - 1),
                100 * (coated.stretching() - 1),
                100 * (coated.mass() - 1));
    }
}
