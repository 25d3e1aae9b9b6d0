package org.wolff.solver.multigrid;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wolff.mesh.work.Workers;

/**
 * Where the blocks of a product of two sparse matrices stand.
 *
 * @param rowStart position of the first block of each row, and the end
 * @param columns block column of each position, ascending in a row
 */
record ProductPattern(int[] rowStart, int[] columns) {
    private static final int GRAIN = 16;

    /** The rows of the second matrix that a row of the first one takes, and where blocks stand in them. */
    private record Factors(int[] start, int[] middles, int[] rowStart, int[] columns) {
        /** Finds the columns of a row of the product; writes them, unsorted, where there is room for them. */
        int gather(int row, int[] seen, int[] target, int offset) {
            int count = 0;
            for (int k = start[row]; k < start[row + 1]; k++) {
                int middle = middles[k];
                for (int l = rowStart[middle]; l < rowStart[middle + 1]; l++) {
                    int column = columns[l];
                    if (seen[column] != row + 1) {
                        seen[column] = row + 1;
                        if (target.length > 0) {
                            target[offset + count] = column;
                        }
                        count++;
                    }
                }
            }
            return count;
        }
    }

    /**
     * Finds the pattern, each row on its own.
     *
     * @param start place of the first block of each row of the first matrix, and the end
     * @param middles columns of its blocks
     * @param rowStart the same of the second matrix
     * @param columns columns of its blocks
     * @param columnCount block columns of the second matrix
     * @param area values of a block of the product
     */
    static ProductPattern of(
            int[] start, int[] middles, int[] rowStart, int[] columns, int columnCount, int area, Workers workers) {
        Factors factors = new Factors(start, middles, rowStart, columns);
        int rows = start.length - 1;
        int[] counts = new int[rows];
        Queue<int[]> idle = new ConcurrentLinkedQueue<>();
        workers.forEach(rows, GRAIN, (from, to) -> {
            int[] seen = scratch(idle, columnCount);
            for (int row = from; row < to; row++) {
                counts[row] = factors.gather(row, seen, new int[0], 0);
            }
            idle.add(seen);
        });
        int[] offsets = SparseBlocks.offsets(counts, area);
        int[] found = new int[offsets[rows]];
        idle.clear();
        workers.forEach(rows, GRAIN, (from, to) -> {
            int[] seen = scratch(idle, columnCount);
            for (int row = from; row < to; row++) {
                factors.gather(row, seen, found, offsets[row]);
                Arrays.sort(found, offsets[row], offsets[row + 1]);
            }
            idle.add(seen);
        });
        return new ProductPattern(offsets, found);
    }

    /** Returns an array that another chunk is done with, or a new one; what stands in it is of no use. */
    static int[] scratch(Queue<int[]> idle, int length) {
        int[] known = idle.poll();
        return known == null ? new int[length] : known;
    }
}
