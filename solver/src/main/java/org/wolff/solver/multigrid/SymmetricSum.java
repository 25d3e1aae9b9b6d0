package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/**
 * M + Mᵀ of a square matrix of 3×3 blocks whose rows are there one by one. A block and its mirror image are sums of the same
 * two, so that the result is symmetric to the bit.
 *
 * @param columns of each row of M, ascending
 * @param values of each row, {@code 9·k + 3·i + j}
 * @param start position of the first block of each row, rows one after another, and the end
 * @param transposed the blocks of M column by column
 */
record SymmetricSum(int[][] columns, double[][] values, int[] start, BlockColumns transposed) {
    private static final int GRAIN = 128;

    /** Returns M + Mᵀ. */
    static SparseBlocks of(int[][] columns, double[][] values, Workers workers) {
        int rows = columns.length;
        int[] start = SparseBlocks.offsets(
                Arrays.stream(columns).mapToInt(row -> row.length).toArray(), 1);
        int[] all = new int[start[rows]];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(columns[row], 0, all, start[row], columns[row].length);
        }
        return new SymmetricSum(columns, values, start, BlockColumns.of(start, all, rows)).sum(workers);
    }

    private SparseBlocks sum(Workers workers) {
        int rows = columns.length;
        int[] counts = new int[rows];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                counts[row] = merge(row, null, null, 0);
            }
        });
        int[] rowStart = SparseBlocks.offsets(counts, 9);
        int[] sumColumns = new int[rowStart[rows]];
        double[] sumValues = new double[9 * rowStart[rows]];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                merge(row, sumColumns, sumValues, rowStart[row]);
            }
        });
        return new SparseBlocks(3, 3, rows, rowStart, sumColumns, sumValues);
    }

    /** Writes a row of the sum from a position on, unless there is no room for it yet; returns the number of its blocks. */
    private int merge(int row, int[] sumColumns, double[] sumValues, int from) {
        int[] own = columns[row];
        int end = transposed.start()[row + 1];
        int at = from;
        int k = 0;
        int t = transposed.start()[row];
        while (k < own.length || t < end) {
            int left = k < own.length ? own[k] : Integer.MAX_VALUE;
            int right = t < end ? transposed.rows()[t] : Integer.MAX_VALUE;
            int column = Math.min(left, right);
            if (sumColumns != null) {
                sumColumns[at] = column;
                if (left == column) {
                    System.arraycopy(values[row], 9 * k, sumValues, 9 * at, 9);
                }
                if (right == column) {
                    addTurned(values[column], 9 * (transposed.positions()[t] - start[column]), sumValues, 9 * at);
                }
            }
            k += left == column ? 1 : 0;
            t += right == column ? 1 : 0;
            at++;
        }
        return at - from;
    }

    private static void addTurned(double[] from, int block, double[] to, int at) {
        for (int i = 0; i < 3; i++) {
            to[at + 3 * i] += from[block + i];
            to[at + 3 * i + 1] += from[block + 3 + i];
            to[at + 3 * i + 2] += from[block + 6 + i];
        }
    }
}
