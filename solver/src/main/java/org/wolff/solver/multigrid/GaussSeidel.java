package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/**
 * Block Gauss–Seidel sweeps in single precision, in the order of a {@link SweepOrder}. With A = L + D + U in that
 * order, a forward sweep is (D + L) x ← r − U x and a backward sweep (D + U) x ← r − L x; one is the transpose of the
 * other. Blocks are 3×3 or 6×6. Vectors are numbered by the order: {@code size·number + i}.
 */
final class GaussSeidel {
    private static final int GRAIN = 512;

    private final SweepOrder order;
    private final int size;
    private final Splitting parts;
    private final Triangle lower;
    private final Triangle upper;
    private final Workers workers;

    /** Sweeps over a split matrix, whose blocks are {@code size·size}. */
    GaussSeidel(Splitting parts, int size, SweepOrder order, Workers workers) {
        this.order = order;
        this.size = size;
        this.parts = parts;
        this.lower = parts.lower();
        this.upper = parts.upper();
        this.workers = workers;
    }

    /**
     * Copies a matrix in which no rows are paired.
     *
     * @throws org.wolff.mesh.problem.NoSolutionException if a diagonal block is not positive definite
     */
    GaussSeidel(SparseBlocks matrix, SweepOrder order, Workers workers) {
        this(Splitting.of(matrix, new int[0], order, workers), matrix.height(), order, workers);
    }

    /** Returns the sweeps of the changed matrix. */
    GaussSeidel with(DiagonalChange change, SparseBlocks matrix) {
        return new GaussSeidel(parts.with(change, matrix, order), size, order, workers);
    }

    /** Returns the number of unknowns. */
    int unknowns() {
        return size * order.row().length;
    }

    /** Returns the order. */
    SweepOrder order() {
        return order;
    }

    /** x ← (D + L)⁻¹ r: a forward sweep from zero. */
    void forwardFromZero(float[] r, float[] x) {
        inOrder(true, (from, to) -> {
            if (size == 3) {
                forward3(r, x, from, to);
            } else {
                forward6(r, x, from, to);
            }
        });
    }

    private void forward3(float[] r, float[] x, int from, int to) {
        float[] sum = new float[3];
        int row = from;
        for (int pair = firstPair(from); row < to; pair++) {
            int next = pair < parts.pairs().length ? Math.min(to, parts.pairs()[pair]) : to;
            for (; row < next; row++) {
                load3(r, row, sum);
                Row3.subtract(lower, row, x, sum);
                Row3.solve(parts.inverses(), row, sum, x);
            }
            if (row < to) {
                solvePair(pair, r, x, false);
                row += 2;
            }
        }
    }

    /** The first pair at or after a row. */
    private int firstPair(int row) {
        int at = Arrays.binarySearch(parts.pairs(), row);
        return at < 0 ? -1 - at : at;
    }

    /** Solves both rows of a pair as one, with what the rows before it have at the time, or all others. */
    private void solvePair(int pair, float[] r, float[] x, boolean all) {
        int row = parts.pairs()[pair];
        float[] sum = new float[3];
        float[] both = new float[6];
        Arrays.fill(x, 3 * row, 3 * row + 6, 0);
        for (int i = 0; i < 2; i++) {
            load3(r, row + i, sum);
            Row3.subtract(lower, row + i, x, sum);
            if (all) {
                Row3.subtract(upper, row + i, x, sum);
            }
            System.arraycopy(sum, 0, both, 3 * i, 3);
        }
        for (int i = 0; i < 6; i++) {
            float value = 0;
            for (int j = 0; j < 6; j++) {
                value += parts.pairInverses()[36 * pair + 6 * i + j] * both[j];
            }
            x[3 * row + i] = value;
        }
    }

    private void forward6(float[] r, float[] x, int from, int to) {
        float[] sum = new float[6];
        for (int row = from; row < to; row++) {
            System.arraycopy(r, 6 * row, sum, 0, 6);
            Row6.subtract(lower, row, x, sum);
            Row6.solve(parts.inverses(), row, sum, x);
        }
    }

    /** y ← −U x, which is r − A x after {@link #forwardFromZero}. */
    void residualOfForward(float[] x, float[] y) {
        workers.forEach(order.row().length, GRAIN, (from, to) -> {
            float[] sum = new float[size];
            for (int row = from; row < to; row++) {
                Arrays.fill(sum, 0);
                if (size == 3) {
                    Row3.subtract(upper, row, x, sum);
                } else {
                    Row6.subtract(upper, row, x, sum);
                }
                System.arraycopy(sum, 0, y, size * row, size);
            }
        });
        for (int pair = 0; pair < parts.pairs().length; pair++) {
            int row = 3 * parts.pairs()[pair];
            for (int i = 0; parts.between()[pair] >= 0 && i < 9; i++) {
                y[row + i / 3] += upper.values()[9 * parts.between()[pair] + i] * x[row + 3 + i % 3];
            }
        }
    }

    /** A backward sweep; it reads memory from high to low addresses throughout. */
    void backward(float[] r, float[] x) {
        inOrder(false, (from, to) -> {
            if (size == 3) {
                backward3(r, x, from, to);
            } else {
                backward6(r, x, from, to);
            }
        });
    }

    private void backward3(float[] r, float[] x, int from, int to) {
        float[] sum = new float[3];
        int row = to - 1;
        for (int pair = firstPair(to) - 1; row >= from; pair--) {
            int next = pair >= 0 ? Math.max(from - 1, parts.pairs()[pair] + 1) : from - 1;
            for (; row > next; row--) {
                load3(r, row, sum);
                Row3.subtractBackward(lower, row, x, sum);
                Row3.subtractBackward(upper, row, x, sum);
                Row3.solve(parts.inverses(), row, sum, x);
            }
            if (row >= from) {
                solvePair(pair, r, x, true);
                row -= 2;
            }
        }
    }

    private void backward6(float[] r, float[] x, int from, int to) {
        float[] sum = new float[6];
        for (int row = to - 1; row >= from; row--) {
            System.arraycopy(r, 6 * row, sum, 0, 6);
            Row6.subtractBackward(lower, row, x, sum);
            Row6.subtractBackward(upper, row, x, sum);
            Row6.solve(parts.inverses(), row, sum, x);
        }
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
                scatter(lower, rows[a], d[3 * a], d[3 * a + 1], d[3 * a + 2], residual);
                scatter(upper, rows[a], d[3 * a], d[3 * a + 1], d[3 * a + 2], residual);
            }
            for (int i = 0; i < 3 * rows.length; i++) {
                residual[3 * rows[i / 3] + i % 3] = 0;
            }
        }
    }

    /** residual ← residual − A d for a d that is zero but in one row; the row itself is left to the caller. */
    private static void scatter(Triangle a, int row, float d0, float d1, float d2, float[] residual) {
        float[] values = a.values();
        for (int position = a.start()[row]; position < a.start()[row + 1]; position++) {
            int column = 3 * a.columns()[position];
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
                load3(r, rows[a], sum);
                Row3.subtract(lower, rows[a], x, sum);
                Row3.subtract(upper, rows[a], x, sum);
                System.arraycopy(sum, 0, g, 3 * a, 3);
            }
            patches.solve(patch, g, d);
            for (int i = 0; i < 3 * rows.length; i++) {
                x[3 * rows[i / 3] + i % 3] = d[i];
            }
        }
    }

    private static void load3(float[] r, int row, float[] sum) {
        sum[0] = r[3 * row];
        sum[1] = r[3 * row + 1];
        sum[2] = r[3 * row + 2];
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
                    int chunk = ascending ? first + i : first + to - 1 - (i - from);
                    rows.run(chunks[chunk], chunks[chunk + 1]);
                }
            });
        }
    }
}
