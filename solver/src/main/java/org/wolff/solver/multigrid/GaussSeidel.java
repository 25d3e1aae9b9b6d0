package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;

/**
 * Block Gauss–Seidel sweeps in single precision, in the order of a {@link SweepOrder}. With A = L + D + U in that
 * order, a forward sweep is (D + L) x ← r − U x and a backward sweep (D + U) x ← r − L x; one is the transpose of the
 * other. Blocks are 3×3 or 6×6. Vectors are numbered by the order: {@code size·number + i}. Several vectors go chunk by
 * chunk, so that the matrix comes from memory once for all of them; each has the bits that it has alone.
 */
final class GaussSeidel {
    private static final int GRAIN = 512;

    /** Rows that stay in a core's cache while several vectors are worked on. */
    private static final int CACHED = 256;

    private final SweepOrder order;
    private final int size;
    private final Triangle lower;
    private final Triangle upper;
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
        int[] lowerStart = new int[rows + 1];
        int[] upperStart = new int[rows + 1];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int number = from; number < to; number++) {
                int row = order.row()[number];
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    int column = order.place()[matrix.columns()[k]];
                    lowerStart[number + 1] += column < number ? 1 : 0;
                    upperStart[number + 1] += column > number ? 1 : 0;
                }
            }
        });
        for (int number = 0; number < rows; number++) {
            lowerStart[number + 1] += lowerStart[number];
            upperStart[number + 1] += upperStart[number];
        }
        this.lower = new Triangle(lowerStart, new int[lowerStart[rows]], new float[square * lowerStart[rows]]);
        this.upper = new Triangle(upperStart, new int[upperStart[rows]], new float[square * upperStart[rows]]);
        this.inverses = new float[square * rows];
        double lost = workers.sum(rows, GRAIN, (from, to) -> {
            double[] inverse = new double[square];
            int bad = 0;
            for (int number = from; number < to; number++) {
                int row = order.row()[number];
                int below = lowerStart[number];
                int above = upperStart[number];
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    int column = order.place()[matrix.columns()[k]];
                    if (column < number) {
                        copy(matrix.values(), square * k, lower, below++, column, square);
                    } else if (column > number) {
                        copy(matrix.values(), square * k, upper, above++, column, square);
                    } else {
                        bad += SmallBlocks.invert(matrix.values(), square * k, size, inverse, 0) ? 0 : 1;
                        for (int i = 0; i < square; i++) {
                            inverses[square * number + i] = (float) inverse[i];
                        }
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

    private static void copy(double[] source, int from, Triangle target, int position, int column, int square) {
        target.columns()[position] = column;
        for (int i = 0; i < square; i++) {
            target.values()[square * position + i] = (float) source[from + i];
        }
    }

    /** Returns the bytes of the matrix with its inverted diagonal. */
    long bytes() {
        return 4L * (lower.values().length + lower.columns().length + upper.values().length + upper.columns().length)
                + 4L * (inverses.length + lower.start().length + upper.start().length);
    }

    /** Returns the number of unknowns. */
    int unknowns() {
        return size * order.row().length;
    }

    /** Returns the order. */
    SweepOrder order() {
        return order;
    }

    /** x ← (D + L)⁻¹ r: a forward sweep from zero, for each vector. */
    void forwardFromZero(float[][] r, float[][] x) {
        inOrder(true, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                if (size == 3) {
                    forward3(r[c], x[c], from, to);
                } else {
                    forward6(r[c], x[c], from, to);
                }
            }
        });
    }

    private void forward3(float[] r, float[] x, int from, int to) {
        float[] sum = new float[3];
        for (int row = from; row < to; row++) {
            load3(r, row, sum);
            Row3.subtract(lower, row, x, sum);
            Row3.solve(inverses, row, sum, x);
        }
    }

    private void forward6(float[] r, float[] x, int from, int to) {
        float[] sum = new float[6];
        for (int row = from; row < to; row++) {
            System.arraycopy(r, 6 * row, sum, 0, 6);
            Row6.subtract(lower, row, x, sum);
            Row6.solve(inverses, row, sum, x);
        }
    }

    /** y ← −U x, which is r − A x after {@link #forwardFromZero}. */
    void residualOfForward(float[][] x, float[][] y) {
        workers.forEach(order.row().length, GRAIN, (from, to) -> {
            for (int first = from; first < to; first += CACHED) {
                int last = Math.min(to, first + CACHED);
                for (int c = 0; c < x.length; c++) {
                    upperProduct(x[c], y[c], first, last);
                }
            }
        });
    }

    private void upperProduct(float[] x, float[] y, int from, int to) {
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
    }

    /** A backward sweep; it reads memory from high to low addresses throughout. */
    void backward(float[][] r, float[][] x) {
        inOrder(false, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                if (size == 3) {
                    backward3(r[c], x[c], from, to);
                } else {
                    backward6(r[c], x[c], from, to);
                }
            }
        });
    }

    private void backward3(float[] r, float[] x, int from, int to) {
        float[] sum = new float[3];
        for (int row = to - 1; row >= from; row--) {
            load3(r, row, sum);
            Row3.subtractBackward(lower, row, x, sum);
            Row3.subtractBackward(upper, row, x, sum);
            Row3.solve(inverses, row, sum, x);
        }
    }

    private void backward6(float[] r, float[] x, int from, int to) {
        float[] sum = new float[6];
        for (int row = to - 1; row >= from; row--) {
            System.arraycopy(r, 6 * row, sum, 0, 6);
            Row6.subtractBackward(lower, row, x, sum);
            Row6.subtractBackward(upper, row, x, sum);
            Row6.solve(inverses, row, sum, x);
        }
    }

    /** Solves the patches one after another, for each vector; keeps {@code residual} = r − A x. */
    void solvePatches(Patches patches, float[][] x, float[][] residual) {
        workers.forEach(x.length, 1, (from, to) -> {
            for (int c = from; c < to; c++) {
                solvePatches(patches, x[c], residual[c]);
            }
        });
    }

    private void solvePatches(Patches patches, float[] x, float[] residual) {
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
    void solvePatchesBackward(Patches patches, float[][] r, float[][] x) {
        workers.forEach(x.length, 1, (from, to) -> {
            for (int c = from; c < to; c++) {
                solvePatchesBackward(patches, r[c], x[c]);
            }
        });
    }

    private void solvePatchesBackward(Patches patches, float[] r, float[] x) {
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
