package org.wolff.solver.multigrid;

/**
 * The blocks of a sparse matrix column by column: what its transpose is read by, without a copy of the values.
 *
 * @param start place of the first block of each column in the two lists, and the end
 * @param positions of the blocks in the matrix; within a column in the order of its rows
 * @param rows of the blocks
 */
record BlockColumns(int[] start, int[] positions, int[] rows) {
    /**
     * Sorts the blocks of rows by their columns.
     *
     * @param rowStart position of the first block of each row, and the end
     * @param columns of the blocks
     * @param columnCount how many columns there are
     */
    static BlockColumns of(int[] rowStart, int[] columns, int columnCount) {
        int[] start = new int[columnCount + 1];
        for (int column : columns) {
            start[column + 1]++;
        }
        for (int column = 0; column < columnCount; column++) {
            start[column + 1] += start[column];
        }
        int[] next = start.clone();
        int[] positions = new int[columns.length];
        int[] rows = new int[columns.length];
        for (int row = 0; row < rowStart.length - 1; row++) {
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                int at = next[columns[k]]++;
                positions[at] = k;
                rows[at] = row;
            }
        }
        return new BlockColumns(start, positions, rows);
    }
}
