package org.wolff.mesh.surface;

import java.util.Arrays;

/** Finds triangles on the same three vertices, however they are wound. */
final class TriangleSets {
    private final int[] first;

    /** @param triangles vertex numbers, {@code 3·triangle + corner} */
    TriangleSets(int[] triangles) {
        int n = triangles.length / 3;
        first = new int[n];
        int[] sorted = triangles.clone();
        int[] table = CoincidentVertices.table(n);
        int mask = table.length - 1;
        for (int t = 0; t < n; t++) {
            Arrays.sort(sorted, 3 * t, 3 * t + 3);
            int slot = (int) CoincidentVertices.hash(sorted[3 * t], sorted[3 * t + 1], sorted[3 * t + 2]) & mask;
            while (table[slot] >= 0
                    && !Arrays.equals(sorted, 3 * t, 3 * t + 3, sorted, 3 * table[slot], 3 * table[slot] + 3)) {
                slot = (slot + 1) & mask;
            }
            if (table[slot] < 0) {
                table[slot] = t;
            }
            first[t] = table[slot];
        }
    }

    /** Returns the first triangle on the same vertices. */
    int first(int triangle) {
        return first[triangle];
    }
}
