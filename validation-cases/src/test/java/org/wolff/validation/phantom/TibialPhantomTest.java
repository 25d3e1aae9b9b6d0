package org.wolff.validation.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.surface.TriangleSurface;

/** The tibia is closed, outward, well shaped and of the size that it says. */
class TibialPhantomTest {
    private static final TriangleSurface TIBIA = new TibialPhantom().surface();

    @Test
    void everyEdgeJoinsTwoTrianglesThatRunTheSameWayRound() {
        int[] t = TIBIA.triangles();
        Set<Long> directed = new HashSet<>();
        for (int i = 0; i < t.length; i++) {
            long from = t[i];
            long to = t[i % 3 == 2 ? i - 2 : i + 1];
            assertTrue(directed.add(from << 32 | to), "edge " + from + "-" + to + " twice in the same direction");
        }
        for (long edge : directed) {
            assertTrue(directed.contains(edge << 32 | edge >>> 32), "open edge");
        }
        // Euler's formula of a ball: V - E + F = 2.
        assertEquals(2, TIBIA.vertexCount() - directed.size() / 2 + TIBIA.triangleCount());
    }

    @Test
    void normalsPointOutwards() {
        assertTrue(TIBIA.signedVolume() > 250_000 && TIBIA.signedVolume() < 350_000, "mm3 " + TIBIA.signedVolume());
    }

    @Test
    void itIsAsLongAndWideAsItSays() {
        BoundingBox box = TIBIA.bounds();
        assertEquals(350, box.maxZ() - box.minZ(), 2);
        assertEquals(74, box.maxX() - box.minX(), 1);
        assertEquals(470, sectionArea(0), 10);
        assertEquals(24, width(0, 0), 1);
        assertEquals(27, width(0, 1), 1);
        // The malleolus is the lowest point, on the medial side.
        double[] x = TIBIA.xyz();
        int lowest = 0;
        for (int v = 0; v < x.length; v += 3) {
            lowest = x[v + 2] < x[lowest + 2] ? v : lowest;
        }
        assertTrue(x[lowest] < -10, "x of the lowest point " + x[lowest]);
    }

    @Test
    void trianglesAreWellShaped() {
        double[] x = TIBIA.xyz();
        double least = 180;
        for (int t = 0; t < TIBIA.triangleCount(); t++) {
            for (int c = 0; c < 3; c++) {
                least = Math.min(least, angle(x, t, c));
            }
        }
        assertTrue(least > 20, "least angle " + least);
        assertTrue(TIBIA.triangleCount() > 6000 && TIBIA.triangleCount() < 12000, "" + TIBIA.triangleCount());
    }

    @Test
    void everyCallGivesTheSameBits() {
        TriangleSurface again = new TibialPhantom().surface();
        assertArrayEquals(TIBIA.xyz(), again.xyz());
        assertArrayEquals(TIBIA.triangles(), again.triangles());
    }

    private static double angle(double[] x, int triangle, int corner) {
        int[] t = TIBIA.triangles();
        int a = 3 * t[3 * triangle + corner];
        int b = 3 * t[3 * triangle + (corner + 1) % 3];
        int c = 3 * t[3 * triangle + (corner + 2) % 3];
        double dot = 0;
        double bb = 0;
        double cc = 0;
        for (int i = 0; i < 3; i++) {
            dot += (x[b + i] - x[a + i]) * (x[c + i] - x[a + i]);
            bb += (x[b + i] - x[a + i]) * (x[b + i] - x[a + i]);
            cc += (x[c + i] - x[a + i]) * (x[c + i] - x[a + i]);
        }
        return Math.toDegrees(Math.acos(dot / Math.sqrt(bb * cc)));
    }

    /** Area of the section at level z by Green's theorem over the cut triangles. */
    private static double sectionArea(double z) {
        double[] sum = new double[1];
        cut(z, (ax, ay, bx, by) -> sum[0] += (ax * by - bx * ay) / 2);
        return Math.abs(sum[0]);
    }

    private static double width(double z, int axis) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        cut(z, (ax, ay, bx, by) -> {
            range[0] = Math.min(range[0], axis == 0 ? Math.min(ax, bx) : Math.min(ay, by));
            range[1] = Math.max(range[1], axis == 0 ? Math.max(ax, bx) : Math.max(ay, by));
        });
        return range[1] - range[0];
    }

    private interface Segment {
        void visit(double ax, double ay, double bx, double by);
    }

    /** Visits the segment of each triangle on the plane z, from where its outline rises to where it falls. */
    private static void cut(double z, Segment segment) {
        double[] x = TIBIA.xyz();
        int[] t = TIBIA.triangles();
        for (int i = 0; i < t.length; i += 3) {
            double[] rise = null;
            double[] fall = null;
            for (int c = 0; c < 3; c++) {
                int a = 3 * t[i + c];
                int b = 3 * t[i + (c + 1) % 3];
                if (x[a + 2] > z != x[b + 2] > z) {
                    double share = (z - x[a + 2]) / (x[b + 2] - x[a + 2]);
                    double[] p = {x[a] + share * (x[b] - x[a]), x[a + 1] + share * (x[b + 1] - x[a + 1])};
                    if (x[b + 2] > z) {
                        rise = p;
                    } else {
                        fall = p;
                    }
                }
            }
            if (rise != null && fall != null) {
                segment.visit(rise[0], rise[1], fall[0], fall[1]);
            }
        }
    }
}
