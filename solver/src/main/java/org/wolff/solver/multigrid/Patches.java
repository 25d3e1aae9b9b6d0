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

    /** All rows that are in a patch, ascending, and A in them. */
    private final int[] touched;

    private final SweptRows matrix;

    private Patches(List<int[]> rows, List<float[]> inverses, SparseBlocks matrix, SweepOrder order) {
        this.rows = rows.toArray(new int[0][]);
        this.inverses = inverses.toArray(new float[0][]);
        this.touched =
                rows.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
        this.matrix = rowsOf(matrix, touched, order);
    }

    /** Returns no patches. */
    static Patches none() {
        SparseBlocks nothing = new SparseBlocks(3, 3, 0, new int[1], new int[0], new double[0]);
        return new Patches(
                List.of(), List.of(), nothing, new SweepOrder(new int[0], new int[0], new int[1], new int[1]));
    }

    private static SweptRows rowsOf(SparseBlocks matrix, int[] numbers, SweepOrder order) {
        int[] start = new int[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            int row = order.row()[numbers[i]];
            start[i + 1] = start[i] + matrix.rowStart()[row + 1] - matrix.rowStart()[row];
        }
        int count = start[numbers.length];
        SweptRows copy = new SweptRows(start, new int[count], new float[9 * count]);
        for (int i = 0; i < numbers.length; i++) {
            int first = matrix.rowStart()[order.row()[numbers[i]]];
            for (int position = start[i]; position < start[i + 1]; position++) {
                int k = first + position - start[i];
                copy.put(position, order.place()[matrix.columns()[k]], matrix.values(), 9 * k, 9);
            }
        }
        return copy;
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
        return new Patches(rows, inverses, matrix, order);
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
        return new Patches(kept, changed, matrix, order);
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

    /** Returns the rows of a patch, in the sweep order. */
    int[] rows(int patch) {
        return rows[patch];
    }

    /** Solves the patches one after another, for each vector; keeps {@code residual} = r − A x. */
    void forward(float[][] x, float[][] residual, Workers workers) {
        workers.forEach(x.length, 1, (from, to) -> {
            for (int c = from; c < to; c++) {
                forward(x[c], residual[c]);
            }
        });
    }

    private void forward(float[] x, float[] residual) {
        for (int patch = 0; patch < rows.length; patch++) {
            int[] mine = rows[patch];
            float[] g = new float[3 * mine.length];
            for (int i = 0; i < g.length; i++) {
                g[i] = residual[3 * mine[i / 3] + i % 3];
            }
            float[] d = solved(patch, g);
            for (int a = 0; a < mine.length; a++) {
                for (int i = 0; i < 3; i++) {
                    x[3 * mine[a] + i] += d[3 * a + i];
                }
                scatter(mine[a], d[3 * a], d[3 * a + 1], d[3 * a + 2], residual);
            }
            for (int row : mine) {
                Arrays.fill(residual, 3 * row, 3 * row + 3, 0);
            }
        }
    }

    /** residual ← residual − A d for a d that is zero but in one row. */
    private void scatter(int row, float d0, float d1, float d2, float[] residual) {
        int[] columns = matrix.columns();
        float[] values = matrix.values();
        int index = Arrays.binarySearch(touched, row);
        for (int position = matrix.start()[index]; position < matrix.start()[index + 1]; position++) {
            int column = 3 * columns[position];
            int block = 9 * position;
            residual[column] -= values[block] * d0 + values[block + 3] * d1 + values[block + 6] * d2;
            residual[column + 1] -= values[block + 1] * d0 + values[block + 4] * d1 + values[block + 7] * d2;
            residual[column + 2] -= values[block + 2] * d0 + values[block + 5] * d1 + values[block + 8] * d2;
        }
    }

    /** Solves the patches in reverse, for each vector: the transpose of {@link #forward}. */
    void backward(float[][] r, float[][] x, Workers workers) {
        workers.forEach(x.length, 1, (from, to) -> {
            for (int c = from; c < to; c++) {
                backward(r[c], x[c]);
            }
        });
    }

    private void backward(float[] r, float[] x) {
        for (int patch = rows.length - 1; patch >= 0; patch--) {
            int[] mine = rows[patch];
            for (int row : mine) {
                Arrays.fill(x, 3 * row, 3 * row + 3, 0);
            }
            float[] g = new float[3 * mine.length];
            for (int a = 0; a < mine.length; a++) {
                System.arraycopy(r, 3 * mine[a], g, 3 * a, 3);
                subtract(mine[a], x, g, 3 * a);
            }
            float[] d = solved(patch, g);
            for (int a = 0; a < mine.length; a++) {
                System.arraycopy(d, 3 * a, x, 3 * mine[a], 3);
            }
        }
    }

    /** g ← g − A x of a row. */
    private void subtract(int row, float[] x, float[] g, int at) {
        int index = Arrays.binarySearch(touched, row);
        for (int position = matrix.start()[index]; position < matrix.start()[index + 1]; position++) {
            int column = 3 * matrix.columns()[position];
            for (int i = 0; i < 9; i++) {
                g[at + i / 3] -= matrix.values()[9 * position + i] * x[column + i % 3];
            }
        }
    }

    /** A⁻¹ g on a patch, vectors of the patch alone. */
    private float[] solved(int patch, float[] g) {
        float[] inverse = inverses[patch];
        int n = g.length;
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            float sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse[n * i + j] * g[j];
            }
            x[i] = sum;
        }
        return x;
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
