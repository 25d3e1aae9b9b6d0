package org.wolff.validation.phantom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.surface.TriangleSurface;

/** Joins a stack of rings by triangles into one closed surface. Neighbouring rings may have different counts. */
final class StitchedRings {
    private StitchedRings() {}

    /**
     * Joins the rings.
     *
     * @param name of the surface
     * @param rings from the lowest to the highest; the first and the last are poles, the others not
     */
    static TriangleSurface join(String name, List<Ring> rings) {
        int vertices = rings.stream().mapToInt(Ring::size).sum();
        double[] xyz = new double[3 * vertices];
        List<int[]> triangles = new ArrayList<>();
        int first = 0;
        for (int k = 0; k < rings.size(); k++) {
            Ring ring = rings.get(k);
            System.arraycopy(ring.xyz(), 0, xyz, 3 * first, ring.xyz().length);
            if (k + 1 < rings.size()) {
                strip(ring, first, rings.get(k + 1), first + ring.size(), triangles);
            }
            first += ring.size();
        }
        int[] flat = triangles.stream().flatMapToInt(Arrays::stream).toArray();
        return new TriangleSurface(name, xyz, flat);
    }

    /** Walks along both rings at once and steps on the one whose next vertex comes first. */
    private static void strip(Ring low, int lowFirst, Ring high, int highFirst, List<int[]> triangles) {
        int n = low.size();
        int m = high.size();
        int i = 0;
        int j = 0;
        while (i < (n == 1 ? 0 : n) || j < (m == 1 ? 0 : m)) {
            double nextLow = n == 1 || i == n ? Double.POSITIVE_INFINITY : (i + 1 + low.start()) / n;
            double nextHigh = m == 1 || j == m ? Double.POSITIVE_INFINITY : (j + 1 + high.start()) / m;
            int a = lowFirst + i % n;
            int b = highFirst + j % m;
            if (nextLow <= nextHigh) {
                i++;
                triangles.add(new int[] {a, lowFirst + i % n, b});
            } else {
                j++;
                triangles.add(new int[] {a, highFirst + j % m, b});
            }
        }
    }
}
