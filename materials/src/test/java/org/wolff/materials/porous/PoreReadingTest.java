package org.wolff.materials.porous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoreReadingTest {
    /** Strut and pore (mm), porosity (%) of equations (1) to (3) and of equation (4) of the paper, computed by hand. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.5, 40.2, 84.0",
        "0.3, 0.8, 62.3, 91.1",
        "0.4, 0.6, 35.1, 82.1",
        "0.5, 0.5, 18.6, 73.6",
        "0.5, 0.8, 38.2, 83.3"
    })
    void porositiesAreThePublishedOnes(double strut, double pore, double cage, double equation4) {
        assertEquals(cage, 100 * PoreReading.CAGE.porosity(strut, pore), 0.06);
        // 83.96 and 82.12 to two figures more; equations (1) and (4) differ by up to 0.6 points there
        assertEquals(equation4, 100 * PoreReading.EQUATION_4.porosity(strut, pore), 0.7);
    }

    @Test
    void theWindowLiesBetweenTheTwo() {
        assertEquals(79.8, 100 * PoreReading.WINDOW.porosity(0.3, 0.5), 0.05);
    }

    /** The tibial segment: 72 % porosity, pores of 0.515 mm. */
    @Test
    void threeReadingsOfOnePoreAskForThreeStruts() {
        assertEquals(0.151, PoreReading.CAGE.strut(0.515, 0.72), 5e-4);
        assertEquals(0.428, PoreReading.WINDOW.strut(0.515, 0.72), 5e-4);
        assertEquals(0.554, PoreReading.EQUATION_4.strut(0.515, 0.72), 5e-4);
        assertThrows(IllegalArgumentException.class, () -> PoreReading.CAGE.strut(0.5, 0.01));
        assertThrows(IllegalArgumentException.class, () -> PoreReading.CAGE.strut(0.5, 1.01));
    }
}
