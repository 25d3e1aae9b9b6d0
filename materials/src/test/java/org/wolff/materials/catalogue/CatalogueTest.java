package org.wolff.materials.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.problem.InputException;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    static Stream<Material> materials() {
        return CATALOGUE.names().stream().map(name -> CATALOGUE.find(name).orElseThrow());
    }

    private static Property property(String material, String name) {
        return CATALOGUE.find(material).orElseThrow().properties().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("materials")
    void everyNumberHasUnitSourceAndSpreadAroundIt(Material material) {
        assertFalse(material.description().isBlank());
        for (Property p : material.properties()) {
            assertFalse(p.source().isBlank(), p.name());
            assertFalse(p.unit().isBlank(), p.name());
            assertTrue(
                    p.low().orElse(p.value()) <= p.value()
                            && p.value() <= p.high().orElse(p.value()),
                    p.name());
            boolean openedByNobody =
                    p.source().contains("no source opened") || p.source().contains("as quoted by");
            assertFalse(openedByNobody && p.verified(), material.name() + " " + p.name());
        }
        for (FatigueStrength f : material.fatigue()) {
            assertTrue(f.stress() > 0 && f.cycles() >= 1 && !f.source().isBlank());
            assertFalse(f.source().contains("as quoted by") && f.verified(), material.name());
        }
    }

    @ParameterizedTest
    @MethodSource("materials")
    void everyLawIsPositiveDefinite(Material material) {
        var eigen = DecompositionFactory_DDRM.eig(6, false, true);
        assertTrue(
                eigen.decompose(new DMatrixRMaj(6, 6, true, material.elastic().stiffness())));
        for (int i = 0; i < 6; i++) {
            assertTrue(eigen.getEigenvalue(i).getReal() > 0, material.name());
        }
    }

    @ParameterizedTest
    @MethodSource("materials")
    void unverifiedNumbersAreSaid(Material material) {
        boolean unverified = material.properties().stream().anyMatch(p -> !p.verified());
        assertEquals(unverified, material.warnings().stream().anyMatch(w -> w.contains("no verdict may rest on it")));
    }

    /** Straight lines in ln E against ln of relative density, between the two samples around 72 % porosity. */
    @Test
    void porousTantalumAt72PercentIsTheLogLogInterpolationOfTheMeasuredSamples() {
        double weight = Math.log(0.28 / (1 - 0.7392)) / Math.log((1 - 0.4554) / (1 - 0.7392));
        double modulus = 1280 * Math.pow(4710.0 / 1280.0, weight);
        double yield = 13.75 * Math.pow(33.46 / 13.75, weight);
        assertEquals(modulus, property("porous-tantalum-72", "youngs-modulus").value(), 5, "rounded to 10 MPa");
        assertEquals(yield, property("porous-tantalum-72", "yield-strength").value(), 0.05, "rounded to 0.1 MPa");
        assertEquals(4710, property("porous-tantalum-45.54", "youngs-modulus").value(), 1e-9);
        assertEquals(1280, property("porous-tantalum-73.92", "youngs-modulus").value(), 1e-9);
        assertEquals(13.75, property("porous-tantalum-73.92", "yield-strength").value(), 1e-9);
        assertTrue(Math.abs(modulus * 1.01
                        - property("porous-tantalum-72", "youngs-modulus").value())
                > 5);
    }

    @Test
    void contradictionsOfTheSourcesAreNoted() {
        assertTrue(String.join(
                        " ", CATALOGUE.find("porous-tantalum-72").orElseThrow().notes())
                .contains("10-30 GPa"));
        assertTrue(String.join(
                        " ", CATALOGUE.find("porous-tantalum-s0").orElseThrow().notes())
                .contains("7.9 GPa"));
        assertEquals(7.26 / 9.2e-4 / 1000, 7.9, 0.05);
    }

    @Test
    void valuesAreInWolffsUnits() {
        Material tc4 = CATALOGUE.find("tc4").orElseThrow();
        assertEquals(new IsotropicMaterial(110_000, 0.342), tc4.elastic());
        assertEquals(4.43e-9, tc4.density().orElseThrow(), 1e-24);
        assertEquals("t/mm3", property("tc4", "density").unit());
    }

    @Test
    void unknownNamesFindTheirNeighbour() {
        assertTrue(CATALOGUE.find("porous-tantalum-27").isEmpty());
        assertEquals(Optional.of("porous-tantalum-72"), CATALOGUE.similar("porous-tantalum-27"));
        assertEquals(Optional.of("tc4"), CATALOGUE.similar("TC-4"));
    }

    @Test
    void aBadCatalogueTellsAllItsFaults() {
        String yaml =
                """
                sources: {lab: "own test"}
                materials:
                  foam:
                    description: x
                    properties:
                      youngs-modulus: {value: 3, source: lab, verified: true}
                      poissons-ratio: {value: 0.3, source: labb, verified: maybe}
                      colour: {value: 1}
                  rubber:
                    description: x
                    properties:
                      youngs-modulus: {value: 3 MPa, source: lab, verified: true}
                      poissons-ratio: {value: 0.5, source: lab, verified: true}
                """;
        InputException bad = assertThrows(
                InputException.class, () -> Catalogue.parse("mine.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        String text = bad.getMessage();
        assertTrue(text.contains("mine.yaml:6:31: '3' has no unit"), text);
        assertTrue(text.contains("unknown source 'labb'"), text);
        assertTrue(text.contains("'maybe' is neither true nor false"), text);
        assertTrue(text.contains("unknown key 'colour'"), text);
        assertTrue(text.contains("Poisson's ratio 0.5 is not between"), text);
    }
}
