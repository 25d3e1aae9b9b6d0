package org.wolff.materials.elastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.geometry.Vector3;

class OrthotropicMaterialTest {
    private static final OrthotropicMaterial.Constants BONE =
            new OrthotropicMaterial.Constants(12000, 13400, 20000, 0.376, 0.222, 0.235, 4530, 5610, 6230);

    private static double[] multiply(double[] c, double[] strain) {
        double[] stress = new double[6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                stress[i] += c[6 * i + j] * strain[j];
            }
        }
        return stress;
    }

    /** Stress along one axis gives the strains that define the constants. */
    @Test
    void constantsAreWhatTheirDefinitionsSay() {
        double[] c = new OrthotropicMaterial(BONE).stiffness();
        double e1 = 1 / BONE.e1();
        assertArrayEquals(
                new double[] {1, 0, 0, 0, 0, 0},
                multiply(c, new double[] {e1, -BONE.nu12() * e1, -BONE.nu13() * e1, 0, 0, 0}),
                1e-12);
        // ν21/E2 = ν12/E1
        assertArrayEquals(
                new double[] {0, 1, 0, 0, 0, 0},
                multiply(c, new double[] {-BONE.nu12() * e1, 1 / BONE.e2(), -BONE.nu23() / BONE.e2(), 0, 0, 0}),
                1e-12);
        assertArrayEquals(
                new double[] {0, 0, 0, 2 * BONE.g12(), 3 * BONE.g23(), 5 * BONE.g13()},
                multiply(c, new double[] {0, 0, 0, 2, 3, 5}),
                1e-9);
        for (int i = 0; i < 36; i++) {
            assertEquals(c[i], c[6 * (i % 6) + i / 6], 1e-12 * c[0]);
        }
    }

    @Test
    void equalConstantsAreTheIsotropicLawInAnyAxes() {
        double g = 17000 / (2 * 1.3);
        OrthotropicMaterial.Constants equal =
                new OrthotropicMaterial.Constants(17000, 17000, 17000, 0.3, 0.3, 0.3, g, g, g);
        double[] isotropic = new IsotropicMaterial(17000, 0.3).stiffness();
        assertArrayEquals(isotropic, new OrthotropicMaterial(equal).stiffness(), 1e-8);
        Vector3 axis1 = new Vector3(1, 2, -2).times(1.0 / 3);
        Vector3 axis2 = new Vector3(2, 1, 2).times(1.0 / 3);
        assertArrayEquals(isotropic, new OrthotropicMaterial(equal, axis1, axis2).stiffness(), 1e-8);
    }

    /** Axes 1, 2, 3 along y, z, x: components change their names. */
    @Test
    void exchangedAxesExchangeComponents() {
        double[] own = new OrthotropicMaterial(BONE).stiffness();
        double[] turned = new OrthotropicMaterial(BONE, new Vector3(0, 1, 0), new Vector3(0, 0, 1)).stiffness();
        // Global yy, zz, xx, yz, xz, xy are 11, 22, 33, 12, 23, 13.
        int[] global = {1, 2, 0, 4, 5, 3};
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                assertEquals(own[6 * i + j], turned[6 * global[i] + global[j]], 1e-9 * own[0], i + ", " + j);
            }
        }
    }

    /** The energy of a strain does not change when the strain turns with the material. */
    @Test
    void energyTurnsWithTheMaterial() {
        Vector3 a = new Vector3(2, -1, 2).times(1.0 / 3);
        Vector3 b = new Vector3(2, 2, -1).times(1.0 / 3);
        Vector3 c = a.cross(b);
        double[][] r = {{a.x(), a.y(), a.z()}, {b.x(), b.y(), b.z()}, {c.x(), c.y(), c.z()}};
        double[][] e = {{1.0, 0.2, -0.3}, {0.2, -0.5, 0.4}, {-0.3, 0.4, 0.8}};
        double[][] turned = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 9; k++) {
                    turned[i][j] += r[k / 3][i] * e[k / 3][k % 3] * r[k % 3][j];
                }
            }
        }
        double own = energy(new OrthotropicMaterial(BONE).stiffness(), e);
        assertEquals(own, energy(new OrthotropicMaterial(BONE, a, b).stiffness(), turned), 1e-12 * own);
    }

    private static double energy(double[] c, double[][] e) {
        double[] strain = {e[0][0], e[1][1], e[2][2], 2 * e[0][1], 2 * e[1][2], 2 * e[0][2]};
        double[] stress = multiply(c, strain);
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += 0.5 * stress[i] * strain[i];
        }
        return sum;
    }

    @Test
    void constantsComeBackFromTheirStiffness() {
        double[] c = new OrthotropicMaterial(BONE).stiffness();
        OrthotropicMaterial.Constants back = OrthotropicMaterial.Constants.ofStiffness(
                c[0], c[1], c[7], c[2], c[8], c[14], BONE.g12(), BONE.g13(), BONE.g23());
        assertEquals(BONE.e1(), back.e1(), 1e-8);
        assertEquals(BONE.e2(), back.e2(), 1e-8);
        assertEquals(BONE.e3(), back.e3(), 1e-8);
        assertEquals(BONE.nu12(), back.nu12(), 1e-12);
        assertEquals(BONE.nu13(), back.nu13(), 1e-12);
        assertEquals(BONE.nu23(), back.nu23(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.3, 1", "-1, 0.3, 1", "NaN, 0.3, 1", "1, 1.1, 1", "1, 0.6, 1", "1, NaN, 1", "1, 0.3, 0"})
    void lawsWithoutEnergyAreRefused(double e, double nu, double g) {
        assertThrows(
                IllegalArgumentException.class, () -> new OrthotropicMaterial.Constants(e, e, e, nu, nu, nu, g, g, g));
    }

    @Test
    void axesAreAtRightAngles() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new OrthotropicMaterial(BONE, new Vector3(1, 0, 0), new Vector3(1, 1, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new OrthotropicMaterial(BONE, new Vector3(2, 0, 0), new Vector3(0, 1, 0)));
    }

    /** Cortical bone of lumbar vertebrae as published with nine constants; the law's tenth follows of them to 0.2 %. */
    @Test
    void transverseIsotropyIsTheSameInAllDirectionsAcrossAxisThree() {
        double nu31 = 0.203 * 22000 / 11300;
        OrthotropicMaterial.Constants bone =
                OrthotropicMaterial.Constants.transverselyIsotropic(11300, 22000, 0.484, nu31, 5400);
        assertTrue(bone.isTransverselyIsotropic());
        assertFalse(BONE.isTransverselyIsotropic());
        assertEquals(0.203, bone.nu13(), 1e-12);
        assertEquals(3800, bone.g12(), 0.003 * 3800);
        double[] c = new OrthotropicMaterial(bone).stiffness();
        double turn = 0.7;
        Vector3 first = new Vector3(Math.cos(turn), Math.sin(turn), 0);
        Vector3 second = new Vector3(-Math.sin(turn), Math.cos(turn), 0);
        assertArrayEquals(c, new OrthotropicMaterial(bone, first, second).stiffness(), 1e-8);
        double[] along = OrthotropicMaterial.along(bone, new Vector3(0, 0, 3), new Vector3(1, 1, 5))
                .stiffness();
        assertArrayEquals(c, along, 1e-8);
        assertThrows(
                IllegalArgumentException.class,
                () -> OrthotropicMaterial.along(bone, new Vector3(0, 0, 3), new Vector3(0, 0, -1)));
    }
}
