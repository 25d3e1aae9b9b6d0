package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.work.Workers;

/**
 * The edges of the elements that are kept, numbered by their lower ends and then by their higher ones.
 *
 * @param head number of the first edge of each lower end; one more at the end
 * @param low lower end of each edge
 * @param high higher end of each edge
 */
record Edges(int[] head, int[] low, int[] high) {
    private static final int BLOCK = 1 << 12;

    static Edges of(WorkMesh mesh, Stars stars, Workers workers) {
        int vertices = mesh.vertexCount();
        int[] head = new int[vertices + 1];
        int[][] parts = new int[(vertices + BLOCK - 1) / BLOCK][];
        workers.forEach(parts.length, 1, (from, to) -> {
            Neighbours neighbours = new Neighbours(mesh, stars);
            for (int b = from; b < to; b++) {
                int n = 0;
                int[] part = new int[8 * BLOCK];
                for (int v = b * BLOCK; v < Math.min(vertices, (b + 1) * BLOCK); v++) {
                    int count = neighbours.above(v);
                    part = n + count > part.length ? Arrays.copyOf(part, 2 * (n + count)) : part;
                    System.arraycopy(neighbours.found, 0, part, n, count);
                    n += count;
                    head[v + 1] = count;
                }
                parts[b] = Arrays.copyOf(part, n);
            }
        });
        for (int v = 0; v < vertices; v++) {
            head[v + 1] = Math.addExact(head[v], head[v + 1]);
        }
        int[] high = new int[head[vertices]];
        int n = 0;
        for (int b = 0; b < parts.length; b++) {
            System.arraycopy(parts[b], 0, high, n, parts[b].length);
            n += parts[b].length;
            parts[b] = null;
        }
        int[] low = new int[high.length];
        for (int v = 0; v < vertices; v++) {
            Arrays.fill(low, head[v], head[v + 1], v);
        }
        return new Edges(head, low, high);
    }

    int count() {
        return high.length;
    }

    /** Returns the number of the edge between two vertices, negative where there is none. */
    int find(int a, int b) {
        int low = Math.min(a, b);
        return Arrays.binarySearch(high, head[low], head[low + 1], Math.max(a, b));
    }

    /** The neighbours of one vertex at a time. */
    private static final class Neighbours {
        private final WorkMesh mesh;
        private final Stars stars;
        private int[] found = new int[64];

        Neighbours(WorkMesh mesh, Stars stars) {
            this.mesh = mesh;
            this.stars = stars;
        }

        /** Fills in the neighbours with a higher number, ascending, and returns how many there are. */
        int above(int v) {
            int n = 0;
            for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
                int t = stars.tets()[s];
                for (int c = 4 * t; mesh.region()[t] >= 0 && c < 4 * t + 4; c++) {
                    n = mesh.tets()[c] > v ? insert(n, mesh.tets()[c]) : n;
                }
            }
            return n;
        }

        private int insert(int n, int w) {
            int at = n;
            while (at > 0 && found[at - 1] > w) {
                at--;
            }
            if (at > 0 && found[at - 1] == w) {
                return n;
            }
            found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
            System.arraycopy(found, at, found, at + 1, n - at);
            found[at] = w;
            return n + 1;
        }
    }
}
