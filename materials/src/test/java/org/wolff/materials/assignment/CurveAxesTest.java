package org.wolff.materials.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;

class CurveAxesTest {
    private static final CurveAxes BENT = new CurveAxes(
            List.of(new Vector3(0, 0, 0), new Vector3(0, 0, 10), new Vector3(6, 0, 18), new Vector3(6, 0, 30)));

    private static Vector3[] at(CurveAxes axes, double x, double y, double z) {
        double[] two = new double[7];
        axes.at(x, y, z, two, 1);
        Vector3 first = new Vector3(two[1], two[2], two[3]);
        Vector3 second = new Vector3(two[4], two[5], two[6]);
        return new Vector3[] {first, second, first.cross(second)};
    }

    private static void assertVector(double x, double y, double z, Vector3 v) {
        assertArrayEquals(new double[] {x, y, z}, new double[] {v.x(), v.y(), v.z()}, 1e-12);
    }

    @Test
    void aCylinderHasRadiusCircumferenceAndAxis() {
        CurveAxes cylinder = new CurveAxes(List.of(new Vector3(1, 0, 0), new Vector3(1, 0, 5)));
        Vector3[] axes = at(cylinder, 1, 3, -40);
        assertVector(0, 1, 0, axes[0]);
        assertVector(-1, 0, 0, axes[1]);
        assertVector(0, 0, 1, axes[2]);
        assertVector(0, 0, 1, at(cylinder, 1, 0, 2)[2]);
    }

    @Test
    void alongACurveTheThirdAxisTurnsEvenly() {
        assertVector(0, 0, 1, at(BENT, 2, 1, -5)[2]);
        assertVector(0, 0, 1, at(BENT, 1, 1, 4)[2]);
        Vector3 corner = new Vector3(0.6, 0, 0.8).plus(new Vector3(0, 0, 1)).unit();
        assertVector(corner.x(), 0, corner.z(), at(BENT, -1e-9, 3, 10)[2]);
        assertVector(0.6, 0, 0.8, at(BENT, 3, 2, 14)[2]);
        double before = at(BENT, 0, 0.1, 7.4)[2].x();
        double after = at(BENT, 0, 0.1, 7.6)[2].x();
        assertTrue(before > 0 && after > before && after - before < 0.02, before + " " + after);
    }

    @Test
    void axesAreUnitVectorsAtRightAngles() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            Vector3[] axes =
                    at(BENT, 20 * random.nextGaussian(), 20 * random.nextGaussian(), 30 * random.nextGaussian());
            for (int a = 0; a < 3; a++) {
                assertEquals(1, axes[a].norm(), 1e-14);
                assertEquals(0, axes[a].dot(axes[(a + 1) % 3]), 1e-14);
            }
        }
    }

    @Test
    void curvesThatAreNoneAreRefused() {
        Vector3 a = new Vector3(0, 0, 0);
        Vector3 b = new Vector3(0, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> new CurveAxes(List.of(a)));
        assertThrows(IllegalArgumentException.class, () -> new CurveAxes(List.of(a, b, b)));
        assertThrows(IllegalArgumentException.class, () -> new CurveAxes(List.of(a, b, a)));
    }
}
