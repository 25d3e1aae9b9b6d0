package org.wolff.mesh.surface;

/**
 * Which triangles of a surface must be turned over so that neighbours agree: patches grow across edges with two
 * triangles; within a patch the fewer are turned. A patch with one side only (a Möbius strip) is left as it is.
 */
final class WindingPatches {
    /** For each triangle: true where it must be turned over. */
    final boolean[] turn;

    WindingPatches(TriangleSurface surface, SurfaceEdges edges) {
        int n = surface.triangleCount();
        turn = new boolean[n];
        int[] edgeOf = edgesOfUses(edges, 3 * n);
        boolean[] seen = new boolean[n];
        int[] patch = new int[n];
        for (int seed = 0; seed < n; seed++) {
            if (!seen[seed]) {
                patch[0] = seed;
                seen[seed] = true;
                grow(patch, edges, edgeOf, seen);
            }
        }
    }

    private static int[] edgesOfUses(SurfaceEdges edges, int n) {
        int[] edgeOf = new int[n];
        java.util.Arrays.fill(edgeOf, -1);
        for (int e = 0; e < edges.count(); e++) {
            for (int u = edges.start[e]; u < edges.start[e + 1]; u++) {
                edgeOf[edges.uses[u]] = e;
            }
        }
        return edgeOf;
    }

    private void grow(int[] patch, SurfaceEdges edges, int[] edgeOf, boolean[] seen) {
        int size = 1;
        int turned = 0;
        boolean twoSided = true;
        for (int done = 0; done < size; done++) {
            int t = patch[done];
            for (int use = 3 * t; use < 3 * t + 3; use++) {
                int edge = edgeOf[use];
                if (edge < 0 || edges.degree(edge) != 2) {
                    continue;
                }
                int first = edges.uses[edges.start[edge]];
                int other = first == use ? edges.uses[edges.start[edge] + 1] : first;
                boolean same = edges.from(use) == edges.from(other);
                int neighbour = other / 3;
                if (!seen[neighbour]) {
                    seen[neighbour] = true;
                    turn[neighbour] = turn[t] ^ same;
                    turned += turn[neighbour] ? 1 : 0;
                    patch[size++] = neighbour;
                } else {
                    twoSided &= turn[neighbour] == (turn[t] ^ same);
                }
            }
        }
        boolean other = 2 * turned > size;
        for (int i = 0; i < size; i++) {
            turn[patch[i]] = twoSided && turn[patch[i]] != other;
        }
    }
}
