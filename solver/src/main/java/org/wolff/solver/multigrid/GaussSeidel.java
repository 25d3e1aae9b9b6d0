package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;

/**
 * Block Gauss–Seidel sweeps in single precision, in the order of a {@link SweepOrder}. With A = L + D + U in that
 * order, a forward sweep is (D + L) x ← r − U x and a backward sweep (D + U) x ← r − L x; one is the transpose of the
 * other. Vectors are numbered by the order: {@code size·number + i}.
 */
final class GaussSeidel {
    private static final int GRAIN = 512;

    private final SweepOrder order;
    private final int size;
    private final int[] rowStart;
    private final int[] upperStart;
    private final int[] columns;
    private final float[] values;
    private final float[] inverses;
    private final Workers workers;

    /**
     * Copies the matrix.
     *
     * @throws NoSolutionException if a diagonal block is not positive definite; names the row
     */
    GaussSeidel(SparseBlocks matrix, SweepOrder order, Workers workers) {
        this.order = order;
        this.size = matrix.height();
        this.workers = workers;
        int rows = matrix.rowCount();
        int square = size * size;
        this.rowStart = new int[rows + 1];
        for (int number = 0; number < rows; number++) {
            int row = order.row()[number];
            rowStart[number + 1] = rowStart[number] + matrix.rowStart()[row + 1] - matrix.rowStart()[row] - 1;
        }
        this.upperStart = new int[rows];
        this.columns = new int[rowStart[rows]];
        this.values = new float[square * rowStart[rows]];
        this.inverses = new float[square * rows];
        double lost = workers.sum(rows, GRAIN, (from, to) -> {
            long[] keys = new long[64];
            double[] inverse = new double[square];
            int bad = 0;
            for (int number = from; number < to; number++) {
                int row = order.row()[number];
                int first = matrix.rowStart()[row];
                int count = matrix.rowStart()[row + 1] - first;
                if (keys.length < count) {
                    keys = new long[2 * count];
                }
                for (int k = 0; k < count; k++) {
                    keys[k] = (long) order.place()[matrix.columns()[first + k]] << 32 | k;
                }
                Arrays.sort(keys, 0, count);
                int target = rowStart[number];
                for (int k = 0; k < count; k++) {
                    int column = (int) (keys[k] >>> 32);
                    int source = square * (first + (int) keys[k]);
                    if (column == number) {
                        upperStart[number] = target;
                        bad += SmallBlocks.invert(matrix.values(), source, size, inverse, 0) ? 0 : 1;
                        for (int i = 0; i < square; i++) {
                            inverses[square * number + i] = (float) inverse[i];
                        }
                    } else {
                        columns[target] = column;
                        for (int i = 0; i < square; i++) {
                            values[square * target + i] = (float) matrix.values()[source + i];
                        }
                        target++;
                    }
                }
            }
            return bad;
        });
        if (lost > 0) {
            throw new NoSolutionException(Problem.of(
                    (long) lost + " diagonal blocks of the stiffness matrix are not positive definite",
                    "a node without elements, an inverted element, or a material that is not positive definite"));
        }
    }

    /** Returns the number of unknowns. */
    int unknowns() {
        return size * (rowStart.length - 1);
    }

    /** Returns the order. */
    SweepOrder order() {
        return order;
    }

    /** x ← (D + L)⁻¹ r: a forward sweep from zero. */
    void forwardFromZero(float[] r, float[] x) {
        inOrder(true, (from, to) -> {
            float[] sum = new float[size];
            for (int row = from; row < to; row++) {
                load(r, row, sum);
                subtract(rowStart[row], upperStart[row], x, sum);
                solve(row, sum, x);
            }
        });
    }

    /** y ← −U x, which is r − A x after {@link #forwardFromZero}. */
    void residualOfForward(float[] x, float[] y) {
        workers.forEach(rowStart.length - 1, GRAIN, (from, to) -> {
            float[] sum = new float[size];
            for (int row = from; row < to; row++) {
                Arrays.fill(sum, 0);
                subtract(upperStart[row], rowStart[row + 1], x, sum);
                System.arraycopy(sum, 0, y, size * row, size);
            }
        });
    }

    /** A backward sweep. */
    void backward(float[] r, float[] x) {
        inOrder(false, (from, to) -> {
            float[] sum = new float[size];
            for (int row = to - 1; row >= from; row--) {
                relax(row, r, x, sum);
            }
        });
    }

    /** Solves the patches one after another; keeps {@code residual} = r − A x. */
    void solvePatches(Patches patches, float[] x, float[] residual) {
        float[] g = new float[patches.widest()];
        float[] d = new float[patches.widest()];
        for (int patch = 0; patch < patches.count(); patch++) {
            int[] rows = patches.rows(patch);
            for (int i = 0; i < 3 * rows.length; i++) {
                g[i] = residual[3 * rows[i / 3] + i % 3];
            }
            patches.solve(patch, g, d);
            for (int a = 0; a < rows.length; a++) {
                for (int i = 0; i < 3; i++) {
                    x[3 * rows[a] + i] += d[3 * a + i];
                }
                scatter(rows[a], d[3 * a], d[3 * a + 1], d[3 * a + 2], residual);
            }
            for (int i = 0; i < 3 * rows.length; i++) {
                residual[3 * rows[i / 3] + i % 3] = 0;
            }
        }
    }

    /** residual ← residual − A d for a d that is zero but in one row; the row itself is left to the caller. */
    private void scatter(int row, float d0, float d1, float d2, float[] residual) {
        for (int position = rowStart[row]; position < rowStart[row + 1]; position++) {
            int column = 3 * columns[position];
            int block = 9 * position;
            residual[column] -= values[block] * d0 + values[block + 3] * d1 + values[block + 6] * d2;
            residual[column + 1] -= values[block + 1] * d0 + values[block + 4] * d1 + values[block + 7] * d2;
            residual[column + 2] -= values[block + 2] * d0 + values[block + 5] * d1 + values[block + 8] * d2;
        }
    }

    /** Solves the patches in reverse: the transpose of {@link #solvePatches}. */
    void solvePatchesBackward(Patches patches, float[] r, float[] x) {
        float[] g = new float[patches.widest()];
        float[] d = new float[patches.widest()];
        float[] sum = new float[3];
        for (int patch = patches.count() - 1; patch >= 0; patch--) {
            int[] rows = patches.rows(patch);
            for (int i = 0; i < 3 * rows.length; i++) {
                x[3 * rows[i / 3] + i % 3] = 0;
            }
            for (int a = 0; a < rows.length; a++) {
                load(r, rows[a], sum);
                subtract(rowStart[rows[a]], rowStart[rows[a] + 1], x, sum);
                System.arraycopy(sum, 0, g, 3 * a, 3);
            }
            patches.solve(patch, g, d);
            for (int i = 0; i < 3 * rows.length; i++) {
                x[3 * rows[i / 3] + i % 3] = d[i];
            }
        }
    }

    private void relax(int row, float[] r, float[] x, float[] sum) {
        load(r, row, sum);
        subtract(rowStart[row], rowStart[row + 1], x, sum);
        solve(row, sum, x);
    }

    private void load(float[] r, int row, float[] sum) {
        System.arraycopy(r, size * row, sum, 0, size);
    }

    /** sum ← sum − Σ A x over some positions of a row. */
    private void subtract(int from, int to, float[] x, float[] sum) {
        if (size == 3) {
            subtract3(from, to, x, sum);
        } else {
            subtractAny(from, to, x, sum);
        }
    }

    private void subtract3(int from, int to, float[] x, float[] sum) {
        float s0 = sum[0];
        float s1 = sum[1];
        float s2 = sum[2];
        for (int position = from; position < to; position++) {
            int column = 3 * columns[position];
            int block = 9 * position;
            float x0 = x[column];
            float x1 = x[column + 1];
            float x2 = x[column + 2];
            s0 -= values[block] * x0 + values[block + 1] * x1 + values[block + 2] * x2;
            s1 -= values[block + 3] * x0 + values[block + 4] * x1 + values[block + 5] * x2;
            s2 -= values[block + 6] * x0 + values[block + 7] * x1 + values[block + 8] * x2;
        }
        sum[0] = s0;
        sum[1] = s1;
        sum[2] = s2;
    }

    private void subtractAny(int from, int to, float[] x, float[] sum) {
        for (int position = from; position < to; position++) {
            int column = size * columns[position];
            int block = size * size * position;
            for (int i = 0; i < size; i++) {
                float s = 0;
                for (int j = 0; j < size; j++) {
                    s += values[block + size * i + j] * x[column + j];
                }
                sum[i] -= s;
            }
        }
    }

    private void solve(int row, float[] sum, float[] x) {
        int block = size * size * row;
        for (int i = 0; i < size; i++) {
            float s = 0;
            for (int j = 0; j < size; j++) {
                s += inverses[block + size * i + j] * sum[j];
            }
            x[size * row + i] = s;
        }
    }

    /** Runs chunk after chunk, those of one colour at the same time. */
    private void inOrder(boolean ascending, Workers.Range rows) {
        int[] colours = order.colourStart();
        int[] chunks = order.chunkStart();
        int count = colours.length - 1;
        for (int c = 0; c < count; c++) {
            int colour = ascending ? c : count - 1 - c;
            int first = colours[colour];
            workers.forEach(colours[colour + 1] - first, 1, (from, to) -> {
                for (int i = from; i < to; i++) {
                    int chunk = first + i;
                    rows.run(chunks[chunk], chunks[chunk + 1]);
                }
            });
        }
    }
}
