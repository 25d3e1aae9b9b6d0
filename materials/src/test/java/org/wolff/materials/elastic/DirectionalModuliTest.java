package org.wolff.materials.elastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;

class DirectionalModuliTest {
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final Vector3 OBLIQUE = new Vector3(1, 2, -0.5);
    private static final Vector3 ACROSS = new Vector3(2, -1, 0);

    @Test
    void anIsotropicLawIsTheSameInAllDirections() {
        DirectionalModuli moduli = new DirectionalModuli(new IsotropicMaterial(110_000, 0.34).stiffness());
        assertEquals(110_000, moduli.youngsModulus(OBLIQUE), 1e-6);
        assertEquals(0.34, moduli.poissonsRatio(OBLIQUE, ACROSS), 1e-12);
        assertEquals(110_000 / 2.68, moduli.shearModulus(OBLIQUE, ACROSS), 1e-6);
        assertEquals(110_000 / (3 * 0.32), moduli.bulkModulus(), 1e-6);
        assertEquals(1, moduli.zener(), 1e-12);
        assertEquals(0, moduli.cubicDefect(), 1e-12);
    }

    /** Copper: C11 168.4, C12 121.4, C44 75.4 GPa give E 66.7 along 100, 130.3 along 110, 191.1 along 111 (Nye 1957). */
    @Test
    void copperIsStiffestAlongTheDiagonal() {
        double[] c = new double[36];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[6 * i + j] = i == j ? 168.4e3 : 121.4e3;
            }
            c[7 * (i + 3)] = 75.4e3;
        }
        DirectionalModuli copper = new DirectionalModuli(c);
        assertEquals(66.7e3, copper.youngsModulus(X), 0.1e3);
        assertEquals(130.3e3, copper.youngsModulus(new Vector3(1, 1, 0)), 0.2e3);
        assertEquals(191.1e3, copper.youngsModulus(new Vector3(1, 1, 1)), 0.2e3);
        assertEquals(75.4e3, copper.shearModulus(X, Y), 1e-6);
        assertEquals(23.5e3, copper.shearModulus(new Vector3(1, 1, 0), new Vector3(1, -1, 0)), 1e-6);
        assertEquals(2 * 75.4 / 47, copper.zener(), 1e-9);
        assertEquals(copper.youngsModulus(new Vector3(1, 1, 1)), copper.youngsModulus(copper.greatest()), 1e-6);
        assertEquals(copper.youngsModulus(X), copper.youngsModulus(copper.least()), 1e-6);
    }

    @Test
    void anOrthotropicLawGivesItsConstantsBack() {
        OrthotropicMaterial.Constants own =
                new OrthotropicMaterial.Constants(12_000, 13_400, 20_000, 0.376, 0.222, 0.235, 4_530, 5_610, 6_230);
        DirectionalModuli moduli =
                new DirectionalModuli(new OrthotropicMaterial(own, Y, new Vector3(0, 0, 1)).stiffness());
        assertEquals(12_000, moduli.youngsModulus(Y), 1e-6);
        assertEquals(20_000, moduli.youngsModulus(X), 1e-6);
        assertEquals(0.376, moduli.poissonsRatio(Y, new Vector3(0, 0, 1)), 1e-12);
        assertEquals(5_610, moduli.shearModulus(Y, X), 1e-6);
    }

    @Test
    void whatCostsNoEnergyIsRefused() {
        double[] c = new IsotropicMaterial(1000, 0.3).stiffness();
        c[35] = -1;
        assertThrows(IllegalArgumentException.class, () -> new DirectionalModuli(c));
        DirectionalModuli moduli = new DirectionalModuli(new IsotropicMaterial(1000, 0.3).stiffness());
        assertThrows(IllegalArgumentException.class, () -> moduli.shearModulus(X, OBLIQUE));
    }
}
