package org.wolff.mesh.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Volumes that a film across a hole closes. */
class FilmsTest {
    /** Five sides of a box of 20 × 16 × 12 mm: the winding number is ½ all over the missing one, so the film is flat. */
    private static final SurfaceRegion OPEN = new SurfaceRegion(
            "open.stl",
            new TriangleTree(new TriangleSurface(
                    "open.stl",
                    new double[] {0, 0, 0, 20, 0, 0, 0, 16, 0, 20, 16, 0, 0, 0, 12, 20, 0, 12, 0, 16, 12, 20, 16, 12},
                    new int[] {0, 2, 1, 1, 2, 3, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5
                    })));

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1, 1.3, 1.5})
    void aBoxWithoutALidHoldsAsMuchAsWithIt(double size) {
        try (Workers workers = new Workers(2)) {
            RegionMap map = new RegionMap(List.of(new RegionMap.Named("box", OPEN)));
            RegionInput input = RegionInput.of(map, size, workers).get(0);
            assertEquals(20 * 16 * 12, input.volume(), 0.003 * 20 * 16 * 12);
        }
    }

    /** Facets that straddle the rim stood for the surface as wholes, and their corners on the film for misses of 1 mm. */
    @Test
    void facetsAtTheRimStandForTheSurfaceAsFarAsTheyAreNearIt() {
        try (Workers workers = new Workers(2)) {
            RegionMap map = new RegionMap(List.of(new RegionMap.Named("box", OPEN)));
            Certificate certificate = Certification.of(
                    map,
                    Measured.of(() ->
                            LatticeMesher.mesh(map, Sizing.uniform(1.5), ElementOrder.TET10, workers, Progress.SILENT)),
                    workers,
                    Progress.SILENT);
            SurfaceFit fit = certificate.surfaces().get(0);
            double near = 0.5 * certificate.size();
            assertTrue(fit.fromMesh().max() <= near, fit.toString());
            double far = (20 - 2 * near) * (16 - 2 * near);
            assertEquals(far, fit.filled(), 0.05 * far);
        }
    }
}
