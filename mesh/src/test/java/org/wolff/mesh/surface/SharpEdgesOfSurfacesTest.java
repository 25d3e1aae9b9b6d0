package org.wolff.mesh.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharpEdgesOfSurfacesTest {
    private static final int SIDES = 12;

    /** A prism with twelve sides: they turn by 30° along its length, and by 90° at its ends. */
    private static TriangleSurface prism(double length) {
        double[] xyz = new double[6 * (SIDES + 1)];
        List<Integer> t = new ArrayList<>();
        for (int i = 0; i < SIDES; i++) {
            double angle = 2 * Math.PI * i / SIDES;
            for (int end = 0; end < 2; end++) {
                int v = 3 * (2 * i + end);
                xyz[v] = 5 * Math.cos(angle);
                xyz[v + 1] = 5 * Math.sin(angle);
                xyz[v + 2] = end * length;
            }
            int a = 2 * i;
            int b = 2 * ((i + 1) % SIDES);
            t.addAll(List.of(a, b, a + 1, b, b + 1, a + 1));
            t.addAll(List.of(2 * SIDES, b, a, 2 * SIDES + 1, a + 1, b + 1));
        }
        xyz[6 * SIDES + 5] = length;
        return new TriangleSurface("prism", xyz, t.stream().mapToInt(i -> i).toArray());
    }

    private static double length(TriangleSurface surface, SharpEdges.Knowledge knowledge) {
        double sum = 0;
        double[] x = surface.xyz();
        for (SharpEdges.Chain chain : SharpEdges.of(surface, knowledge)) {
            for (int i = 0; i + 1 < chain.vertices().length; i++) {
                int a = 3 * chain.vertices()[i];
                int b = 3 * chain.vertices()[i + 1];
                sum += Math.sqrt((x[a] - x[b]) * (x[a] - x[b])
                        + (x[a + 1] - x[b + 1]) * (x[a + 1] - x[b + 1])
                        + (x[a + 2] - x[b + 2]) * (x[a + 2] - x[b + 2]));
            }
        }
        return sum;
    }

    @Test
    void whoKnowsASurfaceSaysWhetherItsEdgesAreMeant() {
        double rims = 2 * SIDES * 10 * Math.sin(Math.PI / SIDES);
        TriangleSurface slender = prism(60);
        assertEquals(0, length(slender, SharpEdges.Knowledge.NONE), "mostly blunt: taken for grown");
        assertEquals(rims + SIDES * 60, length(slender, SharpEdges.Knowledge.SHARP), 1e-9);
        TriangleSurface disc = prism(2);
        assertTrue(length(disc, SharpEdges.Knowledge.NONE) >= rims, "mostly sharp: taken for drawn");
        assertEquals(0, length(disc, SharpEdges.Knowledge.SMOOTH));
    }
}
