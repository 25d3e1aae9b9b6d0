package org.wolff.solver.multigrid;

/** What Gauss–Seidel does in a row of 3×3 blocks, written out: a solve spends most of its time here. */
final class Row3 {
    private Row3() {}

    /** sum ← sum − Σ A x over a row. */
    static void subtract(Triangle a, int row, float[] x, float[] sum) {
        int[] columns = a.columns();
        float[] values = a.values();
        int first = a.start()[row];
        int last = a.start()[row + 1];
        float s0 = sum[0];
        float s1 = sum[1];
        float s2 = sum[2];
        for (int position = first; position < last; position++) {
            int column = 3 * columns[position];
            int block = 9 * position;
            float x0 = x[column];
            float x1 = x[column + 1];
            float x2 = x[column + 2];
            s0 -= values[block] * x0 + values[block + 1] * x1 + values[block + 2] * x2;
            s1 -= values[block + 3] * x0 + values[block + 4] * x1 + values[block + 5] * x2;
            s2 -= values[block + 6] * x0 + values[block + 7] * x1 + values[block + 8] * x2;
        }
        sum[0] = s0;
        sum[1] = s1;
        sum[2] = s2;
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
        for (int position = last - 1; position >= first; position--) {
            int column = 3 * columns[position];
            int block = 9 * position;
            float x0 = x[column];
            float x1 = x[column + 1];
            float x2 = x[column + 2];
            s0 -= values[block] * x0 + values[block + 1] * x1 + values[block + 2] * x2;
            s1 -= values[block + 3] * x0 + values[block + 4] * x1 + values[block + 5] * x2;
            s2 -= values[block + 6] * x0 + values[block + 7] * x1 + values[block + 8] * x2;
        }
        sum[0] = s0;
        sum[1] = s1;
        sum[2] = s2;
    }

    /** x ← D⁻¹ sum in a row. */
    static void solve(float[] inverses, int row, float[] sum, float[] x) {
        int block = 9 * row;
        x[3 * row] = inverses[block] * sum[0] + inverses[block + 1] * sum[1] + inverses[block + 2] * sum[2];
        x[3 * row + 1] = inverses[block + 3] * sum[0] + inverses[block + 4] * sum[1] + inverses[block + 5] * sum[2];
        x[3 * row + 2] = inverses[block + 6] * sum[0] + inverses[block + 7] * sum[1] + inverses[block + 8] * sum[2];
    }
}
