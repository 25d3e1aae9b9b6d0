package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.work.Workers;

/** Eight elements around a vertex of a boundary, four of them inside, the facets between 0, 1 (x), 2 (−x), 3 (y), 4 (−y). */
class FacetDeviationTest {
    private static FacetDeviation deviation(Region region, double height, double ring) {
        double[] xyz = {
            0, 0, height, 1, 0, ring, -1, 0, ring, 0, 1, ring, 0, -1, ring, 0, 0, height - 1, 0, 0, height + 1
        };
        int[] tets = new int[32];
        short[] label = new short[8];
        for (int t = 0; t < 8; t++) {
            int x = 1 + (t & 1);
            int y = 3 + (t >> 1 & 1);
            int z = 5 + (t >> 2);
            boolean even = Integer.bitCount(t) % 2 == 1;
            System.arraycopy(new int[] {0, even ? x : y, even ? y : x, z}, 0, tets, 4 * t, 4);
            label[t] = (short) (z == 5 ? 0 : -1);
        }
        double[] size = new double[7];
        Arrays.fill(size, 1);
        WorkMesh mesh = new WorkMesh(size, xyz, tets, label);
        try (Workers workers = new Workers(1)) {
            Complex complex = Complex.of(mesh, FaceAdjacency.of(tets, 4, 8, 7), Stars.of(tets, 4, 8, 7), workers);
            return new FacetDeviation(complex, Shapes.map("part", region));
        }
    }

    @Test
    void aVertexDrawnWithinAPlaneLeavesTheFacetsThere() {
        FacetDeviation plane = deviation(HalfSpace.below(Shapes.v(0, 0, 2), Shapes.v(0, 0, 1)), 2, 2);
        assertEquals(0, plane.of(0, 0), 1e-12);
        assertEquals(0, plane.of(0, 1), 1e-12);
    }

    /** On a ball of radius 2 the middle of a facet is at √(2/9 + ((2 + 2√3) / 3)²), and then at √(1/9 + 3). */
    @Test
    void aVertexDrawnAlongARoundBoundaryTakesTheFacetsOff() {
        FacetDeviation ball = deviation(new Sphere(Shapes.v(0, 0, 0), 2), 2, Math.sqrt(3));
        assertEquals(2 - Math.hypot(Math.sqrt(2) / 3, (2 + 2 * Math.sqrt(3)) / 3), ball.of(0, 0), 1e-9);
        assertEquals(2 - Math.sqrt(1 / 9.0 + 3), ball.of(0, 1), 1e-9);
    }
}
