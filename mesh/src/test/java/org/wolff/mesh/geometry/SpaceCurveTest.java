package org.wolff.mesh.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpaceCurveTest {
    @Test
    void theCornersOfACubeComeInTheOrderOfTheirInterleavedBits() {
        double[] xyz = {
            9, 9, 9, 0, 9, 9, 9, 0, 9, 0, 0, 9, 9, 9, 0, 0, 9, 0, 9, 0, 0, 0, 0, 0,
        };
        assertArrayEquals(new int[] {7, 6, 5, 4, 3, 2, 1, 0}, SpaceCurve.order(xyz));
    }

    @Test
    void pointsInOnePlaceKeepTheirOrder() {
        assertArrayEquals(new int[] {0, 1, 2}, SpaceCurve.order(new double[] {1, 2, 3, 1, 2, 3, 1, 2, 3}));
        assertArrayEquals(new int[0], SpaceCurve.order(new double[0]));
    }

    @Test
    void everyPointComesOnceAndNeighboursInTheListAreCloseInSpace() {
        Random random = new Random(3);
        double[] xyz = random.doubles(3 * 20_000).toArray();
        int[] order = SpaceCurve.order(xyz);
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        double path = 0;
        for (int i = 0; i < order.length; i++) {
            assertTrue(sorted[i] == i, "point " + i);
            for (int axis = 0; i > 0 && axis < 3; axis++) {
                path += Math.abs(xyz[3 * order[i] + axis] - xyz[3 * order[i - 1] + axis]);
            }
        }
        // Two random points of the unit cube are 1 apart in this norm; a cube of one point has the edge 0.037.
        assertTrue(path / order.length < 3 * 0.037, "mean step " + path / order.length);
    }
}
