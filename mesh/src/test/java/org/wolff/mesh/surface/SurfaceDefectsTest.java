package org.wolff.mesh.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counts against what is known by construction. */
class SurfaceDefectsTest {
    private static final TriangleSurface BOX = SampleSurfaces.box(0, 0, 0, 2, 3, 4);

    @Test
    void aCleanBoxIsClean() {
        SurfaceDefects box = SurfaceDefects.of(SampleSurfaces.soup(BOX));
        assertTrue(box.isClean(), box.describe());
        assertEquals(8, box.vertices());
        assertEquals(12, box.triangles());
        assertEquals(2, box.eulerNumber());
        assertEquals(0, box.genus().orElseThrow());
        assertEquals(24, box.signedVolume(), 1e-12);
        assertEquals(1, box.components());
        assertTrue(box.describe().startsWith("box: 12 triangles, 8 vertices, one piece, 2.000 × 3.000 × 4.000 mm"));
        assertTrue(box.describe().endsWith("no defects"));
    }

    @Test
    void holesAreChainsOfOpenEdges() {
        // Triangles 0 and 1 are the bottom (a loop of four edges), 2 is half of the top (three edges).
        SurfaceDefects holed = SurfaceDefects.of(SampleSurfaces.without(BOX, 0, 1));
        assertEquals(4, holed.openEdges());
        assertEquals(1, holed.openLoops());
        SurfaceDefects twice = SurfaceDefects.of(SampleSurfaces.without(BOX, 0, 1, 2));
        assertEquals(7, twice.openEdges());
        assertEquals(2, twice.openLoops());
        assertFalse(twice.isClosed());
        assertTrue(twice.genus().isEmpty());
        assertTrue(twice.describe().contains("7 open edges, in 2 holes"), twice.describe());
    }

    @Test
    void turnedTriangles() {
        // One turned triangle disagrees with its three neighbours.
        SurfaceDefects one = SurfaceDefects.of(SampleSurfaces.flipped(BOX, 5));
        assertEquals(3, one.inconsistentEdges());
        assertEquals(1, one.flippedTriangles());
        // A whole turned surface agrees with itself.
        SurfaceDefects all = SurfaceDefects.of(SampleSurfaces.insideOut(BOX));
        assertEquals(0, all.inconsistentEdges());
        assertEquals(-24, all.signedVolume(), 1e-12);
        assertFalse(all.isClean());
        assertTrue(all.describe().contains("inside out"));
    }

    @Test
    void duplicatesAndTrianglesWithoutArea() {
        TriangleSurface one = SampleSurfaces.without(BOX, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        SurfaceDefects doubled = SurfaceDefects.of(SampleSurfaces.together(BOX, SampleSurfaces.flipped(one, 0)));
        assertEquals(1, doubled.duplicateTriangles());
        assertEquals(3, doubled.nonManifoldEdges());

        double[] xyz = {0, 0, 0, 1, 0, 0, 2, 0, 0, 5, 5, 5, Double.NaN, 0, 0, 0, 1, 0};
        int[] triangles = {0, 1, 2, 3, 3, 0, 0, 1, 4, 0, 1, 5};
        SurfaceDefects odd = SurfaceDefects.of(new TriangleSurface("odd", xyz, triangles));
        assertEquals(2, odd.degenerateTriangles());
        assertEquals(1, odd.notFinite());
    }

    @Test
    void piecesAndPinchedVertices() {
        TriangleSurface apart = SampleSurfaces.together(BOX, SampleSurfaces.box(5, 5, 5, 6, 6, 6));
        assertEquals(2, SurfaceDefects.of(apart).components());
        assertEquals(0, SurfaceDefects.of(apart).genus().orElseThrow());
        // Two boxes that share one corner: no edge in common, two fans at that corner.
        TriangleSurface corner = SampleSurfaces.together(BOX, SampleSurfaces.box(2, 3, 4, 6, 6, 6));
        SurfaceDefects pinched = SurfaceDefects.of(corner);
        assertEquals(2, pinched.components());
        assertEquals(1, pinched.pinchedVertices());
        assertEquals(15, pinched.vertices());
        assertEquals(0, pinched.selfIntersections());
        // Two boxes that share an edge: four triangles on it, and its two ends pinched.
        TriangleSurface edge = SampleSurfaces.together(BOX, SampleSurfaces.box(2, 3, 0, 6, 6, 4));
        assertEquals(1, SurfaceDefects.of(edge).nonManifoldEdges());
        assertEquals(2, SurfaceDefects.of(edge).pinchedVertices());
        assertEquals(1, SurfaceDefects.of(edge).components());
    }

    @Test
    void crossingTriangles() {
        // A needle through the first triangle, which lies in the plane z = 0.
        double[] xyz = {-1, -1, 0, 2, -1, 0, -1, 2, 0, 0, 0, -1, 0.1, 0, -1, 0, 0, 1};
        TriangleSurface needle = new TriangleSurface("needle", xyz, new int[] {0, 1, 2, 3, 4, 5});
        assertEquals(1, SurfaceDefects.of(needle).selfIntersections());
        // Its tip on the plane touches but does not cross.
        double[] touching = xyz.clone();
        touching[17] = 0;
        TriangleSurface touch = new TriangleSurface("touch", touching, new int[] {0, 1, 2, 3, 4, 5});
        assertEquals(0, SurfaceDefects.of(touch).selfIntersections());
        // One ulp beyond the plane crosses.
        touching[17] = Double.MIN_VALUE;
        assertEquals(1, SurfaceDefects.of(touch).selfIntersections());
        // Beside the triangle misses.
        double[] beside = xyz.clone();
        for (int v = 9; v < 18; v += 3) {
            beside[v] += 2;
        }
        TriangleSurface miss = new TriangleSurface("miss", beside, new int[] {0, 1, 2, 3, 4, 5});
        assertEquals(0, SurfaceDefects.of(miss).selfIntersections());
    }

    @Test
    void crossingsAgreeWithTryingEveryPairByItsPlanes() {
        Random random = new Random(7);
        double[] xyz = new double[9 * 120];
        int[] triangles = new int[3 * 120];
        for (int t = 0; t < 120; t++) {
            double[] middle = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            for (int i = 0; i < 9; i++) {
                xyz[9 * t + i] = middle[i % 3] + 0.2 * random.nextGaussian();
            }
        }
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = i;
        }
        int expected = 0;
        for (int s = 0; s < 120; s++) {
            for (int t = s + 1; t < 120; t++) {
                expected += hits(xyz, s, t) || hits(xyz, t, s) ? 1 : 0;
            }
        }
        SurfaceDefects defects = SurfaceDefects.of(new TriangleSurface("cloud", xyz, triangles));
        assertTrue(expected > 100);
        assertEquals(expected, defects.selfIntersections());
        assertTrue(defects.selfIntersectionsComplete());
    }

    /** Solves p + s (q − p) = a + u (b − a) + v (c − a) for each side pq of the first triangle. */
    private static boolean hits(double[] xyz, int s, int t) {
        for (int c = 0; c < 3; c++) {
            int p = 9 * s + 3 * c;
            int q = 9 * s + 3 * ((c + 1) % 3);
            double[][] m = new double[3][4];
            for (int a = 0; a < 3; a++) {
                m[a][0] = xyz[9 * t + 3 + a] - xyz[9 * t + a];
                m[a][1] = xyz[9 * t + 6 + a] - xyz[9 * t + a];
                m[a][2] = xyz[p + a] - xyz[q + a];
                m[a][3] = xyz[p + a] - xyz[9 * t + a];
            }
            double all = det(m, 0, 1, 2);
            double u = det(m, 3, 1, 2) / all;
            double v = det(m, 0, 3, 2) / all;
            double along = det(m, 0, 1, 3) / all;
            if (u >= 0 && v >= 0 && u + v <= 1 && along >= 0 && along <= 1) {
                return true;
            }
        }
        return false;
    }

    private static double det(double[][] m, int i, int j, int k) {
        return m[0][i] * (m[1][j] * m[2][k] - m[2][j] * m[1][k])
                - m[0][j] * (m[1][i] * m[2][k] - m[2][i] * m[1][k])
                + m[0][k] * (m[1][i] * m[2][j] - m[2][i] * m[1][j]);
    }

    @Test
    void aHeapOfCrossingTrianglesEndsInTime() {
        int n = 6000;
        Random random = new Random(9);
        double[] xyz = new double[9 * n];
        int[] triangles = new int[3 * n];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = random.nextGaussian();
        }
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = i;
        }
        SurfaceDefects heap = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> SurfaceDefects.of(new TriangleSurface("heap", xyz, triangles)));
        assertFalse(heap.selfIntersectionsComplete());
        assertTrue(heap.describe().contains("the search stopped early"));
    }
}
