package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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

    /** Without flips and short edges drawn together these have one to four elements above 10, up to 21. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 59})
    void noElementIsSlender(int seed) {
        MeshQuality quality = LatticeMesherTest.mesh(Shapes.random(seed), 0.8 + 0.02 * seed, ElementOrder.TET4)
                .quality();
        assertEquals(0, quality.aspectOver10(), () -> quality.slenderest().toString());
    }
}
