package org.wolff.solver.multigrid;

/** What Gauss–Seidel does with rows of 3×3 blocks, written out: a solve spends most of its time here. */
final class Row3 {
    private Row3() {}

    /**
     * A forward sweep from zero over some rows: x ← D⁻¹ (r − L x), y ← 0, and then y ← y − Lᵀ x in the rows before.
     *
     * @param rows L, and the inverse of D last in a row
     */
    static void forward(SweptRows rows, float[] r, float[] x, float[] y, int from, int to) {
        int[] start = rows.start();
        int[] columns = rows.columns();
        float[] values = rows.values();
        for (int row = from; row < to; row++) {
            int first = start[row];
            int last = start[row + 1] - 1;
            int at = 3 * row;
            float s0 = r[at];
            float s1 = r[at + 1];
            float s2 = r[at + 2];
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
            int d = 9 * last;
            float d0 = values[d] * s0 + values[d + 1] * s1 + values[d + 2] * s2;
            float d1 = values[d + 3] * s0 + values[d + 4] * s1 + values[d + 5] * s2;
            float d2 = values[d + 6] * s0 + values[d + 7] * s1 + values[d + 8] * s2;
            x[at] = d0;
            x[at + 1] = d1;
            x[at + 2] = d2;
            y[at] = 0;
            y[at + 1] = 0;
            y[at + 2] = 0;
            for (int position = first; position < last; position++) {
                int column = 3 * columns[position];
                int block = 9 * position;
                y[column] -= values[block] * d0 + values[block + 3] * d1 + values[block + 6] * d2;
                y[column + 1] -= values[block + 1] * d0 + values[block + 4] * d1 + values[block + 7] * d2;
                y[column + 2] -= values[block + 2] * d0 + values[block + 5] * d1 + values[block + 8] * d2;
            }
        }
    }

    /**
     * A backward sweep over some rows, the last first: x ← D⁻¹ (y − L x), and then y ← y − Lᵀ x in the rows before.
     *
     * @param rows L, and the inverse of D last in a row
     * @param y r − U x of rows that are still to come
     */
    static void backward(SweptRows rows, float[] y, float[] x, int from, int to) {
        int[] start = rows.start();
        int[] columns = rows.columns();
        float[] values = rows.values();
        for (int row = to - 1; row >= from; row--) {
            int first = start[row];
            int last = start[row + 1] - 1;
            int at = 3 * row;
            float s0 = y[at];
            float s1 = y[at + 1];
            float s2 = y[at + 2];
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
            int d = 9 * last;
            float d0 = values[d] * s0 + values[d + 1] * s1 + values[d + 2] * s2;
            float d1 = values[d + 3] * s0 + values[d + 4] * s1 + values[d + 5] * s2;
            float d2 = values[d + 6] * s0 + values[d + 7] * s1 + values[d + 8] * s2;
            x[at] = d0;
            x[at + 1] = d1;
            x[at + 2] = d2;
            for (int position = last - 1; position >= first; position--) {
                int column = 3 * columns[position];
                int block = 9 * position;
                y[column] -= values[block] * d0 + values[block + 3] * d1 + values[block + 6] * d2;
                y[column + 1] -= values[block + 1] * d0 + values[block + 4] * d1 + values[block + 7] * d2;
                y[column + 2] -= values[block + 2] * d0 + values[block + 5] * d1 + values[block + 8] * d2;
            }
        }
    }
}
