package org.wolff.solver.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Small sets of rows that are solved together, one set after the other: all nodes of each badly shaped element. A
 * needle or sliver ties its nodes so stiffly that row-wise smoothing hardly moves them; a few dozen of them otherwise
 * set the number of iterations of the whole model.
 */
final class Patches {
    /** Below this shape an element is a patch (the regular tetrahedron has 1); 0.3 … 0.5 give the same iterations. */
    static final double SHAPE = 0.35;

    private final int[][] rows;
    private final float[][] inverses;

    private Patches(int[][] rows, float[][] inverses) {
        this.rows = rows;
        this.inverses = inverses;
    }

    /** Returns no patches. */
    static Patches none() {
        return new Patches(new int[0][], new float[0][]);
    }

    /**
     * Returns a patch for each badly shaped element.
     *
     * @param matrix blocks of 3×3
     * @param nodes nodes of an element that take part: 4 or 10
     * @param rowOf the matrix row of each node of the mesh
     * @param limit the shape below which an element is bad
     */
    static Patches of(TetMesh mesh, int nodes, int[] rowOf, SparseBlocks matrix, SweepOrder order, double limit) {
        List<int[]> rows = new ArrayList<>();
        List<float[]> inverses = new ArrayList<>();
        int n = 3 * nodes;
        double[] block = new double[n * n];
        double[] inverse = new double[n * n];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            if (shape(mesh, tet) < limit) {
                int[] mine = new int[nodes];
                for (int i = 0; i < nodes; i++) {
                    mine[i] = rowOf[mesh.node(tet, i)];
                }
                gather(matrix, mine, block);
                if (SmallBlocks.invert(block, 0, n, inverse, 0)) {
                    float[] rounded = new float[n * n];
                    for (int i = 0; i < n * n; i++) {
                        rounded[i] = (float) inverse[i];
                    }
                    for (int i = 0; i < nodes; i++) {
                        mine[i] = order.place()[mine[i]];
                    }
                    rows.add(mine);
                    inverses.add(rounded);
                }
            }
        }
        return new Patches(rows.toArray(new int[0][]), inverses.toArray(new float[0][]));
    }

    /** Returns the number of patches. */
    int count() {
        return rows.length;
    }

    /** Returns the number of unknowns of the largest patch. */
    int widest() {
        return Arrays.stream(rows).mapToInt(patch -> 3 * patch.length).max().orElse(0);
    }

    /** Returns the rows of a patch, in the sweep order. */
    int[] rows(int patch) {
        return rows[patch];
    }

    /** x ← A⁻¹ g on a patch, vectors of the patch alone. */
    void solve(int patch, float[] g, float[] x) {
        float[] inverse = inverses[patch];
        int n = 3 * rows[patch].length;
        for (int i = 0; i < n; i++) {
            float sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse[n * i + j] * g[j];
            }
            x[i] = sum;
        }
    }

    private static void gather(SparseBlocks matrix, int[] rows, double[] block) {
        int n = 3 * rows.length;
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < rows.length; b++) {
                int from = 9 * matrix.position(rows[a], rows[b]);
                for (int i = 0; i < 9; i++) {
                    block[n * (3 * a + i / 3) + 3 * b + i % 3] = matrix.values()[from + i];
                }
            }
        }
    }

    /** 12 (3 V)^⅔ / Σ edge² of the corners: 1 when regular, 0 when flat (Liu and Joe 1994). */
    private static double shape(TetMesh mesh, int tet) {
        double edges = 0;
        for (int edge = 0; edge < 6; edge++) {
            int a = 3 * mesh.node(tet, TetMesh.edgeEnd(edge, 0));
            int b = 3 * mesh.node(tet, TetMesh.edgeEnd(edge, 1));
            for (int axis = 0; axis < 3; axis++) {
                double d = mesh.xyz()[a + axis] - mesh.xyz()[b + axis];
                edges += d * d;
            }
        }
        double volume = 3 * mesh.cornerVolume(tet);
        return 12 * Math.cbrt(volume * volume) / edges;
    }
}
