package org.wolff.solver.multigrid;

/**
 * The blocks on one side of the diagonal in single precision, rows in a sweep order. The two sides are stored apart,
 * so that a sweep reads memory without gaps.
 *
 * @param start first position of each row, and the end
 * @param columns column of each position
 * @param values {@code size·size·position + size·i + j}
 */
record Triangle(int[] start, int[] columns, float[] values) {}
