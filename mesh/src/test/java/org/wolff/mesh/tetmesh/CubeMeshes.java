package org.wolff.mesh.tetmesh;

import java.util.ArrayList;
import java.util.List;

/** Meshes of unit cubes, six tetrahedra each (Kuhn's), for tests. */
final class CubeMeshes {
    private static final int[][] PATHS = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};

    private CubeMeshes() {}

    /** Says which region a cube of the grid belongs to; negative where there is none. */
    interface Pattern {
        int region(int i, int j, int k);
    }

    static TetMesh grid(int n, Pattern pattern, List<String> names) {
        int[] number = new int[(n + 1) * (n + 1) * (n + 1)];
        List<Integer> tets = new ArrayList<>();
        List<Integer> region = new ArrayList<>();
        for (int c = 0; c < n * n * n; c++) {
            int[] low = {c % n, c / n % n, c / (n * n)};
            int label = pattern.region(low[0], low[1], low[2]);
            for (int p = 0; label >= 0 && p < 6; p++) {
                int[] at = low.clone();
                int[] v = new int[4];
                v[0] = vertex(at, n);
                for (int s = 0; s < 3; s++) {
                    at[PATHS[p][s]]++;
                    v[s + 1] = vertex(at, n);
                }
                boolean even = p < 3;
                tets.addAll(List.of(v[0], even ? v[1] : v[2], even ? v[2] : v[1], v[3]));
                region.add(label);
            }
        }
        tets.forEach(v -> number[v] = 1);
        int nodes = 0;
        for (int v = 0; v < number.length; v++) {
            number[v] = number[v] == 1 ? nodes++ : -1;
        }
        double[] xyz = new double[3 * nodes];
        for (int v = 0; v < number.length; v++) {
            if (number[v] >= 0) {
                xyz[3 * number[v]] = v % (n + 1);
                xyz[3 * number[v] + 1] = v / (n + 1) % (n + 1);
                int layer = v / ((n + 1) * (n + 1));
                xyz[3 * number[v] + 2] = layer;
            }
        }
        short[] regions = new short[region.size()];
        for (int t = 0; t < regions.length; t++) {
            regions[t] = (short) (int) region.get(t);
        }
        return new TetMesh(
                ElementOrder.TET4, xyz, tets.stream().mapToInt(v -> number[v]).toArray(), regions, names);
    }

    private static int vertex(int[] at, int n) {
        return (at[2] * (n + 1) + at[1]) * (n + 1) + at[0];
    }
}
