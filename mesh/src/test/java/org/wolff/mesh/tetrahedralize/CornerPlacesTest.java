package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.work.Workers;

/** Which vertices may go to a corner. */
class CornerPlacesTest {
    /** A vertex of the outside that goes to the corner of a box leaves the box as it is, without its corner. */
    @Test
    void onlyVerticesOfTheBoundaryMayGoToACorner() {
        RegionMap map = Shapes.map("box", new Box(Vector3.ZERO, Shapes.v(9, 9, 9)));
        try (Workers workers = new Workers(1)) {
            FeatureCurves features = FeatureCurves.of(map, 1, workers);
            double[] xyz = {0, 0, 0.5, 0.4, 0, 0, 0, 0.4, 0, -0.3, -0.3, 0, 0, 0, -0.2};
            for (int i = 0; i < xyz.length; i++) {
                xyz[i] += features.corner(0, i % 3);
            }
            double[] size = new double[5];
            Arrays.fill(size, 1);
            int[] tets = {1, 2, 3, 0, 1, 3, 2, 4}; // one of the box, one of the outside, with the triangle 1, 2, 3
            WorkMesh mesh = new WorkMesh(size, xyz, tets, new short[] {0, RegionMap.OUTSIDE});
            Complex complex = Complex.of(mesh, FaceAdjacency.of(tets, 4, 2, 5), Stars.of(tets, 4, 2, 5), workers);
            CornerPlaces places = new CornerPlaces(complex, Ties.none(features, 5));
            int[] found = places.candidates(new int[] {0, 1, 2, 3, 4}, 0);
            Arrays.sort(found);
            assertArrayEquals(new int[] {1, 2, 3}, found);
        }
    }
}
