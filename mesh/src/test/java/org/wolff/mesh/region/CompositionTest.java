package org.wolff.mesh.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;

class CompositionTest {
    private static final Region A = RegionExamples.BOX;
    private static final Region B = RegionExamples.CYLINDER;
    private static final Region C = RegionExamples.CONE;

    private interface PointTest {
        void at(double x, double y, double z);
    }

    private static void forPoints(PointTest test) {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            test.at(random.nextDouble(-4, 4), random.nextDouble(-4, 4), random.nextDouble(-4, 4));
        }
    }

    @Test
    void lawsOfSets() {
        forPoints((x, y, z) -> {
            boolean a = A.contains(x, y, z);
            boolean b = B.contains(x, y, z);
            boolean c = C.contains(x, y, z);
            assertEquals(a || b || c, Union.of(A, B, C).contains(x, y, z));
            assertEquals(a && b && c, Intersection.of(A, B, C).contains(x, y, z));
            assertEquals(a && !b && !c, Difference.of(A, B, C).contains(x, y, z));
            // A − (B ∪ C) = (A − B) ∩ (A − C)
            assertEquals(
                    Difference.of(A, Union.of(B, C)).signedDistance(x, y, z),
                    Intersection.of(Difference.of(A, B), Difference.of(A, C)).signedDistance(x, y, z));
        });
    }

    @Test
    void layersOfASphereAreConcentricShells() {
        Sphere sphere = new Sphere(new Vector3(0.1, 0.2, 0.3), 2);
        forPoints((x, y, z) -> {
            double r = new Vector3(x - 0.1, y - 0.2, z - 0.3).norm();
            assertEquals(r >= 2 && r <= 2.5, new Offset(sphere, 0.5).contains(x, y, z));
            assertEquals(r >= 1.5 && r <= 2, new Shell(sphere, 0.5).contains(x, y, z));
            assertEquals(Math.abs(r - 2.25) - 0.25, new Offset(sphere, 0.5).signedDistance(x, y, z), 1e-12);
            assertEquals(Math.abs(r - 1.75) - 0.25, new Shell(sphere, 0.5).signedDistance(x, y, z), 1e-12);
        });
        double expected = 4 * Math.PI / 3 * (Math.pow(2.5, 3) - 8);
        assertEquals(expected, PrimitiveTest.latticeVolume(new Offset(sphere, 0.5)), 0.003 * expected);
    }

    @Test
    void offsetOfABoxHasRoundEdges() {
        Box box = new Box(new Vector3(0, 0, 0), new Vector3(2, 3, 4));
        double t = 0.5;
        // Steiner's formula
        double expected = t * 2 * (6 + 8 + 12) + Math.PI * t * t * (2 + 3 + 4) + 4 * Math.PI / 3 * t * t * t;
        assertEquals(expected, PrimitiveTest.latticeVolume(new Offset(box, t)), 0.005 * expected);
    }

    @Test
    void layersAskForAnExactDistance() {
        assertThrows(IllegalArgumentException.class, () -> new Offset(Intersection.of(A, B), 1));
        assertThrows(IllegalArgumentException.class, () -> new Offset(Difference.of(A, B), 1));
        assertThrows(IllegalArgumentException.class, () -> new Shell(Union.of(A, B), 1));
        assertThrows(IllegalArgumentException.class, () -> new Shell(new Offset(A, 1), 1));
        assertThrows(IllegalArgumentException.class, () -> new Shell(A, 0));
        Vector3 near = RegionExamples.MOTION.apply(new Vector3(2.5, 0, 0));
        Region layer = new Offset(new Moved(Union.of(A, B), RegionExamples.MOTION), 1);
        assertTrue(layer.contains(near.x(), near.y(), near.z()));
        assertFalse(new Shell(Difference.of(A, B), 1).isExactOutside());
        assertFalse(new Shell(Intersection.of(A, B), 1).isExactDistance());
    }

    @Test
    void movedAndRotatedIsTheSameElsewhere() {
        RigidMotion motion = RegionExamples.MOTION;
        Region moved = new Moved(Union.of(A, C), motion);
        forPoints((x, y, z) -> {
            Vector3 p = motion.apply(new Vector3(x, y, z));
            assertEquals(Union.of(A, C).signedDistance(x, y, z), moved.signedDistance(p.x(), p.y(), p.z()), 1e-12);
            Vector3 back = motion.inverse().apply(p);
            assertEquals(0, back.minus(new Vector3(x, y, z)).norm(), 1e-12);
        });
        // a quarter turn about z through (1, 0, 0) takes (3, 0, 0) to (1, 2, 0)
        Vector3 quarter = RigidMotion.rotation(new Vector3(0, 0, 2), Math.PI / 2, new Vector3(1, 0, 0))
                .apply(new Vector3(3, 0, 0));
        assertEquals(0, quarter.minus(new Vector3(1, 2, 0)).norm(), 1e-15);
        double[] mirror = {1, 0, 0, 0, 1, 0, 0, 0, -1};
        assertThrows(IllegalArgumentException.class, () -> new RigidMotion(mirror, Vector3.ZERO));
    }

    @Test
    void laterRegionsWin() {
        RegionMap map = new RegionMap(
                List.of(new RegionMap.Named("a", A), new RegionMap.Named("b", B), new RegionMap.Named("c", C)));
        RegionProbe probe = map.probe(1);
        forPoints((x, y, z) -> {
            int expected = C.contains(x, y, z) ? 2 : B.contains(x, y, z) ? 1 : A.contains(x, y, z) ? 0 : -1;
            assertEquals(expected, map.label(x, y, z));
            probe.look(x, y, z, false);
            assertEquals(expected, probe.label());
            for (int k = -1; k < 3; k++) {
                assertEquals(k == expected, probe.depth(k) <= 0);
                if (k != expected) {
                    assertTrue(probe.boundary(expected, k) < 0 && probe.boundary(k, expected) > 0);
                }
            }
        });
        assertEquals("outside", map.name(RegionMap.OUTSIDE));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RegionMap(List.of(new RegionMap.Named("a", A), new RegionMap.Named("a", B))));
    }

    @Test
    void boundaryOfTwoLabelsIsTheirDistanceWhereOnlyTheyMeet() {
        Sphere inner = new Sphere(Vector3.ZERO, 1);
        Sphere outer = new Sphere(Vector3.ZERO, 3);
        RegionProbe probe = new RegionMap(
                        List.of(new RegionMap.Named("outer", outer), new RegionMap.Named("inner", inner)))
                .probe(10);
        double[] g = new double[3];
        probe.look(0, 1.25, 0, true);
        assertEquals(-0.25, probe.boundary(0, 1, g), 1e-15);
        assertEquals(-1, g[1], 1e-15);
        probe.look(0, 3.25, 0, true);
        assertEquals(0.25, probe.boundary(0, RegionMap.OUTSIDE, g), 1e-15);
        assertEquals(1, g[1], 1e-15);
    }
}
