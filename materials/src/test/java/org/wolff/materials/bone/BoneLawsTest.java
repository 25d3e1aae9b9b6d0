package org.wolff.materials.bone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.problem.InputException;

class BoneLawsTest {
    private static final double G = 1e-9; // t/mm³ in g/cm³
    private final BoneLaws laws = BoneLaws.load();

    /** Worked by hand from the published formulas. */
    @ParameterizedTest
    @CsvSource({
        "carter-hayes, 0.5, 359.37",
        "morgan-femoral-neck, 0.5, 2438.64",
        "morgan-vertebra, 0.2, 384.15",
        "morgan-pooled, 1, 8920",
        "keyak, 0.1, 213.894",
        "keyak, 0.5, 3122.5",
        "keyak, 1, 10200",
        "keller, 0.5, 2147.00",
        "rho-femur, 1.131, 5489.22"
    })
    void theModulusIsThatOfTheFormula(String name, double density, double expected) {
        double found = laws.find(name).orElseThrow().modulus().at(density * G);
        assertEquals(expected, found, 2e-4 * expected);
    }

    @Test
    void keyaksPiecesJoin() {
        DensityModulusLaw keyak = laws.find("keyak").orElseThrow();
        double step = 1e-9;
        for (double joint : new double[] {0.27, 0.60}) {
            double below = keyak.modulus().at((joint - step) * G);
            double above = keyak.modulus().at((joint + step) * G);
            assertEquals(below, above, 1e-3 * below);
        }
        assertEquals(1902, keyak.modulus().at(0.27 * G), 1);
        assertEquals(3653, keyak.modulus().at(0.60 * G), 1);
        PiecewisePower strength = keyak.strength().orElseThrow();
        assertEquals(15.80, strength.at(0.317 * G), 0.01);
        assertEquals(strength.at(0.317 * G), strength.at((0.317 + step) * G), 2e-3);
    }

    @Test
    void everyLawRisesWithDensityAndNamesItsSource() {
        for (String name : laws.names()) {
            DensityModulusLaw law = laws.find(name).orElseThrow();
            double before = 0;
            for (double density = 0.05; density < 2; density += 0.05) {
                double modulus = law.modulus().at(density * G);
                assertTrue(modulus > before, name + " at " + density);
                before = modulus;
            }
            assertFalse(law.source().isBlank(), name);
        }
        assertEquals("keyak", laws.similar("keyack").orElseThrow());
    }

    @Test
    void aCalibrationGivesTheDensityThatTheLawWants() {
        BoneCalibration phantom =
                new BoneCalibration(BoneCalibration.Method.PHANTOM, 0.01 * G, 0.0008 * G, DensityMeasure.CT);
        double ct = 0.01 + 0.0008 * 500;
        double ash = (ct + 0.09) / 1.14;
        assertEquals(ct * G, phantom.density(500, DensityMeasure.CT), 1e-20);
        assertEquals(ash * G, phantom.density(500, DensityMeasure.ASH), 1e-20);
        assertEquals(ash / 0.6 * G, phantom.density(500, DensityMeasure.APPARENT), 1e-20);
        // Schileo's form of the same line: 0.877 and 0.079
        assertEquals(0.877 * ct + 0.079, ash, 1e-3);
        assertTrue(phantom.density(-500, DensityMeasure.ASH) < 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> new BoneCalibration(BoneCalibration.Method.NONE, 0, -1e-12, DensityMeasure.ASH));
    }

    @Test
    void aDensityBelowNothingHasNoModulus() {
        PiecewisePower modulus = laws.find("keyak").orElseThrow().modulus();
        assertThrows(IllegalArgumentException.class, () -> modulus.at(-0.1 * G));
    }

    @Test
    void aBrokenDocumentIsToldByLine() {
        String text =
                """
                sources: {a: "somebody"}
                laws:
                  odd:
                    description: odd
                    density: wet
                    modulus: [{factor: 10, exponent: 2}]
                    source: b
                    verified: maybe
                """;
        InputException told = assertThrows(
                InputException.class, () -> BoneLaws.parse("laws.yaml", text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(told.getMessage().contains("laws.yaml:5"), told.getMessage());
        assertTrue(told.getMessage().contains("'wet' is no density"), told.getMessage());
        assertTrue(told.getMessage().contains("has no unit"), told.getMessage());
        assertTrue(told.getMessage().contains("unknown source 'b'"), told.getMessage());
    }
}
