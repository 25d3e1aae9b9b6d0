package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.feature.EdgeRecovery;
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
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;

/** Sharp edges, corners, and curves where three parts meet: distances from where they are known to be. */
class SharpEdgesTest {
    private static final double[] HALF = {12, 9, 7};

    private static RegionMap box(int turn) {
        return Shapes.turned(Shapes.map("box", new Box(Shapes.v(-12, -9, -7), Shapes.v(12, 9, 7))), turn);
    }

    /** Returns the distances, in h and ascending, from points on the twelve edges of the box to the mesh's edges. */
    private static double[] edgeDistances(RegionMap map, double h) {
        TetMesh mesh = LatticeMesherTest.mesh(map, h, ElementOrder.TET4).mesh();
        RigidMotion motion = map.region(0) instanceof Moved moved ? moved.motion() : RigidMotion.NONE;
        List<int[]> rim = rim(mesh);
        List<Double> distances = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            for (int corner = 0; corner < 4; corner++) {
                for (double t = -HALF[axis]; t <= HALF[axis]; t += 0.25) {
                    double[] p = new double[3];
                    p[axis] = t;
                    p[(axis + 1) % 3] = (corner & 1) == 0 ? -HALF[(axis + 1) % 3] : HALF[(axis + 1) % 3];
                    p[(axis + 2) % 3] = (corner & 2) == 0 ? -HALF[(axis + 2) % 3] : HALF[(axis + 2) % 3];
                    Vector3 place = motion.apply(Shapes.v(p[0], p[1], p[2]));
                    double least = Double.POSITIVE_INFINITY;
                    for (int[] edge : rim) {
                        least = Math.min(least, distance(place, node(mesh, edge[0]), node(mesh, edge[1])));
                    }
                    distances.add(least / h);
                }
            }
        }
        return distances.stream().mapToDouble(d -> d).sorted().toArray();
    }

    /** Returns the two ends of each edge of each facet between a part and the outside. */
    private static List<int[]> rim(TetMesh mesh) {
        FaceAdjacency faces = FaceAdjacency.of(mesh);
        List<int[]> edges = new ArrayList<>();
        for (int side = 0; side < faces.sides(); side++) {
            for (int i = 0; i < 3 && faces.across(side) == FaceAdjacency.NONE; i++) {
                int a = mesh.node(side >> 2, TetMesh.faceCorner(side & 3, i));
                int b = mesh.node(side >> 2, TetMesh.faceCorner(side & 3, (i + 1) % 3));
                if (a < b) {
                    edges.add(new int[] {a, b});
                }
            }
        }
        return edges;
    }

    private static Vector3 node(TetMesh mesh, int n) {
        return Shapes.v(mesh.xyz()[3 * n], mesh.xyz()[3 * n + 1], mesh.xyz()[3 * n + 2]);
    }

    private static double distance(Vector3 p, Vector3 a, Vector3 b) {
        Vector3 along = b.minus(a);
        double t = Math.max(0, Math.min(1, p.minus(a).dot(along) / along.dot(along)));
        return p.minus(a.plus(along.times(t))).norm();
    }

    @Test
    void edgesAndCornersAlongTheLatticeAreExact() {
        double[] distances = edgeDistances(box(0), 1);
        assertTrue(distances[distances.length - 1] < 1e-3, "largest " + distances[distances.length - 1] + " h");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void edgesAskewToTheLatticeAreThere(int turn) {
        double[] distances = edgeDistances(box(turn), 1);
        int exact = Arrays.binarySearch(distances, 1e-3);
        double share = (exact < 0 ? -exact - 1 : exact) / (double) distances.length;
        assertTrue(share > 0.99, "share within 0.001 h " + share);
        assertTrue(distances[distances.length - 1] < 0.3, "largest " + distances[distances.length - 1] + " h");
    }

    /**
     * Beside a corner: a vertex on one edge must not slide onto the corner, and an edge of a facet may cut off either of two edges.
     */
    @ParameterizedTest
    @CsvSource({"12, 20, 10, 1.75", "9, 15, 7, 2.5", "10, 14, 6, 1.25", "10, 15, 12, 2.25", "16, 19, 13, 2.25"})
    void edgesOfPlainBoxesAreAllThere(double x, double y, double z, double h) {
        Meshing meshing = LatticeMesherTest.mesh(
                Shapes.map("box", new Box(Vector3.ZERO, Shapes.v(x, y, z))), h, ElementOrder.TET4);
        assertTrue(
                meshing.quality().minDihedral() >= 15,
                () -> "least " + meshing.quality().minDihedral());
        LatticeMesherTest.assertGates(meshing);
        EdgeRecovery recovery = EdgeRecovery.of(meshing.features(), meshing.mesh(), 0.02 * h);
        assertEquals(1, recovery.sharp().part(), 1e-9, recovery::toString);
        assertEquals(8, recovery.cornersRecovered(), recovery::toString);
    }

    static Stream<Arguments> implants() {
        Region plate = new Difference(
                new Box(Shapes.v(-15, -6, -2), Shapes.v(15, 6, 2)),
                List.of(
                        new Cylinder(Shapes.v(-8, 0, -5), Shapes.v(-8, 0, 5), 2.5),
                        new Cylinder(Shapes.v(8, 0, -5), Shapes.v(8, 0, 5), 2.5)));
        Region cup = Intersection.of(
                new Shell(new Sphere(Shapes.v(0, 0, 0), 14), 3),
                HalfSpace.below(Shapes.v(0, 0, 2), Shapes.v(0.1, 0.2, 1)));
        return Stream.of(
                Arguments.of(Shapes.turned(Shapes.map("plate", plate), 1)),
                Arguments.of(Shapes.map("cup", cup)),
                Arguments.of(Shapes.turned(Shapes.boxWithScrew(), 2)));
    }

    @ParameterizedTest
    @MethodSource("implants")
    void edgesOfImplantsAreRecovered(RegionMap map) {
        Meshing meshing = LatticeMesherTest.mesh(map, 1, ElementOrder.TET4);
        LatticeMesherTest.assertGates(meshing);
        EdgeRecovery recovery = EdgeRecovery.of(meshing.features(), meshing.mesh(), 0.02);
        assertTrue(recovery.sharp().part() > 0.99, recovery.toString());
        assertEquals(recovery.corners(), recovery.cornersRecovered(), recovery::toString);
    }

    /** Across a narrow wedge, edges of the boundary lie far from the curve that they cut across, for their length. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void edgesOfANarrowWedgeAreRecovered(int turn) {
        double half = Math.toRadians(22.5);
        Region wedge = Intersection.of(
                HalfSpace.below(Vector3.ZERO, Shapes.v(-Math.sin(half), Math.cos(half), 0)),
                HalfSpace.below(Vector3.ZERO, Shapes.v(-Math.sin(half), -Math.cos(half), 0)),
                new Box(Shapes.v(-1, -20, -10), Shapes.v(14, 20, 10)));
        Meshing meshing = LatticeMesherTest.mesh(Shapes.turned(Shapes.map("wedge", wedge), turn), 1, ElementOrder.TET4);
        LatticeMesherTest.assertGates(meshing);
        EdgeRecovery recovery = EdgeRecovery.of(meshing.features(), meshing.mesh(), 0.02);
        assertTrue(recovery.sharp().part() > 0.97, recovery.toString());
    }

    /** A cage stands out of the bone by less than an element, so that its edges run close to the rim of the bone. */
    @ParameterizedTest
    @CsvSource({"0, 2.3", "1, 2.3", "0, 2.08", "1, 2.08"})
    void edgesCloseToOtherCurvesAreRecovered(int turn, double top) {
        RegionMap map = Shapes.turned(
                Shapes.map(
                        "bone", new Box(Shapes.v(-8, -8, -5), Shapes.v(8, 8, 2)),
                        "cage", new Box(Shapes.v(-4, -4, -3), Shapes.v(4, 4, top))),
                turn);
        Sizing oneLayer =
                new Sizing(1, Map.of(), 0.125, 0.4, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 0.1, 5e6);
        Meshing meshing = GradedMeshTest.mesh(map, oneLayer);
        LatticeMesherTest.assertGates(meshing);
        EdgeRecovery recovery = EdgeRecovery.of(meshing.features(), meshing.mesh(), 0.02);
        assertTrue(recovery.sharp().part() > 0.99, recovery.toString());
        assertEquals(recovery.corners(), recovery.cornersRecovered(), recovery::toString);
    }

    /** At a fifth of the smallest elements from the rim of the bone; 95.1 % where flips are the last to change curves. */
    @Test
    void edgesTooCloseToOtherCurvesForTheElementsAreMostlyRecovered() {
        RegionMap map = Shapes.turned(
                Shapes.map(
                        "bone", new Box(Shapes.v(-6, -6, -2), Shapes.v(6, 6, 2)),
                        "cage", new Box(Shapes.v(-3, -3, -1), Shapes.v(3, 3, 2.05))),
                2);
        Sizing oneLayer =
                new Sizing(1, Map.of(), 0.25, 0.4, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 0.1, 5e6);
        Meshing meshing = GradedMeshTest.mesh(map, oneLayer);
        LatticeMesherTest.assertGates(meshing);
        EdgeRecovery recovery = EdgeRecovery.of(meshing.features(), meshing.mesh(), 0.02);
        assertTrue(recovery.sharp().part() > 0.955, recovery.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void curvesWhereThreePartsMeetHaveNoSawTeeth(int turn) {
        double h = 2.2;
        Meshing meshing = LatticeMesherTest.mesh(Shapes.turned(Shapes.shaft(), turn), h, ElementOrder.TET4);
        LatticeMesherTest.assertGates(meshing);
        Meshing.Deviation deviation = meshing.deviation();
        assertTrue(deviation.off() < 0.01 * deviation.vertices(), deviation.toString());
        assertTrue(
                deviation.largest() < 0.75 * h, deviation.toString()); // one vertex of turn 0; the others below 0.4 h
    }
}
