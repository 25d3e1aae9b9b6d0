package org.wolff.mesh.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.Certification;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.SharpEdges;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Meshes of smooth surfaces keep to their edges, and to the ridges where they cross themselves. */
class CreasesTest {
    /** A closed prism over a polygon whose corners are given in turn, with a pyramid on each end. */
    private static RegionMap prism(double height, double... corners) {
        int n = corners.length / 2;
        double[] xyz = new double[6 * n + 6];
        List<Integer> triangles = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int level = 0; level < 2; level++) {
                xyz[3 * (i + level * n)] = corners[2 * i];
                xyz[3 * (i + level * n) + 1] = corners[2 * i + 1];
                xyz[3 * (i + level * n) + 2] = level * height;
            }
            int next = (i + 1) % n;
            triangles.addAll(List.of(i, next, i + n, next, next + n, i + n));
            triangles.addAll(List.of(2 * n, next, i, 2 * n + 1, n + i, n + next));
        }
        System.arraycopy(new double[] {6.1, 1.3, -2, 6.1, 1.3, height + 2}, 0, xyz, 6 * n, 6);
        TriangleSurface surface = new TriangleSurface(
                "prism", xyz, triangles.stream().mapToInt(t -> t).toArray());
        return new RegionMap(List.of(new RegionMap.Named(
                "prism", new SurfaceRegion("prism", new TriangleTree(surface), SharpEdges.Knowledge.SMOOTH))));
    }

    private static double farthest(RegionMap map, Sizing sizing) {
        try (Workers workers = new Workers(2)) {
            Certificate c = Certification.of(
                    map,
                    Measured.of(() -> LatticeMesher.mesh(map, sizing, ElementOrder.TET4, workers, Progress.SILENT)),
                    workers,
                    Progress.SILENT);
            assertEquals(1, c.regions().get(0).components());
            return c.surfaces().get(0).max();
        }
    }

    /** Of two lobes that hang together by the line where their sides cross, one is inside out: a ridge without an edge. */
    @Test
    void theRidgeWhereASurfaceCrossesItselfIsMet() {
        RegionMap bow = prism(3, 0, 0, 10, 3, 10, 0, 0, 3);
        double free = farthest(bow, Sizing.uniform(1));
        double kept = farthest(bow, Sizing.uniform(1).withCreases(0.05));
        assertTrue(free > 0.2, "free " + free);
        assertTrue(kept < 0.1, "kept " + kept);
    }

    /** The ridge of a wedge, planed off to a width of 0.02 mm: two edges that turn by 70° each, and one to an element. */
    @Test
    void aRidgeOfTwoEdgesIsMet() {
        double half = 5 * Math.tan(Math.toRadians(20));
        RegionMap wedge = prism(3, 0, -0.01, 5, -half - 0.01, 5, half + 0.01, 0, 0.01);
        double kept = farthest(wedge, Sizing.uniform(1).withCreases(0.05));
        assertTrue(kept < 0.1, "kept " + kept);
    }
}
