package org.wolff.solver.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Colouring;
import org.wolff.solver.assembly.SweepOrder;

/**
 * Small sets of rows that are solved together, one set after the other, those of one colour ({@link Colouring}) at the same
 * time: all nodes of each badly shaped element. A
 * needle or sliver, or a curved element that is nearly flat at a corner, ties its nodes so stiffly that row-wise
 * smoothing hardly moves them; a few dozen of them otherwise set the number of iterations of the whole model.
 */
final class Patches {
    /** Patches that are not worth another thread. */
    private static final int ALONE = 64;

    /** Rows of each patch in the sweep order, colour by colour. */
    private final int[][] rows;

    private final float[][] inverses;
    private final int[] colourStart;

    /** All rows that are in a patch, ascending, and A in them. */
    private final int[] touched;

    private final SweptRows matrix;

    /**
     * Sorts patches by their colours.
     *
     * @param members rows of the matrix of each patch
     */
    private Patches(List<int[]> members, List<float[]> inverses, BlockRows matrix, SweepOrder order) {
        int count = members.size();
        int[] colour = Colouring.of(count, members::get, matrix.rowStart(), matrix.columns());
        this.colourStart = Colouring.starts(colour);
        this.rows = new int[count][];
        this.inverses = new float[count][];
        int[] sequence = Colouring.sequence(colour, colourStart);
        for (int patch = 0; patch < count; patch++) {
            rows[patch] = Arrays.stream(members.get(sequence[patch]))
                    .map(row -> order.place()[row])
                    .toArray();
            this.inverses[patch] = inverses.get(sequence[patch]);
        }
        this.touched = Arrays.stream(rows)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        this.matrix = rowsOf(matrix, touched, order);
    }

    /** Returns no patches. */
    static Patches none() {
        SparseBlocks nothing = new SparseBlocks(3, 3, 0, new int[1], new int[0], new double[0]);
        return new Patches(
                List.of(), List.of(), nothing, new SweepOrder(new int[0], new int[0], new int[1], new int[1]));
    }

    private static SweptRows rowsOf(BlockRows matrix, int[] numbers, SweepOrder order) {
        int[] start = new int[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            int row = order.row()[numbers[i]];
            start[i + 1] = start[i] + matrix.rowStart()[row + 1] - matrix.rowStart()[row];
        }
        int count = start[numbers.length];
        SweptRows copy = new SweptRows(start, new int[count], new float[9 * count]);
        double[] block = new double[9];
        for (int i = 0; i < numbers.length; i++) {
            int first = matrix.rowStart()[order.row()[numbers[i]]];
            for (int position = start[i]; position < start[i + 1]; position++) {
                int k = first + position - start[i];
                matrix.load(k, block);
                copy.put(position, order.place()[matrix.columns()[k]], block, 0, 9);
            }
        }
        return copy;
    }

    /**
     * Returns a patch for each of some elements.
     *
     * @param tets badly shaped elements
     * @param nodes nodes of an element that take part: 4 or 10
     * @param rowOf the matrix row of each node of the mesh
     * @param matrix blocks of 3×3
     */
    static Patches of(TetMesh mesh, int[] tets, int nodes, int[] rowOf, BlockRows matrix, SweepOrder order) {
        List<int[]> rows = new ArrayList<>();
        List<float[]> inverses = new ArrayList<>();
        for (int tet : tets) {
            int[] mine = new int[nodes];
            for (int i = 0; i < nodes; i++) {
                mine[i] = rowOf[mesh.node(tet, i)];
            }
            float[] inverse = inverse(matrix, mine);
            if (inverse.length > 0) {
                rows.add(mine);
                inverses.add(inverse);
            }
        }
        return new Patches(rows, inverses, matrix, order);
    }

    /** Returns the same rows of another matrix; patches that are not positive definite there are left out. */
    Patches with(BlockRows matrix, SweepOrder order) {
        List<int[]> kept = new ArrayList<>();
        List<float[]> changed = new ArrayList<>();
        for (int[] patch : rows) {
            int[] mine = Arrays.stream(patch).map(number -> order.row()[number]).toArray();
            float[] inverse = inverse(matrix, mine);
            if (inverse.length > 0) {
                kept.add(mine);
                changed.add(inverse);
            }
        }
        return new Patches(kept, changed, matrix, order);
    }

    /** The inverse of the matrix on some rows, or nothing where it is not positive definite. */
    private static float[] inverse(BlockRows matrix, int[] rows) {
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
        for (int colour = 0; colour + 1 < colourStart.length; colour++) {
            int first = colourStart[colour];
            workers.forEach(colourStart[colour + 1] - first, ALONE, (from, to) -> {
                for (int c = 0; c < x.length; c++) {
                    forward(x[c], residual[c], first + from, first + to);
                }
            });
        }
    }

    private void forward(float[] x, float[] residual, int from, int to) {
        for (int patch = from; patch < to; patch++) {
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
        for (int colour = colourStart.length - 2; colour >= 0; colour--) {
            int first = colourStart[colour];
            workers.forEach(colourStart[colour + 1] - first, ALONE, (from, to) -> {
                for (int c = 0; c < x.length; c++) {
                    backward(r[c], x[c], first + from, first + to);
                }
            });
        }
    }

    private void backward(float[] r, float[] x, int from, int to) {
        for (int patch = to - 1; patch >= from; patch--) {
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
        int[] columns = matrix.columns();
        float[] values = matrix.values();
        int index = Arrays.binarySearch(touched, row);
        float g0 = g[at];
        float g1 = g[at + 1];
        float g2 = g[at + 2];
        for (int position = matrix.start()[index]; position < matrix.start()[index + 1]; position++) {
            int column = 3 * columns[position];
            int block = 9 * position;
            float x0 = x[column];
            float x1 = x[column + 1];
            float x2 = x[column + 2];
            g0 -= values[block] * x0 + values[block + 1] * x1 + values[block + 2] * x2;
            g1 -= values[block + 3] * x0 + values[block + 4] * x1 + values[block + 5] * x2;
            g2 -= values[block + 6] * x0 + values[block + 7] * x1 + values[block + 8] * x2;
        }
        g[at] = g0;
        g[at + 1] = g1;
        g[at + 2] = g2;
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

    private static void gather(BlockRows matrix, int[] rows, double[] all) {
        int n = 3 * rows.length;
        double[] block = new double[9];
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < rows.length; b++) {
                int position = matrix.position(rows[a], rows[b]);
                if (position >= 0) {
                    matrix.load(position, block);
                    for (int i = 0; i < 9; i++) {
                        all[n * (3 * a + i / 3) + 3 * b + i % 3] = block[i];
                    }
                }
            }
        }
    }
}
