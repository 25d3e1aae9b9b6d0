package org.wolff.mesh.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where triangles of a surface cross one another. */
class SelfCrossingsTest {
    private static final double HALF = Math.PI / 2;

    private static TriangleSurface surface(double[] xyz, int... triangles) {
        return new TriangleSurface("crossing", xyz, triangles);
    }

    /** A triangle in z = 0, and one in y = 1 that passes it from x = 1 to x = 3. */
    private static final double[] APART = {0, 0, 0, 10, 0, 0, 0, 10, 0, 1, 1, -1, 3, 1, -1, 1, 1, 1};

    @Test
    void trianglesCrossAlongAPiece() {
        List<double[]> found = SelfCrossings.turning(surface(APART, 0, 1, 2, 3, 4, 5), 0.1);
        assertEquals(1, found.size());
        double[] own = found.get(0);
        assertEquals(1, Math.min(own[0], own[3]), 1e-12);
        assertEquals(2, Math.max(own[0], own[3]), 1e-12);
        assertEquals(1, own[1], 1e-12);
        assertEquals(0, own[2], 1e-12);
        assertEquals(HALF, own[9], 1e-12);
        assertEquals(1, own[8], 1e-12); // normals (0, 0, 1) and (0, −1, 0)
        assertEquals(-1, own[7], 1e-12);
        assertTrue(SelfCrossings.turning(surface(APART, 0, 1, 2, 3, 4, 5), 1.6).isEmpty());
    }

    @Test
    void fromACommonVertexTheyCrossToo() {
        double[] xyz = {0, 0, 0, 10, 0, 0, 0, 10, 0, 4, 4, -1, 4, 4, 1};
        List<double[]> found = SelfCrossings.turning(surface(xyz, 0, 1, 2, 0, 3, 4), 0.1);
        assertEquals(1, found.size());
        double[] own = found.get(0);
        assertEquals(0, Math.min(own[0], own[3]), 1e-12);
        assertEquals(4, Math.max(own[0], own[3]), 1e-12);
    }

    @Test
    void neighboursAndTouchingTrianglesDoNotCross() {
        double[] roof = {0, 0, 0, 10, 0, 0, 5, 5, 3, 5, -5, 3};
        assertTrue(SelfCrossings.turning(surface(roof, 0, 1, 2, 1, 0, 3), 0.1).isEmpty());
        double[] above = APART.clone();
        above[11] = 1;
        above[14] = 1;
        above[17] = 2;
        assertTrue(SelfCrossings.turning(surface(above, 0, 1, 2, 3, 4, 5), 0.1).isEmpty());
    }
}
