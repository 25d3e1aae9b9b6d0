package org.wolff.mesh.tetmesh;

import java.util.Arrays;

/**
 * The tetrahedra around each vertex. Immutable; the arrays belong to it.
 *
 * @param head where the star of each vertex begins in {@code tets}; one more at the end
 * @param tets numbers of tetrahedra, ascending within a star
 */
public record Stars(int[] head, int[] tets) {
    /**
     * Finds the stars.
     *
     * @param corners vertices, the first four of every {@code stride} are the corners
     * @param stride numbers per tetrahedron
     * @param tetCount how many tetrahedra
     * @param vertexCount numbers are below this
     */
    public static Stars of(int[] corners, int stride, int tetCount, int vertexCount) {
        int[] head = new int[vertexCount + 1];
        for (int t = 0; t < tetCount; t++) {
            for (int c = stride * t; c < stride * t + 4; c++) {
                head[corners[c] + 1]++;
            }
        }
        for (int v = 0; v < vertexCount; v++) {
            head[v + 1] += head[v];
        }
        int[] tets = new int[Math.multiplyExact(4, tetCount)];
        for (int t = 0; t < tetCount; t++) {
            for (int c = stride * t; c < stride * t + 4; c++) {
                tets[head[corners[c]]++] = t; // each head moves to the next one, and is put back below
            }
        }
        System.arraycopy(head, 0, head, 1, vertexCount);
        head[0] = 0;
        return new Stars(head, tets);
    }

    /** Returns the number of vertices; some may have no tetrahedron. */
    public int vertexCount() {
        return head.length - 1;
    }

    /**
     * Returns what this becomes when some tetrahedra change; the time goes with their number, but for a copy.
     *
     * @param before four vertices of each tetrahedron before
     * @param after four vertices of each tetrahedron now
     * @param changed the places whose tetrahedron is new or another one, and those beyond the end where there are fewer
     *     tetrahedra than before; ascending
     * @param vertexCount numbers are below this now, not fewer than before
     */
    public Stars updated(int[] before, int[] after, int[] changed, int vertexCount) {
        long[] gone = pairs(before, changed);
        long[] come = pairs(after, changed);
        int[] newHead = new int[vertexCount + 1];
        for (long pair : come) {
            newHead[(int) (pair >>> 32) + 1]++;
        }
        for (long pair : gone) {
            newHead[(int) (pair >>> 32) + 1]--;
        }
        int vertices = head.length - 1;
        for (int v = 0; v < vertexCount; v++) {
            newHead[v + 1] += newHead[v] + (v < vertices ? head[v + 1] - head[v] : 0);
        }
        int[] newTets = new int[after.length];
        int from = 0; // stars from this vertex on are still to be written
        int g = 0;
        int c = 0;
        while (g < gone.length || c < come.length) {
            int v = (int)
                    (Math.min(g < gone.length ? gone[g] : Long.MAX_VALUE, c < come.length ? come[c] : Long.MAX_VALUE)
                            >>> 32);
            copy(from, Math.min(v, vertices), newTets, newHead);
            int at = newHead[v];
            int old = v < vertices ? head[v] : 0;
            int end = v < vertices ? head[v + 1] : 0;
            while (old < end || c < come.length && (int) (come[c] >>> 32) == v) {
                boolean isNew =
                        c < come.length && (int) (come[c] >>> 32) == v && (old == end || (int) come[c] <= tets[old]);
                if (isNew) {
                    newTets[at++] = (int) come[c++];
                } else if (g < gone.length && (int) (gone[g] >>> 32) == v && (int) gone[g] == tets[old]) {
                    g++;
                    old++;
                } else {
                    newTets[at++] = tets[old++];
                }
            }
            from = v + 1;
        }
        copy(from, vertices, newTets, newHead);
        return new Stars(newHead, newTets);
    }

    private void copy(int from, int to, int[] newTets, int[] newHead) {
        if (from < to) {
            System.arraycopy(tets, head[from], newTets, newHead[from], head[to] - head[from]);
        }
    }

    /** Returns vertex and place, ascending, of the tetrahedra at some places. */
    private static long[] pairs(int[] corners, int[] places) {
        int n = 0;
        long[] pairs = new long[4 * places.length];
        for (int t : places) {
            for (int c = 4 * t; c < 4 * t + 4 && c < corners.length; c++) {
                pairs[n++] = (long) corners[c] << 32 | t;
            }
        }
        Arrays.sort(pairs, 0, n);
        return Arrays.copyOf(pairs, n);
    }
}
