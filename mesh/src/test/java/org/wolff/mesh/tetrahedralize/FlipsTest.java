package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.MeshQuality;

/** Flips fill the same space with other elements of the same region. */
class FlipsTest {
    /** Elements around the edge from vertex 0 to vertex 1, with a ring of vertices 2, 3, … about it. */
    private static Patch around(int ring, int otherRegion) {
        double[] xyz = new double[3 * (ring + 2)];
        xyz[2] = -1;
        xyz[5] = 1.2;
        int[] tets = new int[4 * ring];
        short[] region = new short[ring];
        for (int i = 0; i < ring; i++) {
            double angle = 2 * Math.PI * (i + 0.1 * Math.sin(5 * i)) / ring;
            xyz[6 + 3 * i] = 1.1 * Math.cos(angle);
            xyz[7 + 3 * i] = Math.sin(angle);
            xyz[8 + 3 * i] = 0.1 * Math.cos(3 * i);
            System.arraycopy(new int[] {0, 1, 2 + i, 2 + (i + 1) % ring}, 0, tets, 4 * i, 4);
        }
        region[1] = (short) otherRegion;
        int n = ring + 2;
        double[] size = new double[n];
        Arrays.fill(size, 1);
        int[] tie = new int[n];
        Arrays.fill(tie, Ties.NONE);
        return new Patch(new int[n], new boolean[n], tie, size, xyz, tets, region);
    }

    private static double volume(Patch patch) {
        double volume = 0;
        for (int t = 0; t < patch.tetCount(); t++) {
            int[] v = patch.tets();
            double own = patch.sixVolume(v[4 * t], v[4 * t + 1], v[4 * t + 2], v[4 * t + 3]);
            assertTrue(own > 0, () -> "an element of six times the volume " + own);
            volume += own / 6;
        }
        return volume;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void anEdgeInsideOfARegionIsTakenOut(int ring) {
        Patch patch = around(ring, 0);
        Patch flipped = EdgeSwap.inside(patch, 0, 1);
        assertNotNull(flipped);
        assertEquals(2 * (ring - 2), flipped.tetCount()); // Klincsek: a triangle less than the ring has vertices, twice
        assertEquals(volume(patch), volume(flipped), 1e-12);
        for (int t = 0; t < flipped.tetCount(); t++) {
            assertTrue(!flipped.has(t, 0) || !flipped.has(t, 1));
        }
    }

    @Test
    void anEdgeOfABoundaryIsLeft() {
        assertNull(EdgeSwap.inside(around(5, 1), 0, 1));
    }

    @Test
    void aTriangleIsTakenOutAndComesBack() {
        Patch three = around(3, 0);
        Patch two = EdgeSwap.inside(three, 0, 1);
        Patch back = two.withoutTriangle(0, 1);
        assertEquals(3, back.tetCount());
        assertEquals(volume(three), volume(back), 1e-12);
        for (int t = 0; t < 3; t++) {
            assertTrue(back.has(t, 0) && back.has(t, 1));
        }
        assertNull(around(3, 1).withoutTriangle(0, 1), "elements of two regions");
        assertNull(around(3, 0).withoutTriangle(0, 1), "the edge between the far vertices leaves the elements");
    }

    /**
     * Elements around the edge p–q (0, 1), the first of them alone in its region at the edge a–b (2, 3), with two elements
     * of the other region beyond a–b.
     */
    private static Patch aroundTwoEdges(int opposite) {
        double[] xyz = {0, 0, -0.5, 0, 0, 0.5, 1, -0.6, 0, 1, 0.6, 0, -0.7, 0.7, 0, -0.7, -0.7, 0, 2.2, 0, 0};
        int[] tets = {2, 3, 0, 1, 3, 4, 0, 1, 4, 5, 0, 1, 5, 2, 0, 1, 2, 3, 1, 6, 3, 2, 0, 6};
        short[] region = {0, 0, (short) opposite, 0, 1, 1};
        boolean[] inner = {true, true, true, true, false, false, false};
        double[] size = new double[7];
        Arrays.fill(size, 1);
        int[] tie = new int[7];
        Arrays.fill(tie, Ties.NONE);
        return new Patch(new int[7], inner, tie, size, xyz, tets, region);
    }

    private static int euler(Patch patch, int label) {
        Set<Set<Integer>> parts = new HashSet<>();
        for (int t = 0; t < patch.tetCount(); t++) {
            for (int corners = 1; corners < 16 && patch.region()[t] == label; corners++) {
                Set<Integer> part = new HashSet<>();
                for (int c = 0; c < 4; c++) {
                    if ((corners >> c & 1) == 1) {
                        part.add(patch.tets()[4 * t + c]);
                    }
                }
                parts.add(part);
            }
        }
        return parts.stream().mapToInt(part -> part.size() % 2 == 1 ? 1 : -1).sum();
    }

    @Test
    void anEdgeOfABoundaryIsSwappedWhereThatJoinsNoSheets() {
        Patch patch = aroundTwoEdges(0);
        Patch swapped = EdgeSwap.of(patch, 2, 3);
        assertEquals(volume(patch), volume(swapped), 1e-12);
        assertEquals(euler(patch, 0), euler(swapped, 0));
        assertEquals(euler(patch, 1), euler(swapped, 1));
    }

    /** The other region is on the far side of p–q already: its two bodies would be joined along that edge. */
    @Test
    void anEdgeThatIsOnABoundaryAlreadyIsNotPutIn() {
        assertNull(EdgeSwap.of(aroundTwoEdges(1), 2, 3));
    }

    /** Without flips and short edges drawn together these have one to four elements above 10, up to 21. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 59})
    void noElementIsSlender(int seed) {
        MeshQuality quality = LatticeMesherTest.mesh(Shapes.random(seed), 0.8 + 0.02 * seed, ElementOrder.TET4)
                .quality();
        assertEquals(0, quality.aspectOver10(), () -> quality.slenderest().toString());
    }
}
