package org.wolff.mesh.tetmesh;

import java.util.Arrays;

/**
 * Judges one ten-node tetrahedron by the Bernstein coefficients of its Jacobian determinant: the determinant lies
 * between the least and the greatest of the 20 everywhere in the element. Mutable scratch, for one thread.
 */
public final class CurvedTet {
    /** Least coefficient over their mean. */
    private static final double BOUND = 0.1;

    private static final int[][] MID = {{0, 4, 6, 7}, {4, 1, 5, 8}, {6, 5, 2, 9}, {7, 8, 9, 3}};
    private static final int[] INDEX = new int[64];
    private static final int[] PERMUTATIONS = new int[20];

    static {
        int n = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i; j < 4; j++) {
                for (int k = j; k < 4; k++) {
                    int[][] all = {{i, j, k}, {i, k, j}, {j, i, k}, {j, k, i}, {k, i, j}, {k, j, i}};
                    for (int[] p : all) {
                        INDEX[16 * p[0] + 4 * p[1] + p[2]] = n;
                    }
                    PERMUTATIONS[n++] = i == j && j == k ? 1 : i == j || j == k ? 3 : 6;
                }
            }
        }
    }

    private final double[] control = new double[48];
    private final double[] column = new double[36];
    private final double[] coefficient = new double[20];

    /**
     * Returns true where the determinant is nowhere below a tenth of its mean.
     *
     * @param x coordinates
     * @param nodes node numbers
     * @param at where the ten nodes of the element begin in {@code nodes}
     */
    public boolean isSound(double[] x, int[] nodes, int at) {
        double[] b = coefficients(x, nodes, at);
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double value : b) {
            mean += value / 20;
            least = Math.min(least, value);
        }
        return least > BOUND * mean && mean > 0;
    }

    /** Returns the 20 coefficients, overwritten by the next call; their mean is six times the volume. */
    public double[] coefficients(double[] x, int[] nodes, int at) {
        // Bézier control points of the edges: 2 m − (p + q) / 2
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                for (int a = 0; a < 3; a++) {
                    double m = x[3 * nodes[at + MID[i][j]] + a];
                    control[3 * (4 * i + j) + a] =
                            i == j ? m : 2 * m - 0.5 * (x[3 * nodes[at + i] + a] + x[3 * nodes[at + j] + a]);
                }
            }
        }
        // column k of the Jacobian at corner j: 2 (b_kj − b_0j); linear between the corners
        for (int k = 1; k < 4; k++) {
            for (int j = 0; j < 4; j++) {
                for (int a = 0; a < 3; a++) {
                    column[3 * (4 * (k - 1) + j) + a] = 2 * (control[3 * (4 * k + j) + a] - control[3 * j + a]);
                }
            }
        }
        Arrays.fill(coefficient, 0);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < 4; k++) {
                    int n = INDEX[16 * i + 4 * j + k];
                    coefficient[n] += determinant(3 * i, 3 * (4 + j), 3 * (8 + k)) / PERMUTATIONS[n];
                }
            }
        }
        return coefficient;
    }

    private double determinant(int p, int q, int r) {
        double[] c = column;
        return c[p] * (c[q + 1] * c[r + 2] - c[q + 2] * c[r + 1])
                + c[p + 1] * (c[q + 2] * c[r] - c[q] * c[r + 2])
                + c[p + 2] * (c[q] * c[r + 1] - c[q + 1] * c[r]);
    }
}
