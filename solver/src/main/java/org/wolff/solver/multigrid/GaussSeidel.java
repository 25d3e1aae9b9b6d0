package org.wolff.solver.multigrid;

import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;

/**
 * Block Gauss–Seidel sweeps in single precision, in the order of a {@link SweepOrder}. With A = L + D + Lᵀ in that
 * order, a forward sweep is (D + L) x ← r − Lᵀ x and a backward sweep (D + Lᵀ) x ← r − L x; one is the transpose of the
 * other. Only L is held: a row that is solved adds its part of Lᵀ x to the rows before it while it lies in the cache, so
 * that a sweep reads L once. Blocks are 3×3 or 6×6. Vectors are numbered by the order: {@code size·number + i}. Several
 * vectors go chunk by chunk, so that the matrix comes from memory once for all of them; each has the bits that it has alone.
 */
final class GaussSeidel {
    private static final int GRAIN = 512;

    private final SweepOrder order;
    private final int size;
    private final SweptRows lower;
    private final float[] inverses;
    private final Workers workers;

    /**
     * Copies the matrix.
     *
     * @param matrix symmetric
     * @throws NoSolutionException if a diagonal block is not positive definite; names the row
     */
    GaussSeidel(SparseBlocks matrix, SweepOrder order, Workers workers) {
        this.order = order;
        this.size = matrix.height();
        this.workers = workers;
        int rows = matrix.rowCount();
        int square = size * size;
        int[] start = new int[rows + 1];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int number = from; number < to; number++) {
                int row = order.row()[number];
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    start[number + 1] += order.place()[matrix.columns()[k]] < number ? 1 : 0;
                }
            }
        });
        for (int number = 0; number < rows; number++) {
            start[number + 1] += start[number];
        }
        this.lower = new SweptRows(start, new int[start[rows]], new float[square * start[rows]]);
        this.inverses = new float[square * rows];
        double lost = workers.sum(rows, GRAIN, (from, to) -> {
            double[] inverse = new double[square];
            int bad = 0;
            for (int number = from; number < to; number++) {
                int row = order.row()[number];
                int position = start[number];
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    int column = order.place()[matrix.columns()[k]];
                    if (column < number) {
                        lower.put(position++, column, matrix.values(), square * k, square);
                    } else if (column == number) {
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

    /** Returns the bytes of the half of the matrix with its inverted diagonal: what a sweep reads. */
    long bytes() {
        return 4L * (lower.values().length + lower.columns().length + lower.start().length + inverses.length);
    }

    /** Returns the number of unknowns. */
    int unknowns() {
        return size * order.row().length;
    }

    /** Returns the order. */
    SweepOrder order() {
        return order;
    }

    /** x ← (D + L)⁻¹ r, a forward sweep from zero, and residual ← r − A x, which is −Lᵀ x then; for each vector. */
    void forwardFromZero(float[][] r, float[][] x, float[][] residual) {
        inOrder(true, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                if (size == 3) {
                    Row3.forward(lower, inverses, r[c], x[c], residual[c], from, to);
                } else {
                    Row6.forward(lower, inverses, r[c], x[c], residual[c], from, to);
                }
            }
        });
    }

    /**
     * A backward sweep, for each vector; it reads memory from high to low addresses throughout.
     *
     * @param scratch vectors that are lost
     */
    void backward(float[][] r, float[][] x, float[][] scratch) {
        workers.forEach(unknowns(), 16 * GRAIN, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                System.arraycopy(r[c], from, scratch[c], from, to - from);
            }
        });
        inOrder(false, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                if (size == 3) {
                    Row3.backward(lower, inverses, scratch[c], x[c], from, to);
                } else {
                    Row6.backward(lower, inverses, scratch[c], x[c], from, to);
                }
            }
        });
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
