package org.wolff.solver.multigrid;

/** What Gauss–Seidel does in a row of 6×6 blocks, written out like {@link Row3}. */
final class Row6 {
    private Row6() {}

    /** sum ← sum − Σ A x over a row. */
    static void subtract(Triangle a, int row, float[] x, float[] sum) {
        int[] columns = a.columns();
        float[] values = a.values();
        int first = a.start()[row];
        int last = a.start()[row + 1];
        float s0 = sum[0];
        float s1 = sum[1];
        float s2 = sum[2];
        float s3 = sum[3];
        float s4 = sum[4];
        float s5 = sum[5];
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
        sum[0] = s0;
        sum[1] = s1;
        sum[2] = s2;
        sum[3] = s3;
        sum[4] = s4;
        sum[5] = s5;
    }

    /** The same from the last column to the first. */
    static void subtractBackward(Triangle a, int row, float[] x, float[] sum) {
        int[] columns = a.columns();
        float[] values = a.values();
        int first = a.start()[row];
        int last = a.start()[row + 1];
        float s0 = sum[0];
        float s1 = sum[1];
        float s2 = sum[2];
        float s3 = sum[3];
        float s4 = sum[4];
        float s5 = sum[5];
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
        sum[0] = s0;
        sum[1] = s1;
        sum[2] = s2;
        sum[3] = s3;
        sum[4] = s4;
        sum[5] = s5;
    }

    /** x ← D⁻¹ sum in a row. */
    static void solve(float[] inverses, int row, float[] sum, float[] x) {
        int block = 36 * row;
        x[6 * row] = inverses[block] * sum[0]
                + inverses[block + 1] * sum[1]
                + inverses[block + 2] * sum[2]
                + inverses[block + 3] * sum[3]
                + inverses[block + 4] * sum[4]
                + inverses[block + 5] * sum[5];
        x[6 * row + 1] = inverses[block + 6] * sum[0]
                + inverses[block + 7] * sum[1]
                + inverses[block + 8] * sum[2]
                + inverses[block + 9] * sum[3]
                + inverses[block + 10] * sum[4]
                + inverses[block + 11] * sum[5];
        x[6 * row + 2] = inverses[block + 12] * sum[0]
                + inverses[block + 13] * sum[1]
                + inverses[block + 14] * sum[2]
                + inverses[block + 15] * sum[3]
                + inverses[block + 16] * sum[4]
                + inverses[block + 17] * sum[5];
        x[6 * row + 3] = inverses[block + 18] * sum[0]
                + inverses[block + 19] * sum[1]
                + inverses[block + 20] * sum[2]
                + inverses[block + 21] * sum[3]
                + inverses[block + 22] * sum[4]
                + inverses[block + 23] * sum[5];
        x[6 * row + 4] = inverses[block + 24] * sum[0]
                + inverses[block + 25] * sum[1]
                + inverses[block + 26] * sum[2]
                + inverses[block + 27] * sum[3]
                + inverses[block + 28] * sum[4]
                + inverses[block + 29] * sum[5];
        x[6 * row + 5] = inverses[block + 30] * sum[0]
                + inverses[block + 31] * sum[1]
                + inverses[block + 32] * sum[2]
                + inverses[block + 33] * sum[3]
                + inverses[block + 34] * sum[4]
                + inverses[block + 35] * sum[5];
    }
}
