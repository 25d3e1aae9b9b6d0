package org.wolff.materials.porous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.materials.porous.PorousQuantity.YIELD_STRENGTH;
import static org.wolff.materials.porous.PorousQuantity.YOUNGS_MODULUS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.problem.InputException;

class PorousTableTest {
    private static final PorousTable TANTALUM =
            PorousMetals.load().find("porous-tantalum").orElseThrow();

    /** Published fits of the same samples, independent of this code. */
    @ParameterizedTest
    @CsvSource({
        "YOUNGS_MODULUS, 19800, 2.163, 0.149, 0.9859, 0.185",
        "YIELD_STRENGTH, 119.0, 1.772, 0.270, 0.9351, 0.335",
        "PLATEAU_STRESS, 407.2, 2.152, 0.100, 0.9936, 0.124"
    })
    void theFitIsThePublishedOne(
            PorousQuantity quantity, double factor, double exponent, double error, double rSquared, double scatter) {
        GibsonAshbyFit fit = TANTALUM.fit(quantity);
        assertEquals(factor, fit.factor(), 1e-3 * factor);
        assertEquals(exponent, fit.exponent(), 5e-4);
        assertEquals(error, fit.exponentError(), 6e-4);
        assertEquals(rSquared, fit.rSquared(), 6e-5);
        assertEquals(scatter, fit.scatter(), 6e-4);
    }

    @Test
    void samplesAreMetExactlyAndBetweenThemTheValueIsLogarithmic() {
        for (PorousTable.Sample sample : TANTALUM.samples()) {
            Estimate met = TANTALUM.at(sample.porosity(), YOUNGS_MODULUS);
            assertEquals(sample.values().get(YOUNGS_MODULUS), met.value(), 1e-9);
            assertTrue(met.measured());
        }
        Estimate tibial = TANTALUM.at(0.72, YOUNGS_MODULUS);
        assertEquals(1450, tibial.value(), 5);
        assertEquals(15.0, TANTALUM.at(0.72, YIELD_STRENGTH).value(), 0.05);
        assertEquals(Math.exp(0.185), tibial.high() / tibial.value(), 1e-3);
        assertEquals(tibial.value() * tibial.value(), tibial.high() * tibial.low(), 1e-3);
    }

    @Test
    void beyondTheSamplesItSaysSoAndWidens() {
        Estimate dense = TANTALUM.at(0.3, YOUNGS_MODULUS);
        assertFalse(dense.measured());
        assertTrue(dense.text().contains("45.54 % to 88.02 %"), dense.text());
        assertEquals(19.80e3 * Math.pow(0.7, 2.163), dense.value(), 10);
        double inside = TANTALUM.at(0.8, YOUNGS_MODULUS).high()
                / TANTALUM.at(0.8, YOUNGS_MODULUS).value();
        double near = dense.high() / dense.value();
        double far = TANTALUM.at(0.05, YOUNGS_MODULUS).high()
                / TANTALUM.at(0.05, YOUNGS_MODULUS).value();
        assertTrue(inside < near && near < far, inside + " " + near + " " + far);
    }

    @Test
    void thePorosityOfAModulusIsFoundBack() {
        double porosity = TANTALUM.porosityFor(3000, YOUNGS_MODULUS).value().orElseThrow();
        assertEquals(3000, TANTALUM.at(porosity, YOUNGS_MODULUS).value(), 1e-6);
        assertFalse(TANTALUM.porosityFor(30_000, YOUNGS_MODULUS).isAssessable());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "1.01", "-0.2", "NaN"})
    void porositiesThatAreNoneAreRefused(double porosity) {
        assertThrows(IllegalArgumentException.class, () -> TANTALUM.at(porosity, YOUNGS_MODULUS));
    }

    @Test
    void tenToThirtyGigapascalAt72PercentIsContradicted() {
        List<String> found = new ModulusClaim(0.72, 10_000, 30_000).contradictions(TANTALUM, 186_000, 0.35);
        assertEquals(2, found.size(), found.toString());
        assertTrue(found.get(0).startsWith("10.0 to 30.0 GPa at 72.00 % porosity is 6.89 to 20.7 times"), found.get(0));
        assertTrue(found.get(1).contains("8.68 GPa"), found.get(1));
        assertEquals(List.of(), new ModulusClaim(0.72, 1300, 1500).contradictions(TANTALUM, 186_000, 0.35));
        assertEquals(
                3,
                new ModulusClaim(0.72, 40_000, 40_000)
                        .contradictions(TANTALUM, 186_000, 0.35)
                        .size());
    }

    @Test
    void aStressAndItsStrainImplyAModulus() {
        // acetabular buttress: mean von Mises 7.26 MPa at equivalent strain 9.2e-4, designed for about 3 GPa
        double implied = ModulusClaim.implied(7.26, 9.2e-4);
        assertEquals(7891, implied, 1);
        double porosity = TANTALUM.porosityFor(3000, YOUNGS_MODULUS).value().orElseThrow();
        assertEquals(
                1,
                new ModulusClaim(porosity, implied, implied)
                        .contradictions(TANTALUM, 186_000, 0.35)
                        .size());
    }

    @Test
    void theUpperBoundIsThatOfHashinAndShtrikman() {
        // spheres: at no porosity the solid itself, at 72 % of tantalum about 30 GPa
        assertEquals(186_000, StiffnessBounds.hashinShtrikman(186_000, 0.35, 1e-9), 1);
        assertEquals(30_000, StiffnessBounds.hashinShtrikman(186_000, 0.35, 0.72), 1500);
        // dilute spherical pores at ν = 0.2: E = Es (1 - 2 porosity) to first order
        assertEquals(1 - 2e-4, StiffnessBounds.hashinShtrikman(1, 0.2, 1e-4), 1e-7);
    }

    @Test
    void aBrokenDocumentIsToldByLine() {
        String text =
                """
                sources: {a: "somebody"}
                metals:
                  odd:
                    description: odd
                    source: a
                    samples:
                      - {porosity: 101 %, youngs-modulus: 1 GPa}
                      - {youngs-modulus: 1 GPa}
                      - {porosity: 50 %, youngs-modulus: -1 GPa, hardness: 3}
                """;
        InputException told = assertThrows(
                InputException.class, () -> PorousMetals.parse("metals.yaml", text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(told.getMessage().contains("metals.yaml:7"), told.getMessage());
        assertTrue(told.getMessage().contains("101.0 %"), told.getMessage());
        assertTrue(told.getMessage().contains("'porosity' is missing"), told.getMessage());
        assertTrue(told.getMessage().contains("unknown key 'hardness'"), told.getMessage());
        assertTrue(told.getMessage().contains("-1000.0 MPa"), told.getMessage());
    }
}
