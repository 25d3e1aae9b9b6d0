package org.wolff.mesh.tetmesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shape measures of tetrahedra whose angles are known. */
class TetShapeTest {
    private static final double[] REGULAR = {0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1};
    private static final double[] CORNER = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};

    @Test
    void regular() {
        double[] angles = new double[6];
        TetShape.dihedrals(REGULAR, 0, 2, 1, 3, angles);
        for (double angle : angles) {
            assertEquals(Math.toDegrees(Math.acos(1.0 / 3)), angle, 1e-12);
        }
        assertEquals(Math.sqrt(8) / 3, TetShape.minSine(REGULAR, 0, 2, 1, 3), 1e-14);
        assertEquals(-Math.sqrt(8) / 3, TetShape.minSine(REGULAR, 0, 1, 2, 3), 1e-14);
        assertEquals(2, TetShape.sixVolume(REGULAR, 0, 2, 1, 3), 1e-14);
        assertEquals(2, TetShape.sixVolume(REGULAR, new int[] {9, 0, 2, 1, 3}, 1), 1e-14);
        assertEquals(1, measured(REGULAR, 0, 2, 1, 3).meanRatio(), 1e-14);
        assertEquals(1, measured(REGULAR, 0, 2, 1, 3).aspectRatio(), 1e-14);
        assertEquals(1, measured(REGULAR, 0, 2, 1, 3).scaledJacobian(), 1e-14);
        assertEquals(-1, measured(REGULAR, 0, 1, 2, 3).scaledJacobian(), 1e-14);
        assertEquals(1.0 / 3, measured(REGULAR, 0, 2, 1, 3).greatestCosine(), 1e-14);
        assertEquals(1.0 / 3, measured(REGULAR, 0, 2, 1, 3).leastCosine(), 1e-14);
    }

    @Test
    void cornerOfACube() {
        double[] angles = new double[6];
        TetShape.dihedrals(CORNER, 0, 1, 2, 3, angles);
        double slant = Math.toDegrees(Math.acos(1 / Math.sqrt(3)));
        double[] expected = {90, slant, 90, 90, slant, slant};
        for (int e = 0; e < 6; e++) {
            assertEquals(expected[e], angles[e], 1e-12);
        }
        assertEquals(Math.sqrt(2.0 / 3), TetShape.minSine(CORNER, 0, 1, 2, 3), 1e-14);
        // 12 (3/6)^(2/3) / (3·1 + 3·2)
        assertEquals(
                12 * Math.pow(0.5, 2.0 / 3) / 9, measured(CORNER, 0, 1, 2, 3).meanRatio(), 1e-14);
        double inradius = 1 / (3 + Math.sqrt(3));
        assertEquals(
                Math.sqrt(2) / (2 * Math.sqrt(6) * inradius),
                measured(CORNER, 0, 1, 2, 3).aspectRatio(),
                1e-14);
        // the edges at a slanted corner: 1, √2, √2
        assertEquals(Math.sqrt(2) / 2, measured(CORNER, 0, 1, 2, 3).scaledJacobian(), 1e-14);
    }

    @Test
    void sineAgreesWithTheAnglesOfRandomTetrahedra() {
        Random random = new Random(2);
        double[] angles = new double[6];
        for (int i = 0; i < 500; i++) {
            double[] x = random.doubles(12, -1, 1).toArray();
            TetShape.dihedrals(x, 0, 1, 2, 3, angles);
            ElementShape shape = measured(x, 0, 1, 2, 3);
            double least = 1;
            for (int e = 0; e < 6; e++) {
                least = Math.min(least, Math.sin(Math.toRadians(angles[e])));
                assertEquals(Math.cos(Math.toRadians(angles[e])), shape.cosine[e], 1e-12);
            }
            if (TetShape.sixVolume(x, 0, 1, 2, 3) > 0) {
                assertEquals(least, TetShape.minSine(x, 0, 1, 2, 3), 1e-9);
            } else {
                assertEquals(least, -TetShape.minSine(x, 0, 1, 2, 3), 1e-9);
            }
        }
    }

    private static ElementShape measured(double[] x, int a, int b, int c, int d) {
        ElementShape shape = new ElementShape();
        shape.measure(x, a, b, c, d);
        return shape;
    }

    @Test
    void flatHasNoSine() {
        assertEquals(0, TetShape.minSine(new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0}, 0, 1, 2, 3));
        assertEquals(-1, TetShape.minSine(new double[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1}, 0, 1, 2, 3));
        assertEquals(-1, TetShape.minSine(new double[12], 0, 1, 2, 3));
        assertTrue(Double.isInfinite(measured(new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0}, 0, 1, 2, 3)
                .aspectRatio()));
    }

    @Test
    void bernsteinCoefficientsOfAStraightElementAreItsVolume() {
        double[] x = curved(0, 1);
        for (double b : new CurvedTet().coefficients(x, ten(), 0)) {
            assertEquals(1, b, 1e-14);
        }
        assertTrue(new CurvedTet().isSound(x, ten(), 0));
    }

    /** The determinant by its Bernstein form equals the one of the shape functions, at random points. */
    @Test
    void bernsteinFormIsTheJacobian() {
        Random random = new Random(4);
        double[] x = curved(0.1, 7);
        double[] b = new CurvedTet().coefficients(x, ten(), 0).clone();
        for (int trial = 0; trial < 50; trial++) {
            double r = random.nextDouble(0.33);
            double s = random.nextDouble(0.33);
            double t = random.nextDouble(0.33);
            double[] l = {1 - r - s - t, r, s, t};
            double form = 0;
            int n = 0;
            for (int i = 0; i < 4; i++) {
                for (int j = i; j < 4; j++) {
                    for (int k = j; k < 4; k++) {
                        int multiplicity = i == j && j == k ? 1 : i == j || j == k ? 3 : 6;
                        form += multiplicity * b[n++] * l[i] * l[j] * l[k];
                    }
                }
            }
            assertEquals(jacobian(x, r, s, t), form, 1e-12);
        }
        assertFalse(new CurvedTet().isSound(curved(1.5, 3), ten(), 0));
    }

    private static int[] ten() {
        return new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    }

    private static double[] curved(double amount, long seed) {
        Random random = new Random(seed);
        double[] x = new double[30];
        System.arraycopy(CORNER, 0, x, 0, 12);
        for (int e = 0; e < 6; e++) {
            for (int a = 0; a < 3; a++) {
                x[12 + 3 * e + a] = 0.5 * (x[3 * TetMesh.edgeEnd(e, 0) + a] + x[3 * TetMesh.edgeEnd(e, 1) + a])
                        + amount * random.nextDouble(-1, 1);
            }
        }
        return x;
    }

    private static double[] map(double[] x, double r, double s, double t) {
        double l = 1 - r - s - t;
        double[] n = {
            l * (2 * l - 1),
            r * (2 * r - 1),
            s * (2 * s - 1),
            t * (2 * t - 1),
            4 * l * r,
            4 * r * s,
            4 * s * l,
            4 * l * t,
            4 * r * t,
            4 * s * t
        };
        double[] p = new double[3];
        for (int i = 0; i < 10; i++) {
            for (int a = 0; a < 3; a++) {
                p[a] += n[i] * x[3 * i + a];
            }
        }
        return p;
    }

    /** Central differences are exact for a quadratic map. */
    private static double jacobian(double[] x, double r, double s, double t) {
        double e = 0.01;
        double[][] j = new double[3][3];
        for (int k = 0; k < 3; k++) {
            double[] up = map(x, r + (k == 0 ? e : 0), s + (k == 1 ? e : 0), t + (k == 2 ? e : 0));
            double[] down = map(x, r - (k == 0 ? e : 0), s - (k == 1 ? e : 0), t - (k == 2 ? e : 0));
            for (int a = 0; a < 3; a++) {
                j[k][a] = (up[a] - down[a]) / (2 * e);
            }
        }
        return j[0][0] * (j[1][1] * j[2][2] - j[1][2] * j[2][1])
                + j[0][1] * (j[1][2] * j[2][0] - j[1][0] * j[2][2])
                + j[0][2] * (j[1][0] * j[2][1] - j[1][1] * j[2][0]);
    }

    @Test
    void widthIsTheLeastAltitudeOrDistanceOfOppositeEdges() {
        double[] lattice = {0, 0, 0, 1, 0, 0, 0.5, 0.5, -0.5, 0.5, 0.5, 0.5}; // two long edges half their length apart
        assertEquals(0.5, TetShape.width(lattice, 0, 1, 2, 3), 1e-12);
        double[] corner = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
        assertEquals(1 / Math.sqrt(3), TetShape.width(corner, 0, 1, 2, 3), 1e-12); // from the origin to the far face
        double[] flat = {0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0};
        assertEquals(0, TetShape.width(flat, 0, 1, 2, 3), 0);
    }
}
