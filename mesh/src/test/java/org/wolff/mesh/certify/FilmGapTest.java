package org.wolff.mesh.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

class FilmGapTest {
    private static final double[][] SQUARE = {{-1, -1}, {-1, 1}, {1, 1}, {1, -1}};

    /** The corners of a square with a half side, as (x, y, z), clockwise seen from above. */
    private static double[] corner(double half, int i, double z) {
        return new double[] {half * SQUARE[i % 4][0], half * SQUARE[i % 4][1], z};
    }

    private static void quad(List<double[]> triangles, double[] a, double[] b, double[] c, double[] d) {
        for (double[][] t : new double[][][] {{a, b, c}, {a, c, d}}) {
            triangles.add(Arrays.stream(t).flatMapToDouble(Arrays::stream).toArray());
        }
    }

    /** A block on a shaft: open where the shaft meets it, and the shaft ends 0.02 mm short of that hole. */
    private static TriangleSurface screw() {
        List<double[]> triangles = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            quad(triangles, corner(6, i, 0), corner(6, i + 1, 0), corner(3, i + 1, 0), corner(3, i, 0));
            quad(triangles, corner(6, i, 0), corner(6, i, 6), corner(6, i + 1, 6), corner(6, i + 1, 0));
            quad(triangles, corner(3, i, -9), corner(3, i, -0.02), corner(3, i + 1, -0.02), corner(3, i + 1, -9));
        }
        quad(triangles, corner(6, 3, 6), corner(6, 2, 6), corner(6, 1, 6), corner(6, 0, 6));
        quad(triangles, corner(3, 3, -0.02), corner(3, 2, -0.02), corner(3, 1, -0.02), corner(3, 0, -0.02));
        quad(triangles, corner(3, 0, -9), corner(3, 1, -9), corner(3, 2, -9), corner(3, 3, -9));
        return new TriangleSurface(
                "screw",
                triangles.stream().flatMapToDouble(Arrays::stream).toArray(),
                IntStream.range(0, 3 * triangles.size()).toArray());
    }

    /** The cap of the shaft counted as a boundary that the mesh misses by half the width of the shaft. */
    @Test
    void aSheetThatAFilmCoversIsNotExposed() {
        TriangleTree tree = new TriangleTree(screw());
        assertEquals(1, tree.windingNumber(0, 0, 0.5), 0.5);
        assertEquals(1, tree.windingNumber(0, 0, -1), 0.5);
        assertEquals(0.5, tree.windingNumber(0, 0, -0.01), 0.02);
        RegionMap map = new RegionMap(List.of(new RegionMap.Named("screw", new SurfaceRegion("screw", tree))));
        try (Workers workers = new Workers(2)) {
            SurfaceFit fit = Certification.of(
                            map,
                            Measured.of(() -> LatticeMesher.mesh(
                                    map, Sizing.uniform(1.3), ElementOrder.TET4, workers, Progress.SILENT)),
                            workers,
                            Progress.SILENT)
                    .surfaces()
                    .get(0);
            double walls = 4 * 12 * 6 + 144 + 108 + 4 * 6 * 8.98 + 36;
            assertEquals(walls, fit.toMesh().area(), 0.02 * walls);
            assertTrue(fit.max() < 0.7, fit.toString());
        }
    }
}
