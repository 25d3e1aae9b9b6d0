package org.wolff.solver.multigrid;

import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SweepOrder;
import org.wolff.solver.assembly.SweptPattern;

/**
 * Block Gauss–Seidel sweeps in single precision, in the order of a {@link SweepOrder}. With A = L + D + Lᵀ in that
 * order, a forward sweep is (D + L) x ← r − Lᵀ x and a backward sweep (D + Lᵀ) x ← r − L x; one is the transpose of the
 * other. Only L is held: a row that is solved adds its part of Lᵀ x to the rows before it while it lies in the cache, so
 * that a sweep reads L once. Blocks are 3×3 or 6×6. Vectors are numbered by the order: {@code size·number + i}. Several
 * vectors go chunk by chunk, so that the matrix comes from memory once for all of them; each has the bits that it has alone.
 */
final class GaussSeidel {
    private static final int GRAIN = 512;

    private final SweptRows rows;
    private final SweepOrder order;
    private final int size;
    private final Workers workers;

    private GaussSeidel(SweptRows rows, SweepOrder order, int size, Workers workers) {
        this.rows = rows;
        this.order = order;
        this.size = size;
        this.workers = workers;
    }

    /**
     * Copies a matrix.
     *
     * @param matrix symmetric
     * @throws NoSolutionException if a diagonal block is not positive definite
     */
    static GaussSeidel of(SparseBlocks matrix, SweepOrder order, Workers workers) {
        int count = matrix.rowCount();
        int square = matrix.height() * matrix.height();
        int[] start = new int[count + 1];
        workers.forEach(count, GRAIN, (from, to) -> {
            for (int number = from; number < to; number++) {
                int row = order.row()[number];
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    start[number + 1] += order.place()[matrix.columns()[k]] <= number ? 1 : 0;
                }
            }
        });
        for (int number = 0; number < count; number++) {
            start[number + 1] += start[number];
        }
        SweptRows rows = new SweptRows(start, new int[start[count]], new float[square * start[count]]);
        double lost = workers.sum(count, GRAIN, (from, to) -> {
            double[] inverse = new double[square];
            int bad = 0;
            for (int number = from; number < to; number++) {
                int row = order.row()[number];
                int position = start[number];
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    int column = order.place()[matrix.columns()[k]];
                    if (column < number) {
                        rows.put(position++, column, matrix.values(), square * k, square);
                    } else if (column == number) {
                        bad += SmallBlocks.invert(matrix.values(), square * k, matrix.height(), inverse, 0) ? 0 : 1;
                        rows.put(start[number + 1] - 1, number, inverse, 0, square);
                    }
                }
            }
            return bad;
        });
        requireDefinite(lost);
        return new GaussSeidel(rows, order, matrix.height(), workers);
    }

    /**
     * Copies the values of a stiffness matrix; its order and columns are shared.
     *
     * @throws NoSolutionException if a diagonal block is not positive definite
     */
    static GaussSeidel of(StiffnessMatrix matrix, Workers workers) {
        SweptPattern pattern = matrix.swept();
        int[] start = pattern.start();
        double[] values = matrix.values();
        float[] rounded = new float[values.length];
        double lost = workers.sum(start.length - 1, GRAIN, (from, to) -> {
            double[] inverse = new double[9];
            int bad = 0;
            for (int number = from; number < to; number++) {
                int diagonal = 9 * (start[number + 1] - 1);
                for (int i = 9 * start[number]; i < diagonal; i++) {
                    rounded[i] = (float) values[i];
                }
                bad += SmallBlocks.invert(values, diagonal, 3, inverse, 0) ? 0 : 1;
                for (int i = 0; i < 9; i++) {
                    rounded[diagonal + i] = (float) inverse[i];
                }
            }
            return bad;
        });
        requireDefinite(lost);
        return new GaussSeidel(new SweptRows(start, pattern.columns(), rounded), pattern.order(), 3, workers);
    }

    private static void requireDefinite(double lost) {
        if (lost > 0) {
            throw new NoSolutionException(Problem.of(
                    (long) lost + " diagonal blocks of the stiffness matrix are not positive definite",
                    "a node without elements, an inverted element, or a material that is not positive definite"));
        }
    }

    /** Returns the bytes of the half of the matrix with its inverted diagonal: what a sweep reads. */
    long bytes() {
        return 4L * (rows.values().length + rows.columns().length + rows.start().length);
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
        order.forEachChunk(true, workers, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                if (size == 3) {
                    Row3.forward(rows, r[c], x[c], residual[c], from, to);
                } else {
                    Row6.forward(rows, r[c], x[c], residual[c], from, to);
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
        order.forEachChunk(false, workers, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                if (size == 3) {
                    Row3.backward(rows, scratch[c], x[c], from, to);
                } else {
                    Row6.backward(rows, scratch[c], x[c], from, to);
                }
            }
        });
    }
}
