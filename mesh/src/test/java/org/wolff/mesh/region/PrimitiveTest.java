package org.wolff.mesh.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/** Primitives against points set out on their boundary, hand computation and volumes in closed form. */
class PrimitiveTest {
    @Test
    void boxByHand() {
        Box box = new Box(new Vector3(0, 0, 0), new Vector3(2, 4, 6));
        assertEquals(-1, box.signedDistance(1, 2, 3));
        assertEquals(-0.25, box.signedDistance(1, 2, 5.75));
        assertEquals(3, box.signedDistance(5, 1, 1));
        assertEquals(5, box.signedDistance(5, 8, 1), 1e-15);
        assertEquals(7, box.signedDistance(-2, -3, 12), 1e-15);
        assertTrue(box.contains(2, 4, 6));
    }

    @Test
    void sphereCapsuleAndHalfSpaceByHand() {
        assertEquals(-2, new Sphere(new Vector3(1, 1, 1), 2).signedDistance(1, 1, 1));
        assertEquals(3, new Sphere(new Vector3(0, 0, 0), 2).signedDistance(0, 3, 4), 1e-15);
        Capsule capsule = new Capsule(new Vector3(0, 0, 0), new Vector3(0, 0, 10), 1);
        assertEquals(4, capsule.signedDistance(3, 4, 5), 1e-15);
        assertEquals(4, capsule.signedDistance(3, 0, 14), 1e-15);
        assertEquals(-1, capsule.signedDistance(0, 0, 2));
        HalfSpace below = HalfSpace.below(new Vector3(0, 0, 1), new Vector3(0, 0, 5));
        assertEquals(3, below.signedDistance(7, 7, 4));
        assertEquals(
                -3, HalfSpace.above(new Vector3(0, 0, 1), new Vector3(0, 0, 5)).signedDistance(7, 7, 4));
        assertEquals(1, below.bounds().maxZ());
        assertEquals(Double.NEGATIVE_INFINITY, below.bounds().minZ());
    }

    @Test
    void cylinderAndConeByHand() {
        Cylinder cylinder = new Cylinder(new Vector3(0, 0, 0), new Vector3(0, 0, 10), 2);
        assertEquals(-2, cylinder.signedDistance(0, 0, 5));
        assertEquals(-0.5, cylinder.signedDistance(0.5, 0, 0.5));
        assertEquals(5, cylinder.signedDistance(0, 5, 14), 1e-15);
        assertEquals(3, cylinder.signedDistance(1, 0, -3), 1e-15);
        // a cone of 45°: radius 4 at z = 0, tip at z = 4; the wall is x + z = 4
        Cone cone = new Cone(new Vector3(0, 0, 0), new Vector3(0, 0, 4), 4, 0);
        assertEquals(2 / Math.sqrt(2), cone.signedDistance(3, 0, 3), 1e-14);
        assertEquals(-1 / Math.sqrt(2), cone.signedDistance(1, 0, 2), 1e-14);
        assertEquals(1, cone.signedDistance(0, 0, 5), 1e-14);
    }

    @Test
    void cylinderAndConeAgainstPointsOfTheirBoundary() {
        checkBoundary(RegionExamples.CYLINDER, RegionExamples.CYLINDER.from(), RegionExamples.CYLINDER.to(), 1.3, 1.3);
        checkBoundary(RegionExamples.CONE, RegionExamples.CONE.from(), RegionExamples.CONE.to(), 1.9, 0.6);
        checkBoundary(RegionExamples.TIP, RegionExamples.TIP.from(), RegionExamples.TIP.to(), 1.5, 0);
    }

    private static void checkBoundary(Region region, Vector3 from, Vector3 to, double r0, double r1) {
        Vector3 axis = to.minus(from);
        Vector3 u = axis.anyPerpendicular();
        Vector3 v = axis.unit().cross(u);
        int around = 200;
        int along = 150;
        double[] points = new double[3 * around * along * 3];
        int n = 0;
        for (int i = 0; i < around; i++) {
            Vector3 out = u.times(Math.cos(2 * Math.PI * i / around)).plus(v.times(Math.sin(2 * Math.PI * i / around)));
            for (int j = 0; j < along; j++) {
                double t = j / (along - 1.0);
                Vector3[] three = {
                    from.plus(out.times(t * r0)),
                    to.plus(out.times(t * r1)),
                    from.plus(axis.times(t)).plus(out.times(r0 + t * (r1 - r0)))
                };
                for (Vector3 p : three) {
                    assertEquals(0, region.signedDistance(p.x(), p.y(), p.z()), 1e-12);
                    points[n++] = p.x();
                    points[n++] = p.y();
                    points[n++] = p.z();
                }
            }
        }
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            double x = random.nextDouble(-4, 4);
            double y = random.nextDouble(-4, 4);
            double z = random.nextDouble(-4, 4);
            double nearest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < n; k += 3) {
                double dx = x - points[k];
                double dy = y - points[k + 1];
                double dz = z - points[k + 2];
                nearest = Math.min(nearest, dx * dx + dy * dy + dz * dz);
            }
            nearest = Math.sqrt(nearest);
            double d = Math.abs(region.signedDistance(x, y, z));
            // points lie at most 0.06 apart: d ≤ nearest ≤ √(d² + 0.045²)
            assertTrue(
                    d <= nearest + 1e-12 && nearest * nearest <= d * d + 0.045 * 0.045 + 0.02 * d, d + " " + nearest);
        }
    }

    @Test
    void volumes() {
        double pi = Math.PI;
        checkVolume(new Moved(RegionExamples.BOX, RegionExamples.MOTION), 3 * 3 * 5.5);
        checkVolume(RegionExamples.SPHERE, 4 * pi / 3 * Math.pow(2.2, 3));
        double length = RegionExamples.CYLINDER
                .to()
                .minus(RegionExamples.CYLINDER.from())
                .norm();
        checkVolume(RegionExamples.CYLINDER, pi * 1.3 * 1.3 * length);
        length =
                RegionExamples.CAPSULE.to().minus(RegionExamples.CAPSULE.from()).norm();
        checkVolume(RegionExamples.CAPSULE, pi * 1.1 * 1.1 * (length + 4 * 1.1 / 3));
        length = RegionExamples.CONE.to().minus(RegionExamples.CONE.from()).norm();
        checkVolume(RegionExamples.CONE, pi * length / 3 * (1.9 * 1.9 + 1.9 * 0.6 + 0.6 * 0.6));
    }

    static void checkVolume(Region region, double expected) {
        assertEquals(expected, latticeVolume(region), 0.002 * expected);
    }

    /** Counts the points of a fine lattice, set off from round numbers. */
    static double latticeVolume(Region region) {
        BoundingBox b = region.bounds().grown(0.1);
        int n = 120;
        double sx = (b.maxX() - b.minX()) / n;
        double sy = (b.maxY() - b.minY()) / n;
        double sz = (b.maxZ() - b.minZ()) / n;
        long inside = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    double x = b.minX() + (i + 0.5) * sx;
                    double y = b.minY() + (j + 0.5) * sy;
                    if (region.contains(x, y, b.minZ() + (k + 0.5) * sz)) {
                        inside++;
                    }
                }
            }
        }
        return inside * sx * sy * sz;
    }

    @Test
    void badParametersAreRefused() {
        Vector3 o = Vector3.ZERO;
        Vector3 one = new Vector3(1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> new Sphere(o, 0));
        assertThrows(IllegalArgumentException.class, () -> new Sphere(o, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Sphere(new Vector3(Double.NaN, 0, 0), 1));
        assertThrows(IllegalArgumentException.class, () -> new Box(one, o));
        assertThrows(IllegalArgumentException.class, () -> new Cylinder(o, o, 1));
        assertThrows(IllegalArgumentException.class, () -> new Capsule(o, one, -1));
        assertThrows(IllegalArgumentException.class, () -> new Cone(o, one, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Cone(o, one, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> new HalfSpace(o, o));
    }
}
