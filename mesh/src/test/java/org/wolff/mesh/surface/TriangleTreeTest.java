package org.wolff.mesh.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;

class TriangleTreeTest {
    private static final TriangleSurface BOX = SampleSurfaces.box(-1, -2, -3, 1, 2, 3);
    private static final TriangleSurface SPHERE = SampleSurfaces.sphere(3, -2, 1, 10, 4);

    @Test
    void boxDistanceIsTheClosedForm() {
        TriangleTree tree = new TriangleTree(SampleSurfaces.soup(BOX));
        // Whole and half numbers meet edges, corners and planes exactly; the others are anywhere.
        for (double x = -3; x <= 3; x += 0.5) {
            for (double y = -3; y <= 3; y += 0.5) {
                for (double z = -4; z <= 4; z += 0.5) {
                    assertEquals(boxDistance(x, y, z), tree.signedDistance(x, y, z), 1e-14);
                }
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double x = 8 * random.nextDouble() - 4;
            double y = 8 * random.nextDouble() - 4;
            double z = 8 * random.nextDouble() - 4;
            assertEquals(boxDistance(x, y, z), tree.signedDistance(x, y, z), 1e-14);
        }
    }

    /** Where several triangles are equally near, too: the points lie over edges, corners and middle planes. */
    @Test
    void whatWasNearestBeforeChangesNoBit() {
        TriangleTree tree = new TriangleTree(SampleSurfaces.soup(BOX));
        TriangleTree.Nearby nearby = new TriangleTree.Nearby();
        double[] walking = new double[3];
        double[] fresh = new double[3];
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            double x = 0.5 * random.nextInt(-6, 7);
            double y = 0.5 * random.nextInt(-8, 9);
            double z = i % 3 == 0 ? 8 * random.nextDouble() - 4 : 0.5 * random.nextInt(-8, 9);
            double d = tree.signedDistance(x, y, z, walking, nearby);
            assertEquals(tree.signedDistance(x, y, z, fresh, new TriangleTree.Nearby()), d);
            assertArrayEquals(fresh, walking);
        }
    }

    private static double boxDistance(double x, double y, double z) {
        double dx = Math.abs(x) - 1;
        double dy = Math.abs(y) - 2;
        double dz = Math.abs(z) - 3;
        double outside = Math.hypot(Math.hypot(Math.max(dx, 0), Math.max(dy, 0)), Math.max(dz, 0));
        return outside > 0 ? outside : Math.max(dx, Math.max(dy, dz));
    }

    @Test
    void nearestAgreesWithTryingEveryTriangle() {
        TriangleTree tree = new TriangleTree(SPHERE);
        Random random = new Random(2);
        double[] point = new double[3];
        for (int i = 0; i < 500; i++) {
            Vector3 p = new Vector3(25 * random.nextGaussian(), 25 * random.nextGaussian(), 25 * random.nextGaussian());
            if (i % 2 == 0) {
                p = new Vector3(3, -2, 1).plus(p.unit().times(9.9 + 0.2 * random.nextDouble()));
            }
            double expected = Double.POSITIVE_INFINITY;
            for (int t = 0; t < SPHERE.triangleCount(); t++) {
                expected = Math.min(expected, distance(p, SPHERE, t));
            }
            int triangle = tree.nearest(p.x(), p.y(), p.z(), point);
            Vector3 q = new Vector3(point[0], point[1], point[2]);
            assertEquals(expected, tree.distance(p.x(), p.y(), p.z()), 1e-12);
            assertEquals(expected, p.minus(q).norm(), 1e-12);
            assertEquals(0, distance(q, SPHERE, triangle), 1e-12);
        }
    }

    /** By the plane where the foot of the perpendicular lies inside, else by the three sides. */
    private static double distance(Vector3 p, TriangleSurface s, int t) {
        Vector3[] v = new Vector3[3];
        for (int c = 0; c < 3; c++) {
            int k = 3 * s.triangles()[3 * t + c];
            v[c] = new Vector3(s.xyz()[k], s.xyz()[k + 1], s.xyz()[k + 2]);
        }
        Vector3 n = v[1].minus(v[0]).cross(v[2].minus(v[0])).unit();
        boolean inside = true;
        double sides = Double.POSITIVE_INFINITY;
        for (int c = 0; c < 3; c++) {
            Vector3 side = v[(c + 1) % 3].minus(v[c]);
            inside &= side.cross(p.minus(v[c])).dot(n) >= 0;
            double at = Math.min(1, Math.max(0, p.minus(v[c]).dot(side) / side.dot(side)));
            sides = Math.min(sides, p.minus(v[c].plus(side.times(at))).norm());
        }
        return inside ? Math.abs(p.minus(v[0]).dot(n)) : sides;
    }

    @Test
    void windingNumberAgreesWithTheSumOfSolidAngles() {
        TriangleSurface[] surfaces = {
            SPHERE,
            SampleSurfaces.without(SPHERE, 0, 1, 2, 3, 4, 5, 6, 7),
            SampleSurfaces.flipped(SPHERE, 100, 101, 500),
            SampleSurfaces.without(SampleSurfaces.together(SPHERE, SampleSurfaces.sphere(9, -2, 1, 8, 3)), 7)
        };
        Random random = new Random(3);
        for (TriangleSurface surface : surfaces) {
            TriangleTree tree = new TriangleTree(surface);
            double worst = 0;
            for (int i = 0; i < 400; i++) {
                double x = 3 + 8 * random.nextGaussian();
                double y = -2 + 8 * random.nextGaussian();
                double z = 1 + 8 * random.nextGaussian();
                worst = Math.max(
                        worst, Math.abs(SampleSurfaces.windingNumber(surface, x, y, z) - tree.windingNumber(x, y, z)));
            }
            assertTrue(worst < 0.01, surface.name() + ": " + worst);
        }
    }

    @Test
    void defectsDoNotTurnTheSideRound() {
        TriangleSurface twice = SampleSurfaces.together(SPHERE, SampleSurfaces.sphere(9, -2, 1, 8, 3));
        TriangleTree overlapping = new TriangleTree(twice);
        assertEquals(2, overlapping.windingNumber(6, -2, 1));
        assertTrue(overlapping.contains(6, -2, 1));
        assertTrue(overlapping.contains(-5, -2, 1));
        assertFalse(overlapping.contains(20, -2, 1));

        TriangleTree holed = new TriangleTree(SampleSurfaces.without(SPHERE, 40, 41, 42, 43));
        TriangleTree turned = new TriangleTree(SampleSurfaces.flipped(SPHERE, 40, 41, 700));
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            Vector3 away = new Vector3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
            Vector3 in = new Vector3(3, -2, 1).plus(away.times(9));
            Vector3 out = new Vector3(3, -2, 1).plus(away.times(11));
            assertTrue(holed.contains(in.x(), in.y(), in.z()) && turned.contains(in.x(), in.y(), in.z()));
            assertFalse(holed.contains(out.x(), out.y(), out.z()) || turned.contains(out.x(), out.y(), out.z()));
        }

        TriangleTree insideOut = new TriangleTree(SampleSurfaces.insideOut(SPHERE));
        assertEquals(-1, insideOut.windingNumber(3, -2, 1));
        assertFalse(insideOut.contains(3, -2, 1));
    }

    @Test
    void trianglesThatAreNotFiniteAreLeftOut() {
        double[] xyz = SampleSurfaces.soup(BOX).xyz().clone();
        xyz[0] = Double.NaN;
        int[] triangles = SampleSurfaces.soup(BOX).triangles();
        TriangleTree tree = new TriangleTree(new TriangleSurface("holed", xyz, triangles));
        assertEquals(1, tree.distance(2, 0, 0), 1e-15);
        assertTrue(tree.contains(0.5, 0.5, 0.5));

        TriangleTree empty = new TriangleTree(new TriangleSurface("empty", new double[0], new int[0]));
        assertEquals(Double.POSITIVE_INFINITY, empty.signedDistance(0, 0, 0));
        assertEquals(-1, empty.nearest(0, 0, 0, new double[3]));
    }

    @Test
    void thinTrianglesAreTheirSides() {
        double[] xyz = {0, 0, 0, 1, 0, 0, 0.5, 1e-9, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4};
        TriangleTree tree = new TriangleTree(new TriangleSurface("thin", xyz, new int[] {0, 1, 2, 3, 4, 5}));
        assertEquals(2, tree.distance(0.3, 0, 2), 1e-9);
        assertEquals(1, tree.distance(4, 4, 5), 1e-15);
    }
}
