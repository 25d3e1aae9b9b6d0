package org.wolff.solver.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Small sets of rows that are solved together, one set after the other: all nodes of each badly shaped element. A
 * needle or sliver, or a curved element that is nearly flat at a corner, ties its nodes so stiffly that row-wise
 * smoothing hardly moves them; a few dozen of them otherwise set the number of iterations of the whole model.
 */
final class Patches {
    /** Below this shape an element is a patch (the regular tetrahedron has 1); 0.2 … 0.5 give the same iterations. */
    static final double SHAPE = 0.35;

    private static final int GRAIN = 1024;

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
     * Returns the elements that are badly shaped, ascending.
     *
     * @param limit the shape below which an element is bad
     */
    static int[] bad(TetMesh mesh, double limit, Workers workers) {
        return workers.select(mesh.tetCount(), GRAIN, () -> {
            double[] tangents = new double[36];
            return tet -> shape(mesh, tet, tangents) < limit;
        });
    }

    /**
     * Returns a patch for each of some elements.
     *
     * @param tets badly shaped elements
     * @param nodes nodes of an element that take part: 4 or 10
     * @param rowOf the matrix row of each node of the mesh
     * @param matrix blocks of 3×3
     */
    static Patches of(TetMesh mesh, int[] tets, int nodes, int[] rowOf, SparseBlocks matrix, SweepOrder order) {
        List<int[]> rows = new ArrayList<>();
        List<float[]> inverses = new ArrayList<>();
        for (int tet : tets) {
            int[] mine = new int[nodes];
            for (int i = 0; i < nodes; i++) {
                mine[i] = rowOf[mesh.node(tet, i)];
            }
            float[] inverse = inverse(matrix, mine);
            if (inverse.length > 0) {
                for (int i = 0; i < nodes; i++) {
                    mine[i] = order.place()[mine[i]];
                }
                rows.add(mine);
                inverses.add(inverse);
            }
        }
        return new Patches(rows.toArray(new int[0][]), inverses.toArray(new float[0][]));
    }

    /** Returns the same rows of another matrix; patches that are not positive definite there are left out. */
    Patches with(SparseBlocks matrix, SweepOrder order) {
        List<int[]> kept = new ArrayList<>();
        List<float[]> changed = new ArrayList<>();
        for (int[] patch : rows) {
            int[] mine = Arrays.stream(patch).map(number -> order.row()[number]).toArray();
            float[] inverse = inverse(matrix, mine);
            if (inverse.length > 0) {
                kept.add(patch);
                changed.add(inverse);
            }
        }
        return new Patches(kept.toArray(new int[0][]), changed.toArray(new float[0][]));
    }

    /** The inverse of the matrix on some rows, or nothing where it is not positive definite. */
    private static float[] inverse(SparseBlocks matrix, int[] rows) {
        int n = 3 * rows.length;
        double[] block = new double[n * n];
        gather(matrix, rows, block);
        double[] inverse = new double[n * n];
        if (!SmallBlocks.invert(block, 0, n, inverse, 0)) {
            return new float[0];
        }
        float[] rounded = new float[n * n];
        for (int i = 0; i < n * n; i++) {
            rounded[i] = (float) inverse[i];
        }
        return rounded;
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
                int position = matrix.position(rows[a], rows[b]);
                for (int i = 0; i < 9; i++) {
                    block[n * (3 * a + i / 3) + 3 * b + i % 3] = position < 0 ? 0 : matrix.values()[9 * position + i];
                }
            }
        }
    }

    /**
     * 12 (3 V)^⅔ / Σ edge² of the straight element that the tangents at a corner span, the least of the corners: 1 when
     * regular, 0 when flat (Liu and Joe 1994). Mid nodes off their edges bend the tangents.
     */
    private static double shape(TetMesh mesh, int tet, double[] tangents) {
        for (int edge = 0; edge < 6; edge++) {
            int a = TetMesh.edgeEnd(edge, 0);
            int b = TetMesh.edgeEnd(edge, 1);
            for (int axis = 0; axis < 3; axis++) {
                double from = mesh.xyz()[3 * mesh.node(tet, a) + axis];
                double to = mesh.xyz()[3 * mesh.node(tet, b) + axis];
                boolean straight = mesh.order() == ElementOrder.TET4;
                double mid = straight ? (from + to) / 2 : mesh.xyz()[3 * mesh.node(tet, 4 + edge) + axis];
                tangents[9 * a + 3 * (b > a ? b - 1 : b) + axis] = 4 * mid - 3 * from - to;
                tangents[9 * b + 3 * (a > b ? a - 1 : a) + axis] = 4 * mid - 3 * to - from;
            }
        }
        double least = 1;
        for (int corner = 0; corner < 4; corner++) {
            least = Math.min(least, shape(tangents, 9 * corner, 1 - 2 * (corner % 2)));
        }
        return least;
    }

    private static double shape(double[] t, int at, int sign) {
        double edges = 0;
        for (int axis = at; axis < at + 3; axis++) {
            double a = t[axis];
            double b = t[axis + 3];
            double c = t[axis + 6];
            edges += a * a + b * b + c * c + (a - b) * (a - b) + (b - c) * (b - c) + (c - a) * (c - a);
        }
        double det = t[at] * (t[at + 4] * t[at + 8] - t[at + 5] * t[at + 7])
                + t[at + 1] * (t[at + 5] * t[at + 6] - t[at + 3] * t[at + 8])
                + t[at + 2] * (t[at + 3] * t[at + 7] - t[at + 4] * t[at + 6]);
        double volume = Math.max(0, sign * det / 2);
        return 12 * Math.cbrt(volume * volume) / edges;
    }
}
