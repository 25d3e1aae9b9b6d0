package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;

/**
 * A = L + D + U in a sweep order, single precision, D by the inverses of its blocks; and pairs of rows, one right after
 * the other, that are solved as one block. The blocks of L and U between the two rows of a pair stay where they are.
 *
 * @param lower L
 * @param upper U
 * @param inverses of D, {@code size·size·number + size·i + j}
 * @param pairs the first row of each pair, ascending
 * @param between the position in {@code upper} of the block between the rows of each pair; negative where it is zero
 * @param pairInverses {@code 36·pair + 6·i + j}
 */
record Splitting(Triangle lower, Triangle upper, float[] inverses, int[] pairs, int[] between, float[] pairInverses) {
    private static final int GRAIN = 512;

    /**
     * Copies a matrix.
     *
     * @param partner for each row the one that makes a pair with it; −1 for most. Only for blocks of 3×3
     * @throws NoSolutionException if a diagonal block is not positive definite
     */
    static Splitting of(SparseBlocks matrix, int[] partner, SweepOrder order, Workers workers) {
        int rows = matrix.rowCount();
        int size = matrix.height();
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
        Triangle lower = new Triangle(lowerStart, new int[lowerStart[rows]], new float[square * lowerStart[rows]]);
        Triangle upper = new Triangle(upperStart, new int[upperStart[rows]], new float[square * upperStart[rows]]);
        float[] inverses = new float[square * rows];
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
                        round(inverse, inverses, square * number);
                    }
                }
            }
            return bad;
        });
        requireDefinite((int) lost);
        return new Splitting(lower, upper, inverses, new int[0], new int[0], new float[0])
                .withPairs(matrix, partner, order);
    }

    private static void copy(double[] source, int from, Triangle target, int position, int column, int square) {
        target.columns()[position] = column;
        for (int i = 0; i < square; i++) {
            target.values()[square * position + i] = (float) source[from + i];
        }
    }

    private static void round(double[] source, float[] target, int to) {
        for (int i = 0; i < source.length; i++) {
            target[to + i] = (float) source[i];
        }
    }

    private static void requireDefinite(int lost) {
        if (lost > 0) {
            throw new NoSolutionException(Problem.of(
                    lost + " diagonal blocks of the stiffness matrix are not positive definite",
                    "a node without elements, an inverted element, or a material that is not positive definite"));
        }
    }

    private Splitting withPairs(SparseBlocks matrix, int[] partner, SweepOrder order) {
        int count = (int) Arrays.stream(partner).filter(row -> row >= 0).count();
        if (count == 0) {
            return this;
        }
        int[] first = new int[count];
        int found = 0;
        for (int number = 0; number < partner.length; number++) {
            if (partner[order.row()[number]] >= 0) {
                first[found++] = number;
            }
        }
        int[] link = new int[count];
        for (int pair = 0; pair < count; pair++) {
            link[pair] = -1;
            for (int k = upper.start()[first[pair]]; k < upper.start()[first[pair] + 1]; k++) {
                link[pair] = upper.columns()[k] == first[pair] + 1 ? k : link[pair];
            }
        }
        DiagonalChange nothing = new DiagonalChange(new int[0], new boolean[0], new double[0]);
        float[] all = new float[36 * count];
        int lost = 0;
        for (int pair = 0; pair < count; pair++) {
            lost += invertPair(matrix, order, first[pair], nothing, all, 36 * pair) ? 0 : 1;
        }
        requireDefinite(lost);
        return new Splitting(lower, upper, inverses, first, link, all);
    }

    private static boolean invertPair(
            SparseBlocks matrix, SweepOrder order, int first, DiagonalChange change, float[] target, int to) {
        int[] rows = {order.row()[first], order.row()[first + 1]};
        double[] inverse = new double[36];
        boolean definite = change.invert(matrix.dense(rows), indices(change, rows), inverse);
        round(inverse, target, to);
        return definite;
    }

    private static int[] indices(DiagonalChange change, int[] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.binarySearch(change.nodes(), row))
                .toArray();
    }

    /**
     * Returns the splitting of the changed matrix, sharing L and U: what is held is zero throughout a sweep, since its
     * rows and columns in the inverses are.
     *
     * @param matrix the matrix before the change
     */
    Splitting with(DiagonalChange change, SparseBlocks matrix, SweepOrder order) {
        float[] changed = inverses.clone();
        float[] changedPairs = pairInverses.clone();
        int lost = 0;
        for (int node : change.nodes()) {
            double[] inverse = new double[9];
            int[] rows = {node};
            lost += change.invert(matrix.dense(rows), indices(change, rows), inverse) ? 0 : 1;
            round(inverse, changed, 9 * order.place()[node]);
        }
        for (int pair = 0; pair < pairs.length; pair++) {
            boolean touched = Arrays.binarySearch(change.nodes(), order.row()[pairs[pair]]) >= 0
                    || Arrays.binarySearch(change.nodes(), order.row()[pairs[pair] + 1]) >= 0;
            if (touched) {
                lost += invertPair(matrix, order, pairs[pair], change, changedPairs, 36 * pair) ? 0 : 1;
            }
        }
        requireDefinite(lost);
        return new Splitting(lower, upper, changed, pairs, between, changedPairs);
    }
}
