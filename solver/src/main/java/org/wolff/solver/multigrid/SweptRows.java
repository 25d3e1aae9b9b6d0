package org.wolff.solver.multigrid;

/**
 * Blocks of a matrix in single precision, rows and columns numbered in a sweep order, so that a sweep reads memory without
 * gaps.
 *
 * @param start first position of each row, and the end
 * @param columns column of each position
 * @param values {@code area·position + width·i + j}
 */
record SweptRows(int[] start, int[] columns, float[] values) {
    /** Rounds a block of {@code area} values from {@code from} to its place. */
    void put(int position, int column, double[] source, int from, int area) {
        columns[position] = column;
        for (int i = 0; i < area; i++) {
            values[area * position + i] = (float) source[from + i];
        }
    }
}
