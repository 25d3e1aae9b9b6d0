package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.work.Workers;

class PatchTest {
    /** An octahedron around vertex 0: a part where x is greater than zero, outside elsewhere. */
    @Test
    void verticesAtTheRimMayMoveWhereAllIsOutside() {
        double[] xyz = {0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1};
        int[] tets = new int[32];
        short[] region = new short[8];
        for (int t = 0; t < 8; t++) {
            int x = 1 + (t & 1);
            int y = 3 + (t >> 1 & 1);
            int z = 5 + (t >> 2);
            boolean even = Integer.bitCount(t) % 2 == 0;
            System.arraycopy(new int[] {0, even ? x : y, even ? y : x, z}, 0, tets, 4 * t, 4);
            region[t] = (short) (x == 1 ? 0 : -1);
        }
        double[] size = new double[7];
        Arrays.fill(size, 1);
        WorkMesh mesh = new WorkMesh(size, xyz, tets, region);
        Patch patch;
        try (Workers workers = new Workers(1)) {
            FaceAdjacency faces = FaceAdjacency.of(tets, 4, 8, 7);
            Complex complex = Complex.of(mesh, faces, Stars.of(tets, 4, 8, 7), workers);
            patch = new Patch.Cutter(complex, Ties.none(FeatureCurves.NONE, 7)).around(0);
        }
        for (int i = 0; i < 7; i++) {
            int v = patch.vertices()[i];
            assertEquals(v == 0 || v == 2, patch.inner()[i], "vertex " + v);
        }
    }
}
