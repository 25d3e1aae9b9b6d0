package org.wolff.solver.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;

/**
 * Why no verdict may rest on what a model answers: every stress and displacement depends on the laws of all its
 * materials, and under gravity on their densities too.
 */
public final class Caveats {
    /** What the names of elastic constants begin with: {@code youngs-modulus}, {@code youngs-modulus-3}. */
    private static final List<String> LAW = List.of("youngs-modulus", "poissons-ratio", "shear-modulus");

    /** What can be done about it. */
    private static final String ACTION = " (write the material under materials: with numbers and source of your own)";

    private Caveats() {}

    /** Returns which elastic constants have no opened source; empty where all have one. */
    public static Optional<String> ofLaws(List<Material> materials) {
        return of(materials, LAW, "no opened source for the elastic law: ");
    }

    /** Returns which densities have no opened source; empty where all have one. */
    public static Optional<String> ofDensities(List<Material> materials) {
        return of(materials, List.of("density"), "no opened source for the weight: ");
    }

    /** Returns both reasons as one; empty where there is none. */
    public static Optional<String> both(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get() + "; " + other.get()) : one.or(() -> other);
    }

    private static Optional<String> of(List<Material> materials, List<String> names, String heading) {
        String listed = materials.stream()
                .distinct()
                .map(material -> unverified(material, names))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? Optional.empty() : Optional.of(heading + listed + ACTION);
    }

    private static String unverified(Material material, List<String> names) {
        String properties = material.properties().stream()
                .filter(property -> names.stream().anyMatch(property.name()::startsWith) && !property.verified())
                .map(Property::name)
                .distinct()
                .collect(Collectors.joining(" and "));
        return properties.isEmpty() ? "" : properties + " of " + material.name();
    }
}
