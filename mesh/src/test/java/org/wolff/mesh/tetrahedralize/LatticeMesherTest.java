package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Shell;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.Conformity;
import org.wolff.mesh.tetmesh.CurvedTet;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.Topology;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

class LatticeMesherTest {
    static Meshing mesh(RegionMap map, double h, ElementOrder order) {
        try (Workers workers = new Workers(2)) {
            return LatticeMesher.mesh(map, Sizing.uniform(h), order, workers, Progress.SILENT);
        }
    }

    /** The hard gates: sound, every dihedral angle at least 10° and at most 165°. */
    static void assertGates(Meshing meshing) {
        assertEquals(List.of(), Conformity.violations(meshing.mesh()));
        assertTrue(
                meshing.quality().minDihedral() >= 10,
                () -> "worst: " + meshing.quality().worst());
        assertTrue(
                meshing.quality().maxDihedral() <= 165,
                () -> "widest: " + meshing.quality().maxDihedral());
    }

    static Stream<String> shapes() {
        return Shapes.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void gatesHoldForEveryShape(String shape) {
        Meshing meshing = mesh(Shapes.all().get(shape), shape.startsWith("shaft") ? 2.2 : 1.3, ElementOrder.TET10);
        assertGates(meshing);
        for (double volume : meshing.quality().regionVolumes()) {
            assertTrue(volume > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28
            })
    void gatesHoldForRandomParts(int seed) {
        assertGates(mesh(Shapes.random(seed), 1 + 0.05 * seed, seed % 4 == 0 ? ElementOrder.TET10 : ElementOrder.TET4));
    }

    /** A tetrahedron that hangs on its part by an edge is a body of its own once the mesh is cut along interfaces. */
    @Test
    void noCrumbsHangOnAPartByAnEdge() {
        Vector3 c = new Vector3(0.73, 0.09, 0.49);
        Vector3 into = new Vector3(-1.7092528789129935, -2.3021995618787505, 0.9580316772934495).unit();
        Region bone = new Sphere(c.plus(into.times(9)), 16);
        Region cup = Intersection.of(new Shell(new Sphere(c, 10), 2), HalfSpace.above(c, into));
        Region cap = new Sphere(c.plus(into.times(6)).plus(new Vector3(3, 2, 0)), 9);
        Region augment = Difference.of(
                Intersection.of(cap, HalfSpace.above(c.plus(into.times(4)), new Vector3(0.1, 0, 1).unit())),
                new Sphere(c, 10));
        RegionMap map = new RegionMap(List.of(
                new RegionMap.Named("bone", bone),
                new RegionMap.Named("augment", augment),
                new RegionMap.Named("cup", cup)));
        Meshing meshing = mesh(map, 1.1, ElementOrder.TET4);
        assertGates(meshing);
        for (Topology part : Topology.of(meshing.mesh())) {
            assertEquals(1, part.components());
        }
    }

    @Test
    void volumesAndTopologyOfNestedBalls() {
        Meshing meshing = mesh(Shapes.all().get("shells"), 1.5, ElementOrder.TET10);
        double ball = 4 * Math.PI / 3;
        double[] expected = {ball * (1728 - 729), ball * (729 - 125), ball * 125};
        double[] volume = curvedVolumes(meshing.mesh());
        for (int r = 0; r < 3; r++) {
            assertEquals(expected[r], volume[r], 5e-4 * expected[r]);
        }
        Topology[] topology = Topology.of(meshing.mesh());
        assertArrayEquals(new Topology[] {new Topology(1, 2), new Topology(1, 2), new Topology(1, 1)}, topology);
        assertEquals(0, meshing.deviation().off());
        assertEquals(List.of(), meshing.warnings());
        assertTrue(meshing.quality().minDihedral() > 20);
    }

    @Test
    void straightElementsConvergeToTheVolumeOfABall() {
        RegionMap ball = Shapes.all().get("ball");
        double exact = 4 * Math.PI / 3 * 1000;
        double coarse = exact - mesh(ball, 2, ElementOrder.TET4).quality().volume();
        double fine = exact - mesh(ball, 1, ElementOrder.TET4).quality().volume();
        assertTrue(coarse > 0 && fine > 0 && coarse / exact < 0.02);
        assertEquals(4, coarse / fine, 1); // second order
    }

    @Test
    void volumesOfBoxAndScrewDoNotDependOnTheTurn() {
        for (int turn = 0; turn < 4; turn++) {
            Meshing meshing = mesh(Shapes.turned(Shapes.boxWithScrew(), turn), 1.4, ElementOrder.TET4);
            double length = Math.sqrt(11 * 11 + 9 * 9 + 24 * 24);
            double screw = Math.PI * 2.5 * 2.5 * length;
            assertEquals(screw, meshing.quality().regionVolumes()[1], 0.06 * screw); // chamfered rims
            double inside = screw * 14 / 24; // of a slanted cylinder between two planes
            double box = 24 * 18 * 14 - inside;
            assertEquals(box, meshing.quality().regionVolumes()[0], 0.02 * box);
            assertArrayEquals(new Topology[] {new Topology(1, 0), new Topology(1, 1)}, Topology.of(meshing.mesh()));
        }
    }

    @Test
    void boundariesLieWhereTheRegionsSay() {
        Meshing meshing = mesh(Shapes.shaft(), 2, ElementOrder.TET10);
        Meshing.Deviation deviation = meshing.deviation();
        assertTrue(deviation.off() < 0.03 * deviation.vertices(), deviation.toString());
        assertTrue(deviation.largest() < 2, deviation.toString());
    }

    /** A shaft with cortex, segment, plate and five screws, adapted to them. */
    @Test
    void sameBitsForAnyNumberOfThreads() {
        RegionMap map = Shapes.turned(Shapes.shaft(), 3);
        Sizing sizing = Sizing.adapted(6);
        TetMesh one = mesh(map, sizing, 1);
        for (int threads : new int[] {2, 3, 8}) {
            TetMesh other = mesh(map, sizing, threads);
            assertArrayEquals(one.xyz(), other.xyz());
            assertArrayEquals(one.tets(), other.tets());
            assertArrayEquals(one.region(), other.region());
        }
    }

    private static TetMesh mesh(RegionMap map, Sizing sizing, int threads) {
        try (Workers workers = new Workers(threads)) {
            return LatticeMesher.mesh(map, sizing, ElementOrder.TET10, workers, Progress.SILENT)
                    .mesh();
        }
    }

    @Test
    void whatCannotBeMeshedIsToldBeforehand() {
        assertThrows(InputException.class, () -> Sizing.uniform(0));
        assertThrows(InputException.class, () -> Sizing.uniform(Double.NaN));
        InputException endless = assertThrows(
                InputException.class,
                () -> mesh(
                        Shapes.map("half", HalfSpace.below(Vector3.ZERO, new Vector3(1, 2, 3))), 1, ElementOrder.TET4));
        assertTrue(endless.getMessage().contains("half has no end"));
        RegionMap nothing =
                Shapes.map("void", Intersection.of(new Sphere(Vector3.ZERO, 1), new Sphere(new Vector3(5, 0, 0), 1)));
        assertTrue(assertThrows(InputException.class, () -> mesh(nothing, 1, ElementOrder.TET4))
                .getMessage()
                .contains("void"));
        RegionMap large = Shapes.map("ball", new Sphere(Vector3.ZERO, 1000));
        MemoryException memory = assertThrows(MemoryException.class, () -> mesh(large, 0.5, ElementOrder.TET10));
        assertTrue(memory.getMessage().contains("million elements"));
    }

    @Test
    void whatIsLostIsTold() {
        Sphere ball = new Sphere(Vector3.ZERO, 10);
        Meshing meshing = mesh(
                Shapes.map(
                        "covered", new Sphere(Vector3.ZERO, 5),
                        "ball", ball,
                        "foil", new Shell(ball, 0.2),
                        "crumb", new Box(new Vector3(20, 0, 0), new Vector3(20.1, 0.1, 0.1))),
                2,
                ElementOrder.TET4);
        assertGates(meshing);
        String all = String.join("\n", meshing.warnings());
        assertTrue(all.contains("part covered has no element"), all);
        assertTrue(all.contains("part crumb has no element"), all);
        assertTrue(all.contains("foil"), all);
    }

    private static double[] curvedVolumes(TetMesh mesh) {
        CurvedTet curved = new CurvedTet();
        double[] volume = new double[mesh.regionNames().size()];
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (double b : curved.coefficients(mesh.xyz(), mesh.tets(), 10 * t)) {
                volume[mesh.region()[t]] += b / 120;
            }
        }
        return volume;
    }
}
