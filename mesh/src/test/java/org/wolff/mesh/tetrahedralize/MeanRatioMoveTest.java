package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** An octahedron of eight tetrahedra around vertex 0, which is moved. */
class MeanRatioMoveTest {
    /** The part fills all below z = 0. */
    private static final RegionMap BELOW = Shapes.map("below", new Box(Shapes.v(-9, -9, -9), Shapes.v(9, 9, 0)));

    private final double[] xyz;
    private final WorkMesh mesh;
    private final Stars stars;
    private final Complex complex;
    private final Ties ties;

    MeanRatioMoveTest() {
        xyz = new double[] {0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1};
        int[] tets = new int[32];
        short[] region = new short[8];
        for (int t = 0; t < 8; t++) {
            int a = 1 + (t & 1);
            int b = 3 + (t >> 1 & 1);
            int c = 5 + (t >> 2 & 1);
            boolean isEven = Integer.bitCount(t) % 2 == 0;
            System.arraycopy(new int[] {0, isEven ? a : b, isEven ? b : a, c}, 0, tets, 4 * t, 4);
            region[t] = (short) (c == 5 ? RegionMap.OUTSIDE : 0);
        }
        double[] size = new double[7];
        Arrays.fill(size, 1);
        mesh = new WorkMesh(size, xyz, tets, region);
        stars = Stars.of(tets, 4, 8, 7);
        try (Workers workers = new Workers(1)) {
            complex = Complex.of(mesh, FaceAdjacency.of(tets, 4, 8, 7), stars, workers);
            ties = Ties.none(FeatureCurves.of(BELOW, 1, workers), 7);
        }
    }

    private void improve() {
        new MeanRatioMove(mesh, stars, complex.strata(), ties, BELOW).improve(0);
    }

    private void fillAll() {
        Arrays.fill(mesh.region(), (short) 0);
        complex.strata().renew(mesh, stars, 0);
    }

    private double at(double x, double y, double z) {
        xyz[0] = x;
        xyz[1] = y;
        xyz[2] = z;
        return new StarRatios(mesh, stars).sum(0);
    }

    @Test
    void theGradientIsThatOfDifferences() {
        double e = 1e-5;
        double[] wanted = {
            (at(0.3 + e, 0.2, -0.1) - at(0.3 - e, 0.2, -0.1)) / (2 * e),
            (at(0.3, 0.2 + e, -0.1) - at(0.3, 0.2 - e, -0.1)) / (2 * e),
            (at(0.3, 0.2, -0.1 + e) - at(0.3, 0.2, -0.1 - e)) / (2 * e)
        };
        at(0.3, 0.2, -0.1);
        StarRatios ratios = new StarRatios(mesh, stars);
        ratios.sum(0);
        assertArrayEquals(wanted, ratios.gradient, 1e-8);
    }

    @Test
    void aVertexWithinAPartGoesToTheMiddle() {
        fillAll();
        double most = at(0, 0, 0);
        at(0.3, 0.2, -0.1);
        for (int i = 0; i < 5; i++) {
            improve();
        }
        assertTrue(new StarRatios(mesh, stars).sum(0) > 0.995 * most, Arrays.toString(xyz));
    }

    @Test
    void aVertexOfABoundaryStaysOnIt() {
        double before = at(0.3, 0.2, 0);
        complex.strata().settle(0, true);
        improve();
        assertTrue(new StarRatios(mesh, stars).sum(0) > before);
        assertEquals(0, xyz[2], 1e-6);
    }

    @Test
    void verticesBesideACurveStay() {
        at(0.3, 0.2, 0);
        complex.strata().settle(0, true);
        ties.of()[1] = 0;
        improve();
        assertArrayEquals(new double[] {0.3, 0.2, 0}, Arrays.copyOf(xyz, 3));
    }

    /** What has angles below 25° stays as it was, though the sum would grow. */
    @Test
    void noElementGetsWorseThanWhatIsAllowed() {
        fillAll();
        xyz[3] = 0.2; // the vertex in front is near: its elements are flat, the others good
        at(-0.1, 0, 0);
        StarSines sines = new StarSines(mesh, stars);
        sines.turnTo(0);
        double before = sines.worst(Double.NEGATIVE_INFINITY);
        assertTrue(before < Gate.EVEN);
        improve();
        assertTrue(sines.worst(Double.NEGATIVE_INFINITY) >= before - 1e-12);
    }

    /** A rod of few elements across is all boundary and graded. */
    @Test
    void thinPartsHaveAHighMeanRatio() {
        RegionMap rod = Shapes.map("rod", new Cylinder(Vector3.ZERO, Shapes.v(3, 5, 12), 1.75));
        try (Workers workers = new Workers(2)) {
            Meshing meshing = LatticeMesher.mesh(rod, Sizing.adapted(1.5), ElementOrder.TET4, workers, Progress.SILENT);
            LatticeMesherTest.assertGates(meshing);
            assertTrue(
                    meshing.quality().meanMeanRatio() > 0.83,
                    "" + meshing.quality().meanMeanRatio());
        }
    }
}
