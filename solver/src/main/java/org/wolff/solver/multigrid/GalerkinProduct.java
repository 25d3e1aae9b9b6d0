package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/**
 * The product Pᵀ (A P) for a symmetric A, from P and A P: the blocks on and above the diagonal are summed, the others are
 * their mirror images. P is read along its columns, without a transposed copy.
 */
final class GalerkinProduct {
    private static final int GRAIN = 16;

    private final SparseBlocks p;
    private final SparseBlocks ap;
    private final int[] start;
    private final int[] positions;
    private final int[] rows;

    private GalerkinProduct(SparseBlocks p, SparseBlocks ap) {
        this.p = p;
        this.ap = ap;
        BlockColumns columns = BlockColumns.of(p.rowStart(), p.columns(), p.columnCount());
        this.start = columns.start();
        this.positions = columns.positions();
        this.rows = columns.rows();
    }

    /** Returns the product; the same bits for any number of threads. */
    static SparseBlocks of(SparseBlocks p, SparseBlocks ap, Workers workers) {
        return new GalerkinProduct(p, ap).product(workers);
    }

    private SparseBlocks product(Workers workers) {
        int size = p.columnCount();
        int width = p.width();
        int[] counts = new int[size];
        workers.forEach(size, GRAIN, (from, to) -> {
            int[] seen = new int[size];
            for (int row = from; row < to; row++) {
                counts[row] = gather(row, seen, new int[0], 0);
            }
        });
        int[] offsets = SparseBlocks.offsets(counts, width * width);
        int[] columns = new int[offsets[size]];
        double[] values = new double[width * width * columns.length];
        SparseBlocks product = new SparseBlocks(width, width, size, offsets, columns, values);
        workers.forEach(size, GRAIN, (from, to) -> {
            int[] seen = new int[size];
            int[] place = new int[size];
            for (int row = from; row < to; row++) {
                gather(row, seen, columns, offsets[row]);
                Arrays.sort(columns, offsets[row], offsets[row + 1]);
                for (int k = offsets[row]; k < offsets[row + 1]; k++) {
                    place[columns[k]] = width * width * k;
                }
                sum(row, place, values);
            }
        });
        workers.forEach(size, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                mirror(product, row);
            }
        });
        return product;
    }

    /** Finds the columns of a row; writes them, unsorted, where there is room for them. */
    private int gather(int row, int[] seen, int[] target, int offset) {
        int count = 0;
        for (int t = start[row]; t < start[row + 1]; t++) {
            for (int l = ap.rowStart()[rows[t]]; l < ap.rowStart()[rows[t] + 1]; l++) {
                int column = ap.columns()[l];
                if (seen[column] != row + 1) {
                    seen[column] = row + 1;
                    if (target.length > 0) {
                        target[offset + count] = column;
                    }
                    count++;
                }
            }
        }
        return count;
    }

    /** Sums the blocks of a row from the diagonal on. */
    private void sum(int row, int[] place, double[] values) {
        int height = p.height();
        int width = p.width();
        double[] left = p.values();
        double[] right = ap.values();
        for (int t = start[row]; t < start[row + 1]; t++) {
            int a = height * width * positions[t];
            int first = ap.rowStart()[rows[t]];
            for (int l = ap.rowStart()[rows[t] + 1] - 1; l >= first && ap.columns()[l] >= row; l--) {
                int b = height * width * l;
                int c = place[ap.columns()[l]];
                if (width == 6) {
                    addProduct6(left, a, right, b, height, values, c);
                } else {
                    addProduct(left, a, right, b, height, width, values, c);
                }
            }
        }
    }

    private static void addProduct(
            double[] left, int a, double[] right, int b, int height, int width, double[] values, int c) {
        for (int i = 0; i < width; i++) {
            for (int m = 0; m < height; m++) {
                double factor = left[a + width * m + i];
                for (int j = 0; j < width; j++) {
                    values[c + width * i + j] += factor * right[b + width * m + j];
                }
            }
        }
    }

    /** The same for six modes, written out. */
    private static void addProduct6(double[] left, int a, double[] right, int b, int height, double[] values, int c) {
        for (int i = 0; i < 6; i++) {
            int to = c + 6 * i;
            double s0 = values[to];
            double s1 = values[to + 1];
            double s2 = values[to + 2];
            double s3 = values[to + 3];
            double s4 = values[to + 4];
            double s5 = values[to + 5];
            for (int m = 0; m < height; m++) {
                double factor = left[a + 6 * m + i];
                int from = b + 6 * m;
                s0 += factor * right[from];
                s1 += factor * right[from + 1];
                s2 += factor * right[from + 2];
                s3 += factor * right[from + 3];
                s4 += factor * right[from + 4];
                s5 += factor * right[from + 5];
            }
            values[to] = s0;
            values[to + 1] = s1;
            values[to + 2] = s2;
            values[to + 3] = s3;
            values[to + 4] = s4;
            values[to + 5] = s5;
        }
    }

    /** Copies the blocks of a row before the diagonal from the rows before. */
    private static void mirror(SparseBlocks product, int row) {
        int width = product.width();
        double[] values = product.values();
        for (int k = product.rowStart()[row]; k < product.rowStart()[row + 1] && product.columns()[k] < row; k++) {
            int from = width * width * product.position(product.columns()[k], row);
            int to = width * width * k;
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    values[to + width * i + j] = values[from + width * j + i];
                }
            }
        }
    }
}
