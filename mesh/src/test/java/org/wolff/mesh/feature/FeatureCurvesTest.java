package org.wolff.mesh.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Shell;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/** Feature curves against lengths and corners known in closed form. */
class FeatureCurvesTest {
    private static final Region BOX = new Box(new Vector3(-12, -9, -7), new Vector3(12, 9, 7));
    private static final double BOX_EDGES = 4 * (24 + 18 + 14);

    private static FeatureCurves curves(Region... parts) {
        List<RegionMap.Named> named = new java.util.ArrayList<>();
        for (Region part : parts) {
            named.add(new RegionMap.Named("part " + named.size(), part));
        }
        try (Workers workers = new Workers(1)) {
            return FeatureCurves.of(new RegionMap(named), 1, workers);
        }
    }

    private static Region turned(Region region) {
        return new Moved(region, RigidMotion.rotation(new Vector3(1, 2, -0.7), 0.8, new Vector3(3, 0, 0)));
    }

    @Test
    void boxHasTwelveEdgesAndEightCorners() {
        for (Region box : List.of(BOX, turned(BOX))) {
            FeatureCurves curves = curves(box);
            assertEquals(12, curves.curves().size());
            assertEquals(8, curves.cornerCount());
            assertEquals(BOX_EDGES, curves.length(), 0.01);
            for (FeatureCurve curve : curves.curves()) {
                assertArrayEquals(new short[] {-1, 0}, curve.labels());
                for (int i = 0; i < curve.points(); i++) { // both sheets at right angles, into faces of the box
                    double dot = 0;
                    for (int a = 0; a < 3; a++) {
                        dot += curve.sheets()[6 * i + a] * curve.sheets()[6 * i + 3 + a];
                    }
                    assertEquals(0, dot, 1e-9);
                }
            }
        }
    }

    /** Edges of a post at x = 9.945, y = 0 go out of a ball of radius 10 at 6°, where z = ±1.0474. */
    @Test
    void edgesThatLeaveASurfaceAtASmallAngleEndWhereItIs() {
        double x = 9.945;
        double z = Math.sqrt(100 - x * x);
        Region drawn = new Box(new Vector3(5, -5, -8), new Vector3(x, 0, 8));
        Region grown =
                new SurfaceRegion("post", new TriangleTree(surface(new double[] {5, -5, -8}, new double[] {x, 0, 8})));
        for (Region post : List.of(drawn, grown)) {
            FeatureCurves curves = curves(new Sphere(Vector3.ZERO, 10), post);
            for (double end : new double[] {-z, z}) {
                double nearest = IntStream.range(0, curves.cornerCount())
                        .mapToDouble(c -> Math.hypot(
                                Math.hypot(curves.corner(c, 0) - x, curves.corner(c, 1)), curves.corner(c, 2) - end))
                        .min()
                        .orElseThrow();
                assertEquals(0, nearest, 1e-8);
            }
        }
    }

    /** A side that waves by 0.01 mm every 0.7 mm, in facets of 0.1 mm, is cut by a plane: lines of 1 mm would miss waves. */
    @Test
    void curvesFollowWavesShorterThanTheElements() {
        int n = 200;
        int points = n + 3;
        double[] xyz = new double[6 * points + 6];
        for (int i = 0; i < points; i++) {
            for (int top = 0; top < 2; top++) {
                int at = 3 * (top * points + i);
                xyz[at] = i <= n ? 0.1 * i : i == n + 1 ? 20 : 0;
                xyz[at + 1] = i <= n ? wave(xyz[at]) : 5;
                xyz[at + 2] = 10 * top - 5;
            }
        }
        System.arraycopy(new double[] {10, 2.5, -5, 10, 2.5, 5}, 0, xyz, 6 * points, 6);
        int[] triangles = new int[12 * points];
        for (int i = 0; i < points; i++) {
            int j = (i + 1) % points;
            int[] four = {
                i, j, points + j, i, points + j, points + i, 2 * points, j, i, 2 * points + 1, points + i, points + j
            };
            System.arraycopy(four, 0, triangles, 12 * i, 12);
        }
        Region waved = new SurfaceRegion("waves", new TriangleTree(new TriangleSurface("waves", xyz, triangles)));
        FeatureCurves curves =
                curves(Intersection.of(waved, HalfSpace.below(new Vector3(0, 0, 0.3), new Vector3(0, 0, 1))));
        double length = 0;
        for (FeatureCurve curve : curves.curves()) {
            for (int i = 0; i < curve.pieces(); i++) {
                double[] p = Arrays.copyOfRange(curve.xyz(), 3 * i, 3 * i + 3);
                double[] q = Arrays.copyOfRange(curve.xyz(), 3 * curve.end(i), 3 * curve.end(i) + 3);
                boolean isWaved = Math.abs(p[2] + q[2] - 0.6) < 1e-3 && Math.max(p[1], q[1]) < 0.02;
                for (int k = 1; k < 20 && isWaved; k++) {
                    double x = p[0] + 0.05 * k * (q[0] - p[0]);
                    assertEquals(wave(x), p[1] + 0.05 * k * (q[1] - p[1]), 4e-3, "at x = " + x);
                }
                length += isWaved ? Math.abs(q[0] - p[0]) : 0;
            }
        }
        assertEquals(20, length, 0.1);
    }

    private static double wave(double x) {
        return 0.01 * Math.sin(2 * Math.PI * x / 0.7);
    }

    @Test
    void rimsOfCylindersAreCircles() {
        FeatureCurves curves = curves(turned(new Cylinder(new Vector3(0, 0, -8), new Vector3(0, 0, 8), 5)));
        assertEquals(2, curves.curves().size());
        assertEquals(0, curves.cornerCount());
        assertTrue(curves.curves().stream().allMatch(FeatureCurve::closed));
        assertEquals(4 * Math.PI * 5, curves.length(), 0.02);
    }

    @Test
    void roundBodiesHaveNone() {
        assertEquals(0, curves(new Sphere(Vector3.ZERO, 10)).curves().size());
    }

    @Test
    void holesShellsAndCutsHaveTheEdgesOfTheExpression() {
        Region hole = new Cylinder(new Vector3(0, 0, -20), new Vector3(0, 0, 20), 3);
        assertEquals(BOX_EDGES + 12 * Math.PI, curves(Difference.of(BOX, hole)).length(), 0.02);
        // a hollow box has those of its cavity too
        assertEquals(BOX_EDGES + BOX_EDGES - 12 * 4, curves(new Shell(BOX, 2)).length(), 0.02);
        Region cup = Intersection.of(
                new Shell(new Sphere(Vector3.ZERO, 24), 4),
                HalfSpace.below(new Vector3(0, 0, 3), new Vector3(0, 0, 1)));
        double rims = 2 * Math.PI * (Math.sqrt(24 * 24 - 9) + Math.sqrt(20 * 20 - 9));
        assertEquals(rims, curves(cup).length(), 0.05);
    }

    @Test
    void laterPartsCoverWhatTheyOverlap() {
        // the second box takes a corner region away: its own edges count, and where it enters there are junctions
        Region other = new Box(new Vector3(0, 0, 0), new Vector3(20, 20, 20));
        FeatureCurves curves = curves(BOX, other);
        double covered = 12 + 9 + 7;
        double rim = 2 * (12 + 9 + 7); // hexagon of three faces of the first with three planes of the second
        double sharp = 0;
        double junctions = 0;
        for (FeatureCurve curve : curves.curves()) {
            sharp += curve.labels().length == 2 ? curve.length() : 0;
            junctions += curve.labels().length > 2 ? curve.length() : 0;
        }
        assertEquals(rim, junctions, 0.02);
        assertEquals(BOX_EDGES - covered + 12 * 20, sharp, 0.05);
    }

    @Test
    void endsOfEdgesThatFadeAreNoCorners() {
        // the flat on a bar rises out of it: its two edges begin at the lower rim and fade where it becomes tangential
        Region flat = Intersection.of(
                new Cylinder(new Vector3(0, 0, -30), new Vector3(0, 0, 30), 5),
                HalfSpace.below(new Vector3(3, 0, 0), new Vector3(1, 0, -0.1)));
        FeatureCurves curves = curves(turned(flat));
        long fading = IntStream.range(0, curves.cornerCount())
                .filter(curves::isFading)
                .count();
        assertEquals(2, fading);
        assertEquals(4, curves.cornerCount());
        TetMesh none = new TetMesh(
                ElementOrder.TET4,
                new double[] {90, 0, 0, 91, 0, 0, 90, 1, 0, 90, 0, 1},
                new int[] {0, 1, 2, 3},
                new short[1],
                List.of("part 0"));
        assertEquals(2, EdgeRecovery.of(curves, none, 0.02).corners());
    }

    /** Returns the surface of a box, each face in two triangles. */
    private static TriangleSurface surface(double[] low, double[] high) {
        double[] xyz = new double[24];
        for (int i = 0; i < 8; i++) {
            for (int a = 0; a < 3; a++) {
                xyz[3 * i + a] = (i >> a & 1) == 0 ? low[a] : high[a];
            }
        }
        int[] triangles = {
            0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5
        };
        return new TriangleSurface("box", xyz, triangles);
    }

    @Test
    void trianglesOfABoxHaveItsEdges() {
        FeatureCurves curves = curves(new SurfaceRegion(
                "box", new TriangleTree(surface(new double[] {-12, -9, -7}, new double[] {12, 9, 7}))));
        assertEquals(12, curves.curves().size());
        assertEquals(8, curves.cornerCount());
        assertEquals(BOX_EDGES, curves.length(), 1e-6);
    }

    @Test
    void recoveryCountsEdgesAndCornersThatAreThere() {
        FeatureCurves curves = curves(new Box(Vector3.ZERO, new Vector3(2, 2, 2)));
        double[] cube = new double[24];
        for (int i = 0; i < 8; i++) {
            cube[3 * i] = 2 * (i & 1);
            cube[3 * i + 1] = i & 2;
            cube[3 * i + 2] = 0.5 * (i & 4);
        }
        int[] six = {0, 1, 3, 7, 0, 3, 2, 7, 0, 2, 6, 7, 0, 6, 4, 7, 0, 4, 5, 7, 0, 5, 1, 7};
        TetMesh whole = new TetMesh(ElementOrder.TET4, cube, six, new short[6], List.of("part 0"));
        EdgeRecovery all = EdgeRecovery.of(curves, whole, 0.02);
        assertEquals(24, all.sharp().length(), 0.01);
        assertEquals(1, all.sharp().part(), 1e-9);
        assertEquals(8, all.cornersRecovered());
        assertTrue(all.missing().isEmpty());
        // one node of the cube drawn inwards: three edges of length 2 and a corner are lost
        double[] cut = cube.clone();
        Arrays.fill(cut, 21, 24, 1.9);
        EdgeRecovery less = EdgeRecovery.of(
                curves, new TetMesh(ElementOrder.TET4, cut, six, new short[6], List.of("part 0")), 0.02);
        assertEquals(18, less.sharp().recovered(), 0.01);
        assertEquals(7, less.cornersRecovered());
        assertEquals(4, less.missing().size());
        assertEquals(2, less.missing().get(0).length(), 0.01);
    }
}
