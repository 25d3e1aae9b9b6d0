package org.wolff.mesh.surface;

/** Finds vertices that lie at the same place. */
final class CoincidentVertices {
    private static final int EMPTY = -1;

    private CoincidentVertices() {}

    /** Returns for each vertex the first one with equal coordinates; 0 and −0 are equal, NaN equals NaN. */
    static int[] identical(double[] xyz) {
        int n = xyz.length / 3;
        int[] first = new int[n];
        int[] table = table(n);
        int mask = table.length - 1;
        for (int v = 0; v < n; v++) {
            int slot = (int) hash(bits(xyz[3 * v]), bits(xyz[3 * v + 1]), bits(xyz[3 * v + 2])) & mask;
            while (table[slot] != EMPTY && !equal(xyz, table[slot], v)) {
                slot = (slot + 1) & mask;
            }
            if (table[slot] == EMPTY) {
                table[slot] = v;
            }
            first[v] = table[slot];
        }
        return first;
    }

    /** Returns an empty open-addressing table that stays at most half full with n entries. */
    static int[] table(int n) {
        int[] table = new int[Math.max(16, Integer.highestOneBit(Math.max(1, n)) << 2)];
        java.util.Arrays.fill(table, EMPTY);
        return table;
    }

    /** Returns a well mixed hash of three numbers (finalizer of SplitMix64). */
    static long hash(long a, long b, long c) {
        long h = mix(a + 0x9E3779B97F4A7C15L);
        h = mix(h ^ (b + 0x9E3779B97F4A7C15L));
        return mix(h ^ (c + 0x9E3779B97F4A7C15L));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value + 0.0);
    }

    private static boolean equal(double[] xyz, int a, int b) {
        return bits(xyz[3 * a]) == bits(xyz[3 * b])
                && bits(xyz[3 * a + 1]) == bits(xyz[3 * b + 1])
                && bits(xyz[3 * a + 2]) == bits(xyz[3 * b + 2]);
    }
}
