package org.wolff.mesh.tetmesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.work.Workers;

/** Facets, topology, quality and soundness of meshes of cubes, where everything can be counted by hand. */
class MeshQuestionsTest {
    private static final List<String> ONE = List.of("a");
    private static final List<String> TWO = List.of("a", "b");
    /** Three cubes a side, the lower layer b. */
    private static final TetMesh LAYERED = CubeMeshes.grid(3, (i, j, k) -> k == 0 ? 1 : 0, TWO);

    @Test
    void facets() {
        Facets facets = Facets.of(LAYERED);
        assertEquals(2 * 9 * 6, facets.outer().size());
        assertEquals(2 * 9 + 4 * 2 * 3, facets.outer(1).size());
        assertEquals(2 * 9, facets.between(0, 1).size());
        assertEquals(2 * 9, facets.between(1, 0).size());
        assertEquals(2 * 9 * 2 + 4 * 2 * 3, facets.boundary(1).size());
        FacetSet up = facets.between(1, 0);
        double[] n = new double[3];
        for (int f = 0; f < up.size(); f++) {
            TetShape.faceNormal(LAYERED.xyz(), LAYERED.tets(), 4 * up.tets()[f], up.faces()[f], n);
            assertArrayEquals(new double[] {0, 0, 1}, n, 1e-15);
            assertEquals(1, LAYERED.region()[up.tets()[f]]);
        }
    }

    @Test
    void topology() {
        assertArrayEquals(new Topology[] {new Topology(1, 1), new Topology(1, 1)}, Topology.of(LAYERED));
        TetMesh ring = CubeMeshes.grid(3, (i, j, k) -> k != 0 || i == 1 && j == 1 ? -1 : 0, ONE);
        assertEquals(new Topology(1, 0), Topology.of(ring)[0]);
        TetMesh hollow = CubeMeshes.grid(3, (i, j, k) -> i == 1 && j == 1 && k == 1 ? -1 : 0, ONE);
        assertEquals(new Topology(1, 2), Topology.of(hollow)[0]);
        TetMesh apart = CubeMeshes.grid(3, (i, j, k) -> i == 1 ? -1 : 0, ONE);
        assertEquals(new Topology(2, 2), Topology.of(apart)[0]);
    }

    @Test
    void quality() {
        try (Workers workers = new Workers(1)) {
            MeshQuality quality = QualitySurvey.of(LAYERED, workers);
            assertEquals(45, quality.minDihedral(), 1e-12);
            assertEquals(90, quality.maxDihedral(), 1e-12);
            assertEquals(27, quality.volume(), 1e-12);
            assertArrayEquals(new double[] {18, 9}, quality.regionVolumes(), 1e-12);
            assertEquals(10, quality.worst().size());
            // angles of a Kuhn tetrahedron: 45, 45, 60, 90, 90, 90
            assertEquals(2 * 162, quality.dihedralHistogram()[4]);
            assertEquals(162, quality.dihedralHistogram()[5] + quality.dihedralHistogram()[6]);
            assertEquals(3 * 162, quality.dihedralHistogram()[8] + quality.dihedralHistogram()[9]);
            // sum of squares 3·1 + 2·2 + 3 = 10
            assertEquals(12 * Math.pow(0.5, 2.0 / 3) / 10, quality.meanMeanRatio(), 1e-14);
            // the edges at the two sharp corners: 1, √2, √3
            assertEquals(Math.sqrt(2) / Math.sqrt(6), quality.minScaledJacobian(), 1e-14);
            assertEquals(Math.sqrt(2) / Math.sqrt(6), quality.meanScaledJacobian(), 1e-14);
            assertEquals(0, quality.aspectOver10());
            assertEquals(0, quality.elementsBelow(44));
            assertEquals(162, quality.elementsBelow(46));
            assertEquals(162, quality.elementsAbove(89));
            assertEquals(0, quality.elementsAbove(92));
        }
    }

    @Test
    void theWorstElementsAreFoundByEachMeasure() {
        // one element flattened to a height of 1/100: its upper corner over the middle of its base, or over an edge
        double[] flat = {0, 0, 0, 1, 0, 0, 0, 1, 0, 1 / 3.0, 1 / 3.0, 0.01, 9, 9, 9, 10, 9, 9, 9, 10, 9, 9, 9, 10};
        int[] tets = {4, 5, 6, 7, 0, 1, 2, 3};
        TetMesh mesh = new TetMesh(ElementOrder.TET4, flat, tets, new short[] {0, 1}, TWO);
        try (Workers workers = new Workers(1)) {
            MeshQuality quality = QualitySurvey.of(mesh, workers);
            ElementShape shape = new ElementShape();
            shape.measure(flat, 0, 1, 2, 3);
            assertEquals(1, quality.worst().get(0).tet());
            assertEquals("b", quality.worst().get(0).region());
            assertEquals(1 / 3.0, quality.worst().get(0).centroid().x(), 1e-15);
            // the face over the longest side rises 0.01 in √2/6, the nearest to the middle
            double atSlant = Math.toDegrees(Math.atan(0.01 / (Math.sqrt(2) / 6)));
            double atSides = Math.toDegrees(Math.atan(0.01 * 3));
            assertEquals(Math.min(atSlant, atSides), quality.minDihedral(), 1e-9);
            assertEquals(quality.minDihedral(), quality.worst().get(0).minDihedral());
            assertEquals(1, quality.elementsBelow(2));
            assertEquals(1, quality.elementsAbove(170));
            assertEquals(1, quality.widest().get(0).tet());
            assertEquals(quality.maxDihedral(), quality.widest().get(0).maxDihedral());
            assertEquals(1, quality.aspectOver10());
            assertEquals(1, quality.slenderest().get(0).tet());
            assertEquals(shape.aspectRatio(), quality.maxAspectRatio(), 1e-9);
            assertEquals(shape.meanRatio(), quality.minMeanRatio(), 1e-15);
            // edges at the corners of the base: 1, 1 and the way to the middle, or √2, 1 and that
            double toMiddle = Math.sqrt(5 / 9.0 + 1e-4);
            assertEquals(Math.sqrt(2) * 0.01 / (Math.sqrt(2) * toMiddle), quality.minScaledJacobian(), 1e-15);
        }
    }

    @Test
    void volumesOfNeighboursAreCompared() {
        // two elements with one face in common, one four times as high as the other; a third that touches neither
        double[] x = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, -1, 9, 9, 9, 10, 9, 9, 9, 10, 9, 9, 9, 10};
        int[] tets = {0, 1, 2, 3, 0, 2, 1, 4, 5, 6, 7, 8};
        TetMesh mesh = new TetMesh(ElementOrder.TET4, x, tets, new short[] {0, 1, 0}, TWO);
        try (Workers workers = new Workers(2)) {
            assertEquals(new VolumeJump(4, 0, 1, 1), VolumeJump.of(mesh, FaceAdjacency.of(mesh), workers, 3));
            assertEquals(
                    0, VolumeJump.of(mesh, FaceAdjacency.of(mesh), workers, 4).over());
            VolumeJump even = VolumeJump.of(LAYERED, FaceAdjacency.of(LAYERED), workers, 4);
            assertEquals(1, even.largest(), 1e-12);
        }
    }

    @Test
    void soundMeshHasNoViolation() {
        assertEquals(List.of(), Conformity.violations(LAYERED));
    }

    @Test
    void everyKindOfDefectIsFound() {
        // an element turned inside out
        int[] turned = LAYERED.tets().clone();
        turned[1] = LAYERED.tets()[2];
        turned[2] = LAYERED.tets()[1];
        assertFound("volume", with(turned, LAYERED.xyz()));
        // a node pulled through its neighbours
        double[] pulled = LAYERED.xyz().clone();
        pulled[3 * LAYERED.tets()[4 * 81]] += 1.7;
        assertFound("volume", with(LAYERED.tets(), pulled));
        // an element given twice
        int[] twice = LAYERED.tets().clone();
        System.arraycopy(twice, 0, twice, 4, 4);
        assertFound("same side", with(twice, LAYERED.xyz()));
        double[] lost = LAYERED.xyz().clone();
        lost[7] = Double.NaN;
        assertFound("not finite", with(LAYERED.tets(), lost));
        int[] beyond = LAYERED.tets().clone();
        beyond[9] = 64;
        assertFound("names node", with(beyond, LAYERED.xyz()));
        assertFound("belongs to no element", with(LAYERED.tets(), Arrays.copyOf(LAYERED.xyz(), 3 * 65)));
    }

    @Test
    void aNodeSplitInTwoOpensTheBoundaryOfNoRegionButShowsInTheTopology() {
        // a crack through the body: the upper layers get their own copies of the nodes of the plane z = 1
        int n = LAYERED.nodeCount();
        double[] xyz = Arrays.copyOf(LAYERED.xyz(), 3 * (n + 16));
        int[] copy = new int[n];
        int next = n;
        for (int v = 0; v < n; v++) {
            if (LAYERED.xyz()[3 * v + 2] == 1) {
                System.arraycopy(LAYERED.xyz(), 3 * v, xyz, 3 * next, 3);
                copy[v] = next++;
            }
        }
        int[] tets = LAYERED.tets().clone();
        for (int c = 0; c < tets.length; c++) {
            if (LAYERED.region()[c / 4] == 0 && copy[tets[c]] > 0) {
                tets[c] = copy[tets[c]];
            }
        }
        TetMesh split = with(tets, xyz);
        assertEquals(List.of(), Conformity.violations(split));
        assertEquals(0, Facets.of(split).between(0, 1).size());
    }

    private static void assertFound(String words, TetMesh mesh) {
        List<String> violations = Conformity.violations(mesh);
        assertFalse(violations.isEmpty());
        assertTrue(violations.stream().anyMatch(v -> v.contains(words)), violations.toString());
    }

    private static TetMesh with(int[] tets, double[] xyz) {
        return new TetMesh(ElementOrder.TET4, xyz, tets, LAYERED.region(), TWO);
    }
}
