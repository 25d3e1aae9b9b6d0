package org.wolff.mesh.surface;

import java.util.Arrays;

/**
 * The edges of a surface and the triangles on each, from vertex numbers alone (weld first). An edge use is {@code
 * 3·triangle + corner}: the side from that corner to the next. Sides of length zero are left out. Immutable.
 */
final class SurfaceEdges {
    /** Uses sorted by edge. */
    final int[] uses;

    /** Edge e has the uses {@code start[e] … start[e + 1] − 1}; one more entry than edges. */
    final int[] start;

    private final int[] triangles;

    SurfaceEdges(TriangleSurface surface) {
        triangles = surface.triangles();
        int n = triangles.length;
        long[] ends = new long[n];
        int[] sides = new int[n];
        int count = 0;
        for (int use = 0; use < n; use++) {
            if (from(use) != to(use)) {
                sides[count] = use;
                ends[count++] = key(use);
            }
        }
        uses = sorted(Arrays.copyOf(ends, count), Arrays.copyOf(sides, count));
        int[] starts = new int[count + 1];
        int edges = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || key(uses[i]) != key(uses[i - 1])) {
                starts[edges++] = i;
            }
        }
        starts[edges] = count;
        start = Arrays.copyOf(starts, edges + 1);
    }

    /** Sorts the uses by the ends of their edge, equal ones by number, by a radix sort on eleven bits. */
    private static int[] sorted(long[] keys, int[] values) {
        long greatest = 0;
        for (long key : keys) {
            greatest = Math.max(greatest, key);
        }
        long[] otherKeys = new long[keys.length];
        int[] otherValues = new int[keys.length];
        for (int shift = 0; shift < 64 && greatest >>> shift != 0; shift += 11) {
            int[] place = new int[2049];
            for (long key : keys) {
                place[(int) (key >>> shift & 2047) + 1]++;
            }
            for (int b = 0; b < 2048; b++) {
                place[b + 1] += place[b];
            }
            for (int i = 0; i < keys.length; i++) {
                int to = place[(int) (keys[i] >>> shift & 2047)]++;
                otherKeys[to] = keys[i];
                otherValues[to] = values[i];
            }
            long[] swappedKeys = keys;
            keys = otherKeys;
            otherKeys = swappedKeys;
            int[] swappedValues = values;
            values = otherValues;
            otherValues = swappedValues;
        }
        return values;
    }

    private long key(int use) {
        return (long) Math.min(from(use), to(use)) << 32 | Math.max(from(use), to(use));
    }

    int count() {
        return start.length - 1;
    }

    /** Returns the number of triangles on an edge. */
    int degree(int edge) {
        return start[edge + 1] - start[edge];
    }

    /** Returns the vertex where a side begins. */
    int from(int use) {
        return triangles[use];
    }

    /** Returns the vertex where a side ends. */
    int to(int use) {
        return triangles[use % 3 == 2 ? use - 2 : use + 1];
    }

    /** Returns true where every edge is used as often in one direction as in the other. */
    boolean cancel() {
        for (int e = 0; e < count(); e++) {
            int balance = 0;
            for (int u = start[e]; u < start[e + 1]; u++) {
                balance += from(uses[u]) < to(uses[u]) ? 1 : -1;
            }
            if (balance != 0) {
                return false;
            }
        }
        return true;
    }
}
