package org.wolff.mesh.surface;

import java.util.Arrays;
import org.wolff.mesh.geometry.BoundingBox;

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

    /**
     * Returns for each vertex an earlier one within {@code tolerance} of it, or itself: the first vertex of a place
     * stands for all that lie within the tolerance of it. Vertices that are not finite stand for themselves.
     */
    static int[] within(double[] xyz, double tolerance) {
        int[] first = identical(xyz);
        if (!(tolerance > 0) || Double.isInfinite(tolerance)) {
            return first;
        }
        BoundingBox box = BoundingBox.of(xyz);
        double cell = 8 * tolerance;
        double[] least = {box.minX(), box.minY(), box.minZ()};
        int[] table = table(xyz.length / 3);
        int[] found = first.clone();
        long[] low = new long[3];
        long[] high = new long[3];
        for (int v = 0; v < first.length; v++) {
            if (first[v] != v) {
                found[v] = found[first[v]];
                continue;
            }
            boolean finite = true;
            for (int a = 0; a < 3; a++) {
                double at = xyz[3 * v + a] - least[a];
                finite &= Double.isFinite(at);
                low[a] = (long) Math.floor((at - tolerance) / cell);
                high[a] = (long) Math.floor((at + tolerance) / cell);
            }
            if (!finite) {
                continue;
            }
            found[v] = near(xyz, v, tolerance, table, low, high);
            if (found[v] == v) {
                insert(
                        table,
                        hash(cell(xyz, v, 0, least, cell), cell(xyz, v, 1, least, cell), cell(xyz, v, 2, least, cell)),
                        v);
            }
        }
        return found;
    }

    private static long cell(double[] xyz, int v, int axis, double[] least, double cell) {
        return (long) Math.floor((xyz[3 * v + axis] - least[axis]) / cell);
    }

    private static void insert(int[] table, long hash, int v) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        table[slot] = v;
    }

    /** Returns the least vertex of the cells that lies within the tolerance, or v itself. */
    private static int near(double[] xyz, int v, double tolerance, int[] table, long[] low, long[] high) {
        int mask = table.length - 1;
        int best = v;
        for (long i = low[0]; i <= high[0]; i++) {
            for (long j = low[1]; j <= high[1]; j++) {
                for (long k = low[2]; k <= high[2]; k++) {
                    int slot = (int) hash(i, j, k) & mask;
                    while (table[slot] != EMPTY) {
                        int other = table[slot];
                        double dx = xyz[3 * v] - xyz[3 * other];
                        double dy = xyz[3 * v + 1] - xyz[3 * other + 1];
                        double dz = xyz[3 * v + 2] - xyz[3 * other + 2];
                        if (dx * dx + dy * dy + dz * dz <= tolerance * tolerance) {
                            best = Math.min(best, other);
                        }
                        slot = (slot + 1) & mask;
                    }
                }
            }
        }
        return best;
    }

    /** Returns an empty open-addressing table that stays at most half full with n entries. */
    static int[] table(int n) {
        int[] table = new int[Math.max(16, Integer.highestOneBit(Math.max(1, n)) << 2)];
        Arrays.fill(table, EMPTY);
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
