package org.wolff.solver.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wolff.materials.catalogue.Catalogue;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;

class CaveatsTest {
    private static final String ACTION = " (write the material under materials: with numbers and source of your own)";

    private static final Material BONE =
            Catalogue.load().find("cortical-bone-long").orElseThrow();
    private static final Material FOAM = new Material(
            "foam",
            "",
            new IsotropicMaterial(100, 0.3),
            OptionalDouble.of(1e-9),
            List.of(
                    property("youngs-modulus", true),
                    property("poissons-ratio", false),
                    property("density", false),
                    property("yield-strength", false)),
            List.of());

    private static Property property(String name, boolean verified) {
        return new Property(name, 1, "1", OptionalDouble.empty(), OptionalDouble.empty(), "", verified, "");
    }

    @Test
    void lawsAndDensitiesWithoutAnOpenedSourceAreNamedOnce() {
        assertEquals(
                Optional.of("no opened source for the elastic law: poissons-ratio of foam" + ACTION),
                Caveats.ofLaws(List.of(BONE, FOAM, FOAM)));
        assertEquals(
                Optional.of("no opened source for the weight: density of foam" + ACTION),
                Caveats.ofDensities(List.of(BONE, FOAM)));
        assertEquals(Optional.empty(), Caveats.ofLaws(List.of(BONE)));
        assertEquals(Optional.empty(), Caveats.ofDensities(List.of(BONE)));
    }

    @Test
    void reasonsAddUp() {
        Metric metric = new Metric("a", "*", "*", 1, "1", "", Optional.empty());
        assertEquals(Optional.empty(), metric.withCaveat(Optional.empty()).caveat());
        assertEquals(
                Optional.of("one; two"),
                metric.withCaveat(Optional.of("one"))
                        .withCaveat(Optional.empty())
                        .withCaveat(Optional.of("two"))
                        .caveat());
    }
}
