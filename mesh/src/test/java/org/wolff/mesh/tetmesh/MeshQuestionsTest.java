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
