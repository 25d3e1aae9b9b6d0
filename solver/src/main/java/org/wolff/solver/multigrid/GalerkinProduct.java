package org.wolff.solver.multigrid;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wolff.mesh.work.Workers;

/**
 * The product Pᵀ (A P) for a symmetric A: the blocks on and above the diagonal are summed, the others are their mirror
 * images. P is read along its columns, without a transposed copy. A P, several times as large as all else, is made and
 * used up in slabs of rows.
 */
final class GalerkinProduct {
    private static final int GRAIN = 16;

    /** Rows of A P that are there at a time: 2 to 10 MB of linear elements. */
    private static final int SLAB = 2048;

    private final SparseBlocks p;
    private final BlockProduct ap;
    private final int[] start;
    private final int[] positions;
    private final int[] rows;

    private GalerkinProduct(SparseBlocks p, BlockProduct ap) {
        this.p = p;
        this.ap = ap;
        BlockColumns columns = BlockColumns.of(p.rowStart(), p.columns(), p.columnCount());
        this.start = columns.start();
        this.positions = columns.positions();
        this.rows = columns.rows();
    }

    /** Returns Pᵀ A P; the same bits for any number of threads. */
    static SparseBlocks of(SparseBlocks p, SparseBlocks a, Workers workers) {
        return of(p, a, SLAB, workers);
    }

    /** Returns the same, with so many rows of A P at a time. */
    static SparseBlocks of(SparseBlocks p, SparseBlocks a, int slab, Workers workers) {
        return new GalerkinProduct(p, BlockProduct.of(a, p, workers)).product(slab, workers);
    }

    private SparseBlocks product(int slabRows, Workers workers) {
        SparseBlocks product = pattern(workers);
        int fine = p.rowCount();
        int most = 0;
        for (int first = 0; first < fine; first += slabRows) {
            most = Math.max(most, ap.rowStart()[Math.min(fine, first + slabRows)] - ap.rowStart()[first]);
        }
        double[] slab = new double[p.height() * p.width() * most];
        int[] next = Arrays.copyOf(start, product.rowCount());
        for (int first = 0; first < fine; first += slabRows) {
            int last = Math.min(fine, first + slabRows);
            ap.compute(first, last, slab, workers);
            add(product, slab, first, last, next, workers);
        }
        workers.forEach(product.rowCount(), GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                mirror(product, row);
            }
        });
        return product;
    }

    /** Returns the product with zeros. */
    private SparseBlocks pattern(Workers workers) {
        int size = p.columnCount();
        int width = p.width();
        ProductPattern found =
                ProductPattern.of(start, rows, ap.rowStart(), ap.columns(), size, width * width, workers);
        double[] values = new double[width * width * found.columns().length];
        return new SparseBlocks(width, width, size, found.rowStart(), found.columns(), values);
    }

    /**
     * Adds what some rows of A P give, each row of the product on its own and in the order of the rows of A P.
     *
     * @param next for each row of the product its first block of Pᵀ that was not used yet
     */
    private void add(SparseBlocks product, double[] slab, int first, int last, int[] next, Workers workers) {
        int square = p.width() * p.width();
        Queue<int[]> idle = new ConcurrentLinkedQueue<>();
        workers.forEach(product.rowCount(), GRAIN, (from, to) -> {
            int[] place = ProductPattern.scratch(idle, product.rowCount());
            for (int row = from; row < to; row++) {
                if (next[row] < start[row + 1] && rows[next[row]] < last) {
                    for (int k = product.rowStart()[row]; k < product.rowStart()[row + 1]; k++) {
                        place[product.columns()[k]] = square * k;
                    }
                    next[row] = sum(row, place, slab, first, last, next[row], product.values());
                }
            }
            idle.add(place);
        });
    }

    /** Sums the blocks of a row from the diagonal on; returns the first block of Pᵀ that is still to come. */
    private int sum(int row, int[] place, double[] slab, int first, int last, int from, double[] values) {
        int height = p.height();
        int width = p.width();
        int t = from;
        for (; t < start[row + 1] && rows[t] < last; t++) {
            int a = height * width * positions[t];
            int low = ap.rowStart()[rows[t]];
            for (int l = ap.rowStart()[rows[t] + 1] - 1; l >= low && ap.columns()[l] >= row; l--) {
                int b = height * width * (l - ap.rowStart()[first]);
                int c = place[ap.columns()[l]];
                if (width == 6) {
                    addProduct6(p.values(), a, slab, b, height, values, c);
                } else {
                    addProduct(p.values(), a, slab, b, height, width, values, c);
                }
            }
        }
        return t;
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
