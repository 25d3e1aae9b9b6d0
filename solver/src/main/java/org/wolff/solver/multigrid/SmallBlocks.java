package org.wolff.solver.multigrid;

/** Inverses of small symmetric positive definite blocks. */
final class SmallBlocks {
    private static final double LOST = 1e-14;

    private SmallBlocks() {}

    /**
     * Writes the inverse of a symmetric block, through its Cholesky factor.
     *
     * @param block {@code n·n} values row by row from {@code at}
     * @param inverse receives the inverse at {@code to}
     * @return false where a pivot is lost: the block is not positive definite, or a value is not finite
     */
    static boolean invert(double[] block, int at, int n, double[] inverse, int to) {
        double[] l = new double[n * n];
        for (int j = 0; j < n; j++) {
            double pivot = block[at + n * j + j];
            double size = pivot;
            for (int k = 0; k < j; k++) {
                pivot -= l[n * j + k] * l[n * j + k];
            }
            if (!(pivot > LOST * size && pivot < Double.POSITIVE_INFINITY)) {
                return false;
            }
            double root = Math.sqrt(pivot);
            l[n * j + j] = root;
            for (int i = j + 1; i < n; i++) {
                double sum = block[at + n * i + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[n * i + k] * l[n * j + k];
                }
                l[n * i + j] = sum / root;
            }
        }
        double[] column = new double[n];
        for (int c = 0; c < n; c++) {
            for (int i = 0; i < n; i++) {
                double sum = i == c ? 1 : 0;
                for (int k = 0; k < i; k++) {
                    sum -= l[n * i + k] * column[k];
                }
                column[i] = sum / l[n * i + i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = column[i];
                for (int k = i + 1; k < n; k++) {
                    sum -= l[n * k + i] * column[k];
                }
                column[i] = sum / l[n * i + i];
            }
            for (int i = 0; i < n; i++) {
                inverse[to + n * i + c] = column[i];
            }
        }
        return true;
    }
}
