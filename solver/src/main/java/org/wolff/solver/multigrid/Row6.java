package org.wolff.solver.multigrid;

/** What Gauss–Seidel does with rows of 6×6 blocks, written out like {@link Row3}. */
final class Row6 {
    private Row6() {}

    /** As {@link Row3#forward}. */
    static void forward(SweptRows rows, float[] r, float[] x, float[] y, int from, int to) {
        int[] start = rows.start();
        int[] columns = rows.columns();
        float[] values = rows.values();
        for (int row = from; row < to; row++) {
            int first = start[row];
            int last = start[row + 1] - 1;
            int at = 6 * row;
            float s0 = r[at];
            float s1 = r[at + 1];
            float s2 = r[at + 2];
            float s3 = r[at + 3];
            float s4 = r[at + 4];
            float s5 = r[at + 5];
            for (int position = first; position < last; position++) {
                int column = 6 * columns[position];
                int block = 36 * position;
                float x0 = x[column];
                float x1 = x[column + 1];
                float x2 = x[column + 2];
                float x3 = x[column + 3];
                float x4 = x[column + 4];
                float x5 = x[column + 5];
                s0 -= values[block] * x0
                        + values[block + 1] * x1
                        + values[block + 2] * x2
                        + values[block + 3] * x3
                        + values[block + 4] * x4
                        + values[block + 5] * x5;
                s1 -= values[block + 6] * x0
                        + values[block + 7] * x1
                        + values[block + 8] * x2
                        + values[block + 9] * x3
                        + values[block + 10] * x4
                        + values[block + 11] * x5;
                s2 -= values[block + 12] * x0
                        + values[block + 13] * x1
                        + values[block + 14] * x2
                        + values[block + 15] * x3
                        + values[block + 16] * x4
                        + values[block + 17] * x5;
                s3 -= values[block + 18] * x0
                        + values[block + 19] * x1
                        + values[block + 20] * x2
                        + values[block + 21] * x3
                        + values[block + 22] * x4
                        + values[block + 23] * x5;
                s4 -= values[block + 24] * x0
                        + values[block + 25] * x1
                        + values[block + 26] * x2
                        + values[block + 27] * x3
                        + values[block + 28] * x4
                        + values[block + 29] * x5;
                s5 -= values[block + 30] * x0
                        + values[block + 31] * x1
                        + values[block + 32] * x2
                        + values[block + 33] * x3
                        + values[block + 34] * x4
                        + values[block + 35] * x5;
            }
            int d = 36 * last;
            float d0 = values[d] * s0
                    + values[d + 1] * s1
                    + values[d + 2] * s2
                    + values[d + 3] * s3
                    + values[d + 4] * s4
                    + values[d + 5] * s5;
            float d1 = values[d + 6] * s0
                    + values[d + 7] * s1
                    + values[d + 8] * s2
                    + values[d + 9] * s3
                    + values[d + 10] * s4
                    + values[d + 11] * s5;
            float d2 = values[d + 12] * s0
                    + values[d + 13] * s1
                    + values[d + 14] * s2
                    + values[d + 15] * s3
                    + values[d + 16] * s4
                    + values[d + 17] * s5;
            float d3 = values[d + 18] * s0
                    + values[d + 19] * s1
                    + values[d + 20] * s2
                    + values[d + 21] * s3
                    + values[d + 22] * s4
                    + values[d + 23] * s5;
            float d4 = values[d + 24] * s0
                    + values[d + 25] * s1
                    + values[d + 26] * s2
                    + values[d + 27] * s3
                    + values[d + 28] * s4
                    + values[d + 29] * s5;
            float d5 = values[d + 30] * s0
                    + values[d + 31] * s1
                    + values[d + 32] * s2
                    + values[d + 33] * s3
                    + values[d + 34] * s4
                    + values[d + 35] * s5;
            x[at] = d0;
            x[at + 1] = d1;
            x[at + 2] = d2;
            x[at + 3] = d3;
            x[at + 4] = d4;
            x[at + 5] = d5;
            y[at] = 0;
            y[at + 1] = 0;
            y[at + 2] = 0;
            y[at + 3] = 0;
            y[at + 4] = 0;
            y[at + 5] = 0;
            handOn(rows, first, last, y, d0, d1, d2, d3, d4, d5);
        }
    }

    /** As {@link Row3#backward}. */
    static void backward(SweptRows rows, float[] y, float[] x, int from, int to) {
        int[] start = rows.start();
        int[] columns = rows.columns();
        float[] values = rows.values();
        for (int row = to - 1; row >= from; row--) {
            int first = start[row];
            int last = start[row + 1] - 1;
            int at = 6 * row;
            float s0 = y[at];
            float s1 = y[at + 1];
            float s2 = y[at + 2];
            float s3 = y[at + 3];
            float s4 = y[at + 4];
            float s5 = y[at + 5];
            for (int position = last - 1; position >= first; position--) {
                int column = 6 * columns[position];
                int block = 36 * position;
                float x0 = x[column];
                float x1 = x[column + 1];
                float x2 = x[column + 2];
                float x3 = x[column + 3];
                float x4 = x[column + 4];
                float x5 = x[column + 5];
                s0 -= values[block] * x0
                        + values[block + 1] * x1
                        + values[block + 2] * x2
                        + values[block + 3] * x3
                        + values[block + 4] * x4
                        + values[block + 5] * x5;
                s1 -= values[block + 6] * x0
                        + values[block + 7] * x1
                        + values[block + 8] * x2
                        + values[block + 9] * x3
                        + values[block + 10] * x4
                        + values[block + 11] * x5;
                s2 -= values[block + 12] * x0
                        + values[block + 13] * x1
                        + values[block + 14] * x2
                        + values[block + 15] * x3
                        + values[block + 16] * x4
                        + values[block + 17] * x5;
                s3 -= values[block + 18] * x0
                        + values[block + 19] * x1
                        + values[block + 20] * x2
                        + values[block + 21] * x3
                        + values[block + 22] * x4
                        + values[block + 23] * x5;
                s4 -= values[block + 24] * x0
                        + values[block + 25] * x1
                        + values[block + 26] * x2
                        + values[block + 27] * x3
                        + values[block + 28] * x4
                        + values[block + 29] * x5;
                s5 -= values[block + 30] * x0
                        + values[block + 31] * x1
                        + values[block + 32] * x2
                        + values[block + 33] * x3
                        + values[block + 34] * x4
                        + values[block + 35] * x5;
            }
            int d = 36 * last;
            float d0 = values[d] * s0
                    + values[d + 1] * s1
                    + values[d + 2] * s2
                    + values[d + 3] * s3
                    + values[d + 4] * s4
                    + values[d + 5] * s5;
            float d1 = values[d + 6] * s0
                    + values[d + 7] * s1
                    + values[d + 8] * s2
                    + values[d + 9] * s3
                    + values[d + 10] * s4
                    + values[d + 11] * s5;
            float d2 = values[d + 12] * s0
                    + values[d + 13] * s1
                    + values[d + 14] * s2
                    + values[d + 15] * s3
                    + values[d + 16] * s4
                    + values[d + 17] * s5;
            float d3 = values[d + 18] * s0
                    + values[d + 19] * s1
                    + values[d + 20] * s2
                    + values[d + 21] * s3
                    + values[d + 22] * s4
                    + values[d + 23] * s5;
            float d4 = values[d + 24] * s0
                    + values[d + 25] * s1
                    + values[d + 26] * s2
                    + values[d + 27] * s3
                    + values[d + 28] * s4
                    + values[d + 29] * s5;
            float d5 = values[d + 30] * s0
                    + values[d + 31] * s1
                    + values[d + 32] * s2
                    + values[d + 33] * s3
                    + values[d + 34] * s4
                    + values[d + 35] * s5;
            x[at] = d0;
            x[at + 1] = d1;
            x[at + 2] = d2;
            x[at + 3] = d3;
            x[at + 4] = d4;
            x[at + 5] = d5;
            handOn(rows, first, last, y, d0, d1, d2, d3, d4, d5);
        }
    }

    /** y ← y − Lᵀ d in the rows before, of a row that is solved. */
    private static void handOn(
            SweptRows rows,
            int first,
            int last,
            float[] y,
            float d0,
            float d1,
            float d2,
            float d3,
            float d4,
            float d5) {
        int[] columns = rows.columns();
        float[] values = rows.values();
        for (int position = first; position < last; position++) {
            int column = 6 * columns[position];
            int block = 36 * position;
            y[column] -= values[block] * d0
                    + values[block + 6] * d1
                    + values[block + 12] * d2
                    + values[block + 18] * d3
                    + values[block + 24] * d4
                    + values[block + 30] * d5;
            y[column + 1] -= values[block + 1] * d0
                    + values[block + 7] * d1
                    + values[block + 13] * d2
                    + values[block + 19] * d3
                    + values[block + 25] * d4
                    + values[block + 31] * d5;
            y[column + 2] -= values[block + 2] * d0
                    + values[block + 8] * d1
                    + values[block + 14] * d2
                    + values[block + 20] * d3
                    + values[block + 26] * d4
                    + values[block + 32] * d5;
            y[column + 3] -= values[block + 3] * d0
                    + values[block + 9] * d1
                    + values[block + 15] * d2
                    + values[block + 21] * d3
                    + values[block + 27] * d4
                    + values[block + 33] * d5;
            y[column + 4] -= values[block + 4] * d0
                    + values[block + 10] * d1
                    + values[block + 16] * d2
                    + values[block + 22] * d3
                    + values[block + 28] * d4
                    + values[block + 34] * d5;
            y[column + 5] -= values[block + 5] * d0
                    + values[block + 11] * d1
                    + values[block + 17] * d2
                    + values[block + 23] * d3
                    + values[block + 29] * d4
                    + values[block + 35] * d5;
        }
    }
}
