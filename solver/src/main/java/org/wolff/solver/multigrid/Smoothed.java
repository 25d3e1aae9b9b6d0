package org.wolff.solver.multigrid;

import org.wolff.mesh.work.Workers;

/** One step of smoothed aggregation: from a matrix and its modes to the prolongator and the matrix below. */
final class Smoothed {
    private static final int GRAIN = 512;
    private static final int POWER_STEPS = 8;

    private Smoothed() {}

    /** Returns P = (I − ω D⁻¹ A) T with ω = 4 / (3 λ), λ the largest eigenvalue of D⁻¹ A. */
    static SparseBlocks prolongator(SparseBlocks matrix, SparseBlocks tentative, Workers workers) {
        double[] inverses = inverseDiagonal(matrix, workers);
        double omega = 4 / (3 * largestEigenvalue(matrix, inverses, workers));
        SparseBlocks product = matrix.times(tentative, workers);
        int size = matrix.height();
        int width = tentative.width();
        double[] values = product.values();
        workers.forEach(matrix.rowCount(), GRAIN, (from, to) -> {
            double[] column = new double[size];
            for (int row = from; row < to; row++) {
                for (int k = product.rowStart()[row]; k < product.rowStart()[row + 1]; k++) {
                    for (int j = 0; j < width; j++) {
                        for (int i = 0; i < size; i++) {
                            column[i] = values[size * width * k + width * i + j];
                        }
                        for (int i = 0; i < size; i++) {
                            double sum = 0;
                            for (int m = 0; m < size; m++) {
                                sum += inverses[size * size * row + size * i + m] * column[m];
                            }
                            values[size * width * k + width * i + j] = -omega * sum;
                        }
                    }
                }
                for (int t = tentative.rowStart()[row]; t < tentative.rowStart()[row + 1]; t++) {
                    int k = product.rowStart()[row];
                    while (product.columns()[k] != tentative.columns()[t]) {
                        k++;
                    }
                    for (int i = 0; i < size * width; i++) {
                        values[size * width * k + i] += tentative.values()[size * width * t + i];
                    }
                }
            }
        });
        return product;
    }

    /** Returns Pᵀ A P, with the mean of the diagonal where a column of P is zero. */
    static SparseBlocks coarse(SparseBlocks matrix, SparseBlocks prolongator, boolean[] dead, Workers workers) {
        SparseBlocks coarse = GalerkinProduct.of(prolongator, matrix, workers);
        int size = coarse.height();
        int square = size * size;
        for (int row = 0; row < coarse.rowCount(); row++) {
            int at = square * coarse.diagonal(row);
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += coarse.values()[at + size * i + i];
            }
            for (int i = 0; i < size; i++) {
                if (dead[size * row + i]) {
                    coarse.values()[at + size * i + i] = sum / size;
                }
            }
        }
        return coarse;
    }

    private static double[] inverseDiagonal(SparseBlocks matrix, Workers workers) {
        int square = matrix.height() * matrix.width();
        double[] inverses = new double[square * matrix.rowCount()];
        workers.forEach(matrix.rowCount(), GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                SmallBlocks.invert(
                        matrix.values(), square * matrix.diagonal(row), matrix.height(), inverses, square * row);
            }
        });
        return inverses;
    }

    /** Power iteration on D⁻¹ A from a fixed rough start; a little below the true value. */
    private static double largestEigenvalue(SparseBlocks matrix, double[] inverses, Workers workers) {
        int size = matrix.height();
        int rows = matrix.rowCount();
        double[] x = new double[size * rows];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1 + (i * 0x9E3779B1 >>> 16) * 0x1p-16 - 2 * (i & 1);
        }
        double[] y = new double[x.length];
        double[] norm = {1};
        double eigenvalue = 1;
        for (int step = 0; step < POWER_STEPS; step++) {
            double scale = 1 / norm[0];
            double[] from = step % 2 == 0 ? x : y;
            double[] to = step % 2 == 0 ? y : x;
            double square = workers.sum(rows, GRAIN, (first, last) -> {
                double[] product = new double[size];
                double sum = 0;
                for (int row = first; row < last; row++) {
                    multiplyRow(matrix, row, from, product);
                    for (int i = 0; i < size; i++) {
                        double value = 0;
                        for (int m = 0; m < size; m++) {
                            value += inverses[size * size * row + size * i + m] * product[m];
                        }
                        to[size * row + i] = scale * value;
                        sum += scale * value * scale * value;
                    }
                }
                return sum;
            });
            norm[0] = Math.sqrt(square);
            eigenvalue = norm[0];
        }
        return eigenvalue;
    }

    /** product ← row of A x. */
    private static void multiplyRow(SparseBlocks matrix, int row, double[] x, double[] product) {
        if (matrix.height() == 3) {
            multiplyRow3(matrix, row, x, product);
            return;
        }
        int size = matrix.height();
        for (int i = 0; i < size; i++) {
            product[i] = 0;
        }
        for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
            int column = size * matrix.columns()[k];
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += matrix.values()[size * size * k + size * i + j] * x[column + j];
                }
                product[i] += sum;
            }
        }
    }

    /** The same for blocks of 3×3, written out: those of the largest level. */
    private static void multiplyRow3(SparseBlocks matrix, int row, double[] x, double[] product) {
        int[] columns = matrix.columns();
        double[] values = matrix.values();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        int end = matrix.rowStart()[row + 1];
        for (int k = matrix.rowStart()[row]; k < end; k++) {
            int column = 3 * columns[k];
            int block = 9 * k;
            double x0 = x[column];
            double x1 = x[column + 1];
            double x2 = x[column + 2];
            s0 += values[block] * x0 + values[block + 1] * x1 + values[block + 2] * x2;
            s1 += values[block + 3] * x0 + values[block + 4] * x1 + values[block + 5] * x2;
            s2 += values[block + 6] * x0 + values[block + 7] * x1 + values[block + 8] * x2;
        }
        product[0] = s0;
        product[1] = s1;
        product[2] = s2;
    }
}
