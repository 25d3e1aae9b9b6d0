package org.wolff.solver.multigrid;

import org.wolff.solver.assembly.SweepOrder;

/**
 * The last level, solved by a dense Cholesky factor in double precision. Pivots that are lost (a motion that nothing
 * holds, or rounding) are left out of the answer.
 */
final class Coarsest {
    private static final double LOST = 1e-13;

    private final int n;
    private final double[] factor;
    private final int[] place;
    private final int size;

    /** Factors the matrix. */
    Coarsest(SparseBlocks matrix, SweepOrder order) {
        this.size = matrix.height();
        this.n = size * matrix.rowCount();
        this.place = order.place();
        this.factor = new double[n * n];
        for (int row = 0; row < matrix.rowCount(); row++) {
            for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        factor[n * (size * row + i) + size * matrix.columns()[k] + j] =
                                matrix.values()[size * size * k + size * i + j];
                    }
                }
            }
        }
        factor();
    }

    private void factor() {
        for (int j = 0; j < n; j++) {
            double size = factor[n * j + j];
            double pivot = size;
            for (int k = 0; k < j; k++) {
                pivot -= factor[n * j + k] * factor[n * j + k];
            }
            boolean lost = !(pivot > LOST * size);
            double root = lost ? 0 : Math.sqrt(pivot);
            factor[n * j + j] = root;
            for (int i = j + 1; i < n; i++) {
                double sum = factor[n * i + j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[n * i + k] * factor[n * j + k];
                }
                factor[n * i + j] = lost ? 0 : sum / root;
            }
        }
    }

    /** x ← A⁻¹ r, both in the sweep order. */
    void solve(float[] r, float[] solution) {
        double[] x = new double[n];
        for (int row = 0; row < place.length; row++) {
            for (int i = 0; i < size; i++) {
                x[size * row + i] = r[size * place[row] + i];
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[n * i + k] * x[k];
            }
            double root = factor[n * i + i];
            x[i] = root == 0 ? 0 : sum / root;
        }
        for (int i = n - 1; i >= 0; i--) {
            double root = factor[n * i + i];
            x[i] = root == 0 ? 0 : x[i] / root;
            for (int k = 0; k < i; k++) {
                x[k] -= factor[n * i + k] * x[i];
            }
        }
        for (int row = 0; row < place.length; row++) {
            for (int i = 0; i < size; i++) {
                solution[size * place[row] + i] = (float) x[size * row + i];
            }
        }
    }
}
