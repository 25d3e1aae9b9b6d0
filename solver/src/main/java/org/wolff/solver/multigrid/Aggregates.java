package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/**
 * Groups of strongly coupled rows, each one row of the next matrix (Vaněk, Mandel and Brezina 1996). Rows i and j are
 * strongly coupled when ‖A_ij‖ &gt; θ √(‖A_ii‖ ‖A_jj‖) in Frobenius norms.
 *
 * @param count the number of aggregates
 * @param of the aggregate of each row; −1 where a row is coupled to no other: smoothing alone settles it
 */
record Aggregates(int count, int[] of) {
    private static final int GRAIN = 512;
    private static final float DECOUPLED = 1e-6f;

    /**
     * Finds the aggregates greedily: roots take all their strong neighbours, the rest joins the strongest aggregate.
     *
     * @param near the order in which rows are visited; aggregates are numbered in that order
     * @param body of each row; rows of different bodies never come into one aggregate
     */
    static Aggregates of(SparseBlocks matrix, int[] near, int[] body, double threshold, Workers workers) {
        int rows = matrix.rowCount();
        float[] strength = strength(matrix, body, threshold, workers);
        int[] start = matrix.rowStart();
        int[] columns = matrix.columns();
        int[] of = new int[rows];
        Arrays.fill(of, -1);
        int count = 0;
        for (int row : near) {
            boolean free = of[row] < 0;
            boolean coupled = false;
            for (int k = start[row]; free && k < start[row + 1]; k++) {
                if (strength[k] > 0) {
                    coupled = true;
                    free = of[columns[k]] < 0;
                }
            }
            if (free && coupled) {
                for (int k = start[row]; k < start[row + 1]; k++) {
                    if (strength[k] > 0) {
                        of[columns[k]] = count;
                    }
                }
                of[row] = count++;
            }
        }
        int[] roots = of.clone();
        for (int row : near) {
            if (roots[row] < 0) {
                float best = 0;
                for (int k = start[row]; k < start[row + 1]; k++) {
                    if (strength[k] > best && roots[columns[k]] >= 0) {
                        best = strength[k];
                        of[row] = roots[columns[k]];
                    }
                }
            }
        }
        for (int row : near) {
            if (of[row] < 0) {
                boolean coupled = false;
                for (int k = start[row]; k < start[row + 1]; k++) {
                    if (strength[k] > 0 && of[columns[k]] < 0) {
                        of[columns[k]] = count;
                        coupled = true;
                    }
                }
                if (coupled) {
                    of[row] = count++;
                }
            }
        }
        joinTheRest(matrix, near, strength, of);
        return new Aggregates(count, of);
    }

    /** Rows without a strong neighbour join that of their strongest weak one: left alone they would hold back others. */
    private static void joinTheRest(SparseBlocks matrix, int[] near, float[] strength, int[] of) {
        int[] before = of.clone();
        for (int row : near) {
            if (before[row] < 0) {
                float best = -DECOUPLED;
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    if (strength[k] < best && before[matrix.columns()[k]] >= 0) {
                        best = strength[k];
                        of[row] = before[matrix.columns()[k]];
                    }
                }
            }
        }
    }

    /** Returns the body of each aggregate. */
    int[] coarse(int[] body) {
        int[] coarse = new int[count];
        for (int row = 0; row < of.length; row++) {
            if (of[row] >= 0) {
                coarse[of[row]] = body[row];
            }
        }
        return coarse;
    }

    /** The strength of each position, 0 on the diagonal and between bodies; where weak, with the sign turned. */
    private static float[] strength(SparseBlocks matrix, int[] body, double threshold, Workers workers) {
        int rows = matrix.rowCount();
        int square = matrix.height() * matrix.width();
        double[] diagonal = new double[rows];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                diagonal[row] = Math.sqrt(square(matrix.values(), square * matrix.diagonal(row), square));
            }
        });
        float[] strength = new float[matrix.columns().length];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    int column = matrix.columns()[k];
                    if (column != row && body[column] == body[row]) {
                        double value = square(matrix.values(), square * k, square) / (diagonal[row] * diagonal[column]);
                        strength[k] = (float) (value > threshold * threshold ? Math.sqrt(value) : -Math.sqrt(value));
                    }
                }
            }
        });
        return strength;
    }

    private static double square(double[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }
}
