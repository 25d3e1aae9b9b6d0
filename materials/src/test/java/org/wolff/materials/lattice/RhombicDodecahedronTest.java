package org.wolff.materials.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhombicDodecahedronTest {
    /** Beams of Euler and Timoshenko, ν = 0.3, checked against a periodic frame to six digits. */
    @ParameterizedTest
    @CsvSource({"0.05, 7.62336e-5, 7.45988e-5", "0.10, 1.206221e-3, 1.109986e-3", "0.1875, 1.437405e-2, 1.110929e-2"})
    void moduliOfThinStruts(double slenderness, double euler, double timoshenko) {
        assertEquals(euler, RhombicDodecahedron.eulerModulus(slenderness), 5e-6 * euler);
        assertEquals(timoshenko, RhombicDodecahedron.axialModulus(slenderness, 0.3), 5e-6 * timoshenko);
    }

    /** The same strut and pore under three meanings: up to 44 points of porosity apart. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.5, 40.2, 79.8, 84.0",
        "0.3, 0.8, 62.3, 88.5, 91.1",
        "0.4, 0.6, 35.1, 77.4, 82.1",
        "0.5, 0.5, 18.6, 67.2, 73.6",
        "0.5, 0.8, 38.2, 78.9, 83.3"
    })
    void aPoreMeansThreeThings(double strut, double pore, double cage, double window, double printed) {
        assertEquals(cage, 100 * RhombicDodecahedron.porosity(strut, pore, PoreMeaning.CAGE), 0.15);
        assertEquals(window, 100 * RhombicDodecahedron.porosity(strut, pore, PoreMeaning.WINDOW), 0.15);
        assertEquals(printed, 100 * RhombicDodecahedron.porosity(strut, pore, PoreMeaning.PRINTED), 0.35);
    }

    /** The tibial segment: 72 % and a pore of 515 µm leave struts of 151, 428 or 554 µm. */
    @ParameterizedTest
    @CsvSource({"CAGE, 0.151", "WINDOW, 0.428", "PRINTED, 0.554"})
    void theTibialSegmentHasThreeStruts(PoreMeaning meaning, double strut) {
        assertEquals(strut, RhombicDodecahedron.strut(0.72, 0.515, meaning), 0.006);
    }

    @ParameterizedTest
    @CsvSource({"CAGE, 0.3, 0.8", "WINDOW, 0.3, 0.6"})
    void lengthsGoBackAndForth(PoreMeaning meaning, double strut, double pore) {
        double length = RhombicDodecahedron.strutLength(strut, pore, meaning);
        assertEquals(pore, RhombicDodecahedron.pore(strut, length, meaning), 1e-12);
        assertEquals(length, RhombicDodecahedron.strutLength(RhombicDodecahedron.cell(length)), 1e-12);
        double porosity = RhombicDodecahedron.porosity(strut, pore, meaning);
        assertEquals(strut, RhombicDodecahedron.strut(porosity, pore, meaning), 1e-9);
    }

    @Test
    void outOfReachIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> RhombicDodecahedron.strut(0.1, 0.5, PoreMeaning.WINDOW))
                .getMessage();
        assertTrue(message.contains("out of reach"), message);
        assertThrows(IllegalArgumentException.class, () -> RhombicDodecahedron.strut(1.01, 0.5, PoreMeaning.CAGE));
        assertThrows(IllegalArgumentException.class, () -> RhombicDodecahedron.strutLength(0, 0.5, PoreMeaning.CAGE));
    }

    /** The polynomial of the density turns back at thick struts and would give more than 100 % there. */
    @Test
    void strutsAsThickAsTheyAreLongHaveNoPorosity() {
        assertTrue(Double.isNaN(RhombicDodecahedron.porosity(2, 0.1, PoreMeaning.CAGE)));
        assertEquals(0.219, RhombicDodecahedron.porosity(2, 0.1, PoreMeaning.WINDOW), 0.001);
    }
}
