package org.wolff.validation.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;

/** Hip bone and vertebrae have the holes, sizes and landmarks that they say. */
class SweptPhantomsTest {
    private static final TriangleSurface HIP = new Hemipelvis().surface();
    private static final TriangleSurface T6 = new ThoracicVertebra(6).surface();

    @Test
    void obturatorForamenAndVertebralCanalAreTheOnlyHoles() {
        assertEquals(0, euler(HIP));
        assertEquals(0, euler(T6));
    }

    @Test
    void theHipBoneHasItsLandmarks() {
        BoundingBox box = HIP.bounds();
        assertEquals(235, box.maxZ() - box.minZ(), 2);
        assertEquals(-82, box.minX(), 0.5);
        Region bone = region(HIP);
        // The acetabulum is an empty ball with a wall behind it, open towards where a head comes from.
        assertFalse(inside(bone, 0, 0, 0));
        assertTrue(inside(bone, -20, -8.6, 18.5), "wall behind the acetabulum, 28.6 mm from its centre");
        assertTrue(inside(bone, 0, 0, 29), "roof");
        for (int away = 0; away < 60; away += 2) {
            assertFalse(inside(bone, 0.70 * away, 0.30 * away, -0.648 * away), "in the way of the head at " + away);
        }
        assertTrue(inside(bone, 34, 46, 72), "anterior superior iliac spine");
        assertTrue(inside(bone, -42, -90, 74), "posterior superior iliac spine");
        assertTrue(inside(bone, -26, -33, -88), "ischial tuberosity");
        assertTrue(inside(bone, -79, 42, -32), "body of the pubis");
        assertFalse(inside(bone, -45, 8, -45), "obturator foramen");
        assertFalse(inside(bone, -30, -55, 15), "greater sciatic notch");
    }

    @Test
    void theVertebraHasItsLandmarks() {
        BoundingBox box = T6.bounds();
        assertEquals(66.5, box.maxX() - box.minX(), 1);
        Region bone = region(T6);
        assertTrue(inside(bone, 0, 0, 8), "body");
        assertFalse(inside(bone, 0, 0, 9.2), "dish of the upper end-plate");
        assertFalse(inside(bone, 0, -19, 0), "canal");
        assertTrue(inside(bone, 10.3, -14, 4) && inside(bone, -10.3, -14, 4), "pedicles");
        assertTrue(inside(bone, 0, -52, -27), "tip of the spinous process");
        assertTrue(inside(bone, 28, -34, 7), "transverse process");
    }

    @Test
    void neighboursADiscApartDoNotTouch() {
        Region below = region(new ThoracicVertebra(7).surface());
        double pitch =
                new ThoracicVertebra(6).height() / 2 + ThoracicVertebra.DISC + new ThoracicVertebra(7).height() / 2;
        double[] x = T6.xyz();
        for (int v = 0; v < x.length; v += 3) {
            assertFalse(inside(below, x[v], x[v + 1], x[v + 2] + pitch), "vertex " + v / 3 + " lies in T7");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void otherLevelsAreRefused(int level) {
        assertThrows(IllegalArgumentException.class, () -> new ThoracicVertebra(level));
    }

    @Test
    void everyCallGivesTheSameBits() {
        assertArrayEquals(T6.xyz(), new ThoracicVertebra(6).surface().xyz());
    }

    private static Region region(TriangleSurface surface) {
        return new SurfaceRegion(surface.name(), new TriangleTree(surface));
    }

    private static boolean inside(Region region, double x, double y, double z) {
        return region.contains(x, y, z);
    }

    private static int euler(TriangleSurface surface) {
        Set<Long> edges = new HashSet<>();
        int[] t = surface.triangles();
        for (int i = 0; i < t.length; i++) {
            long a = t[i];
            long b = t[i % 3 == 2 ? i - 2 : i + 1];
            edges.add(Math.min(a, b) << 32 | Math.max(a, b));
        }
        return surface.vertexCount() - edges.size() + surface.triangleCount();
    }
}
