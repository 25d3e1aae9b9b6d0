package org.wolff.materials.coating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmOnStrutTest {
    private static final FilmOnStrut.Solid TC4 = new FilmOnStrut.Solid("tc4", 110_000, 4.43e-9);
    private static final FilmOnStrut.Solid TA = new FilmOnStrut.Solid("ta-solid", 186_000, 16.6e-9);

    /** 15 µm of dense tantalum: +78 % and +57 % of bending stiffness, +79 and +58 % of mass; 20 nm: +0.09 %. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.015, 78.5, 78.7", "0.4, 0.015, 56.7, 58.3", "0.3, 2e-5, 0.0902, 0.1"})
    void aDenseFilmStiffensAndWeighs(double strut, double film, double bending, double mass) {
        FilmOnStrut coated = new FilmOnStrut(strut, film, TC4, TA, 0);
        assertEquals(bending, 100 * (coated.bending() - 1), 0.01 * bending);
        assertEquals(mass, 100 * (coated.mass() - 1), 0.01 * mass);
    }

    /** The layered section itself, ring by ring. */
    @Test
    void theFactorsAreThoseOfTheSection() {
        FilmOnStrut coated = new FilmOnStrut(0.4, 0.03, TC4, TA, 0.5);
        double ei = 0;
        double ea = 0;
        int rings = 200_000;
        for (int i = 0; i < rings; i++) {
            double r = 0.23 * (i + 0.5) / rings;
            double e = r < 0.2 ? 110_000 : 186_000 * 0.25;
            double area = 2 * Math.PI * r * 0.23 / rings;
            ei += e * area * r * r / 2;
            ea += e * area;
        }
        assertEquals(ei / (110_000 * Math.PI * Math.pow(0.2, 4) / 4), coated.bending(), 1e-4);
        assertEquals(ea / (110_000 * Math.PI * 0.04), coated.stretching(), 1e-4);
        assertEquals(1.15 * 1.15, coated.section(), 1e-12);
    }

    /** No significant change of modulus, as claimed, would need a film of less than a third of the metal. */
    @Test
    void thePapersClaimHoldsForAPorousFilmOnly() {
        double dense = new FilmOnStrut(0.3, 0.015, TC4, TA, 0).bending();
        double porous = new FilmOnStrut(0.3, 0.015, TC4, TA, 0.7).bending();
        assertTrue(dense > 1.5 && porous < 1.1, dense + " " + porous);
    }

    @Test
    void filmsThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FilmOnStrut(0.3, 0, TC4, TA, 0));
        assertThrows(IllegalArgumentException.class, () -> new FilmOnStrut(0.3, 15, TC4, TA, 0));
        assertThrows(IllegalArgumentException.class, () -> new FilmOnStrut(0.3, 0.015, TC4, TA, 1.01));
        assertThrows(IllegalArgumentException.class, () -> new FilmOnStrut(-0.3, 0.015, TC4, TA, 0));
    }
}
