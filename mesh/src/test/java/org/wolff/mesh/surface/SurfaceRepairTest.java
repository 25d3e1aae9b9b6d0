package org.wolff.mesh.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SurfaceRepairTest {
    private static final TriangleSurface SPHERE = SampleSurfaces.sphere(0, 0, 0, 10, 3);

    @Test
    void aSoupIsWelded() {
        SurfaceRepair repair = SurfaceRepair.of(SampleSurfaces.soup(SPHERE));
        assertEquals(SPHERE.vertexCount(), repair.surface().vertexCount());
        assertEquals(3 * SPHERE.triangleCount() - SPHERE.vertexCount(), repair.mergedVertices());
        assertTrue(repair.isPlainWeld());
        assertEquals("", repair.describe());
        assertEquals(SPHERE.signedVolume(), repair.surface().signedVolume(), 1e-9);
    }

    @Test
    void verticesWithinTheToleranceBecomeOneWhereverTheGridLies() {
        Random random = new Random(5);
        double tolerance = SurfaceRepair.TOLERANCE * SPHERE.bounds().diagonal();
        double[] xyz = SampleSurfaces.soup(SPHERE).xyz().clone();
        for (int i = 0; i < xyz.length; i++) {
            // Two copies of a vertex differ by less than the tolerance in length.
            xyz[i] += 0.25 * tolerance * (2 * random.nextDouble() - 1);
        }
        int[] triangles = SampleSurfaces.soup(SPHERE).triangles();
        SurfaceRepair repair = SurfaceRepair.of(new TriangleSurface("shaken", xyz, triangles));
        assertEquals(SPHERE.vertexCount(), repair.surface().vertexCount());
        assertTrue(SurfaceDefects.of(repair.surface()).isClean());
    }

    @Test
    void piecesThatAreInsideOutAreTurnedButCavitiesStay() {
        TriangleSurface hollow =
                SampleSurfaces.together(SPHERE, SampleSurfaces.insideOut(SampleSurfaces.sphere(0, 0, 0, 5, 3)));
        double volume = hollow.signedVolume();
        SurfaceRepair asItIs = SurfaceRepair.of(hollow);
        assertEquals(0, asItIs.turnedPieces());
        assertEquals(volume, asItIs.surface().signedVolume(), 1e-9);

        SurfaceRepair whole = SurfaceRepair.of(SampleSurfaces.insideOut(hollow));
        assertEquals(2, whole.turnedPieces());
        assertEquals(volume, whole.surface().signedVolume(), 1e-9);

        TriangleSurface second = SampleSurfaces.insideOut(SampleSurfaces.box(20, 20, 20, 22, 22, 22));
        SurfaceRepair beside = SurfaceRepair.of(SampleSurfaces.together(hollow, second));
        assertEquals(1, beside.turnedPieces());
        assertEquals(volume + 8, beside.surface().signedVolume(), 1e-9);
        assertTrue(beside.describe().contains("1 pieces turned that were inside out"), beside.describe());
    }

    @Test
    void turnedTrianglesAgreeAgain() {
        SurfaceRepair repair = SurfaceRepair.of(SampleSurfaces.flipped(SPHERE, 3, 4, 77, 200));
        assertEquals(4, repair.turnedTriangles());
        assertTrue(SurfaceDefects.of(repair.surface()).isClean());
        assertEquals(SPHERE.signedVolume(), repair.surface().signedVolume(), 1e-9);
    }

    @Test
    void duplicatesAndCollapsedTrianglesGo() {
        TriangleSurface one =
                SampleSurfaces.without(SampleSurfaces.box(0, 0, 0, 1, 1, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        TriangleSurface box = SampleSurfaces.box(0, 0, 0, 1, 1, 1);
        assertTrue(SurfaceDefects.of(
                        SurfaceRepair.of(SampleSurfaces.together(box, one)).surface())
                .isClean());
        assertEquals(1, SurfaceRepair.of(SampleSurfaces.together(box, one)).droppedDuplicates());
        // A pair of triangles that face each other is a wall without thickness: both go.
        TriangleSurface wall = SampleSurfaces.together(one, SampleSurfaces.flipped(one, 0));
        SurfaceRepair none = SurfaceRepair.of(SampleSurfaces.together(SPHERE, wall));
        assertEquals(2, none.droppedDuplicates());
        assertEquals(SPHERE.triangleCount(), none.surface().triangleCount());

        double[] xyz = {0, 0, 0, 1, 0, 0, 1, 0, 1e-9, 0, 1, 0, Double.NaN, 0, 0};
        int[] triangles = {0, 1, 2, 0, 1, 3, 0, 1, 4};
        SurfaceRepair odd = SurfaceRepair.of(new TriangleSurface("odd", xyz, triangles));
        assertEquals(1, odd.droppedCollapsed());
        assertEquals(1, odd.droppedNotFinite());
        assertEquals(1, odd.mergedVertices());
        assertArrayEquals(new int[] {0, 1, 2}, odd.surface().triangles());
    }

    @Test
    void aRepairedSurfaceNeedsNoRepair() {
        TriangleSurface once = SurfaceRepair.of(SampleSurfaces.flipped(SampleSurfaces.soup(SPHERE), 9))
                .surface();
        SurfaceRepair twice = SurfaceRepair.of(once);
        assertTrue(twice.isPlainWeld());
        assertEquals(0, twice.mergedVertices());
        assertArrayEquals(once.triangles(), twice.surface().triangles());
        assertArrayEquals(once.xyz(), twice.surface().xyz());
    }
}
