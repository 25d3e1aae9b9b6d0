package org.wolff.solver.krylov;

/**
 * A square matrix in compressed rows, number by number.
 *
 * @param rowStart position of the first value of each row, and the end of the last
 * @param columns of each value; ascending within a row
 * @param values the values
 */
public record CompressedRows(int[] rowStart, int[] columns, double[] values) {
    /** Returns the number of rows. */
    public int size() {
        return rowStart.length - 1;
    }
}
