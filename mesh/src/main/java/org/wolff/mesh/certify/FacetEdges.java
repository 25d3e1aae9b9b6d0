package org.wolff.mesh.certify;

import java.util.Arrays;

/**
 * The sides of triangles by the edges that they lie on; O(F log F) for F triangles. Side {@code 3f + i} goes from corner i of
 * triangle f to the next. Immutable.
 */
final class FacetEdges {
    private final int[] nodes;
    /** For each side the place of the corner that it starts from, among the nodes. */
    private final int[] start;

    /** For each node where its edges to nodes behind it begin in {@link #sides}. */
    private final int[] head;
    /** The other end of the edge in the upper half, the side in the lower one. */
    private final long[] sides;

    /** Takes an edge, its ends as places among the nodes, with its sides. */
    @FunctionalInterface
    interface Edge {
        void take(int low, int high, int[] sides);
    }

    /** Takes three nodes for each triangle. */
    FacetEdges(int[] corners) {
        int[] sorted = corners.clone();
        Arrays.parallelSort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        this.nodes = Arrays.copyOf(sorted, n);
        this.start = new int[corners.length];
        this.head = new int[n + 1];
        this.sides = new long[corners.length];
        for (int s = 0; s < start.length; s++) {
            start[s] = Arrays.binarySearch(nodes, corners[s]);
        }
        for (int s = 0; s < start.length; s++) {
            head[Math.min(start(s), end(s))]++;
        }
        int sum = 0;
        for (int v = 0; v <= n; v++) {
            sum += head[v];
            head[v] = sum;
        }
        for (int s = 0; s < start.length; s++) {
            sides[--head[Math.min(start(s), end(s))]] = (long) Math.max(start(s), end(s)) << 32 | s;
        }
        for (int v = 0; v < n; v++) {
            Arrays.sort(sides, head[v], head[v + 1]);
        }
    }

    /** Returns how many sides there are, three for each triangle. */
    int sides() {
        return start.length;
    }

    /** Returns how many nodes the triangles have. */
    int nodes() {
        return nodes.length;
    }

    /** Returns the node of the mesh that stands at a place. */
    int node(int place) {
        return nodes[place];
    }

    /** Returns the place of the node from which a side goes. */
    int start(int side) {
        return start[side];
    }

    /** Returns the place of the node to which a side goes. */
    int end(int side) {
        return start[next(side)];
    }

    /** Returns the next side of the same triangle: it goes from where this one ends. */
    static int next(int side) {
        return side % 3 == 2 ? side - 2 : side + 1;
    }

    /** Gives every edge once, ordered by its ends. */
    void forEach(Edge edge) {
        for (int low = 0; low < nodes.length; low++) {
            int from = head[low];
            while (from < head[low + 1]) {
                int to = from + 1;
                while (to < head[low + 1] && sides[to] >> 32 == sides[from] >> 32) {
                    to++;
                }
                int[] own = new int[to - from];
                for (int i = from; i < to; i++) {
                    own[i - from] = (int) sides[i];
                }
                edge.take(low, (int) (sides[from] >> 32), own);
                from = to;
            }
        }
    }
}
