package org.wolff.solver.assembly;

/** The product of some rows of a symmetric matrix that stores one triangle, written out: half of a solve is this. */
final class SweptProduct {
    private SweptProduct() {}

    /**
     * Writes y of some rows, and adds their part to the rows before: each block serves itself and its mirror image. Rows in
     * ascending order: when a row is written, none of those after it has given its part.
     *
     * @param x numbered in the order of the pattern, as is y
     */
    static void rows(SweptPattern pattern, double[] values, double[] x, double[] y, int from, int to) {
        int[] start = pattern.start();
        int[] columns = pattern.columns();
        for (int row = from; row < to; row++) {
            int at = 3 * row;
            int last = start[row + 1] - 1;
            int d = 9 * last;
            double x0 = x[at];
            double x1 = x[at + 1];
            double x2 = x[at + 2];
            double sum0 = values[d] * x0 + values[d + 1] * x1 + values[d + 2] * x2;
            double sum1 = values[d + 3] * x0 + values[d + 4] * x1 + values[d + 5] * x2;
            double sum2 = values[d + 6] * x0 + values[d + 7] * x1 + values[d + 8] * x2;
            for (int position = start[row]; position < last; position++) {
                int column = 3 * columns[position];
                int block = 9 * position;
                double v0 = values[block];
                double v1 = values[block + 1];
                double v2 = values[block + 2];
                double v3 = values[block + 3];
                double v4 = values[block + 4];
                double v5 = values[block + 5];
                double v6 = values[block + 6];
                double v7 = values[block + 7];
                double v8 = values[block + 8];
                double c0 = x[column];
                double c1 = x[column + 1];
                double c2 = x[column + 2];
                sum0 += v0 * c0 + v1 * c1 + v2 * c2;
                sum1 += v3 * c0 + v4 * c1 + v5 * c2;
                sum2 += v6 * c0 + v7 * c1 + v8 * c2;
                y[column] += v0 * x0 + v3 * x1 + v6 * x2;
                y[column + 1] += v1 * x0 + v4 * x1 + v7 * x2;
                y[column + 2] += v2 * x0 + v5 * x1 + v8 * x2;
            }
            y[at] = sum0;
            y[at + 1] = sum1;
            y[at + 2] = sum2;
        }
    }
}
