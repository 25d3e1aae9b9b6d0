package org.wolff.solver.multigrid;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wolff.mesh.work.Workers;

/**
 * The product of two sparse matrices of blocks: its pattern at once, its values some rows at a time, so that who needs
 * them only in passing never holds all.
 *
 * @param left A
 * @param right B
 * @param rowStart position of the first block of each row of A B, and the end
 * @param columns block column of each position, ascending in a row
 */
record BlockProduct(SparseBlocks left, SparseBlocks right, int[] rowStart, int[] columns) {
    private static final int GRAIN = 16;

    /** Finds the pattern. */
    static BlockProduct of(SparseBlocks left, SparseBlocks right, Workers workers) {
        ProductPattern pattern = ProductPattern.of(
                left.rowStart(),
                left.columns(),
                right.rowStart(),
                right.columns(),
                right.columnCount(),
                left.height() * right.width(),
                workers);
        return new BlockProduct(left, right, pattern.rowStart(), pattern.columns());
    }

    /**
     * Computes the values of some rows, each on its own: the same bits for any number of threads.
     *
     * @param target receives them from its beginning: the block at a position of the product stands at
     *     {@code height·width·(position − rowStart[from])}
     */
    void compute(int from, int to, double[] target, Workers workers) {
        int area = left.height() * right.width();
        Queue<int[]> idle = new ConcurrentLinkedQueue<>();
        workers.forEach(to - from, GRAIN, (first, last) -> {
            int[] place = ProductPattern.scratch(idle, right.columnCount());
            for (int row = from + first; row < from + last; row++) {
                for (int position = rowStart[row]; position < rowStart[row + 1]; position++) {
                    place[columns[position]] = area * (position - rowStart[from]);
                }
                Arrays.fill(
                        target,
                        area * (rowStart[row] - rowStart[from]),
                        area * (rowStart[row + 1] - rowStart[from]),
                        0);
                multiplyRow(row, place, target);
            }
            idle.add(place);
        });
    }

    private void multiplyRow(int row, int[] place, double[] product) {
        int inner = left.width();
        int across = right.width();
        for (int k = left.rowStart()[row]; k < left.rowStart()[row + 1]; k++) {
            int middle = left.columns()[k];
            int a = left.height() * inner * k;
            for (int l = right.rowStart()[middle]; l < right.rowStart()[middle + 1]; l++) {
                int b = inner * across * l;
                int c = place[right.columns()[l]];
                if (across == 6) {
                    addProduct6(a, b, product, c);
                } else {
                    addProduct(a, b, product, c);
                }
            }
        }
    }

    private void addProduct(int a, int b, double[] product, int c) {
        int across = right.width();
        for (int i = 0; i < left.height(); i++) {
            for (int m = 0; m < left.width(); m++) {
                double factor = left.values()[a + left.width() * i + m];
                for (int j = 0; j < across; j++) {
                    product[c + across * i + j] += factor * right.values()[b + across * m + j];
                }
            }
        }
    }

    /** The same for blocks six wide, written out: nearly all products of a set-up are. */
    private void addProduct6(int a, int b, double[] product, int c) {
        double[] factors = left.values();
        double[] values = right.values();
        int width = left.width();
        if (width == 3 && left.height() == 3) {
            addProduct336(factors, a, values, b, product, c);
            return;
        }
        for (int i = 0; i < left.height(); i++) {
            int to = c + 6 * i;
            double s0 = product[to];
            double s1 = product[to + 1];
            double s2 = product[to + 2];
            double s3 = product[to + 3];
            double s4 = product[to + 4];
            double s5 = product[to + 5];
            int from = b;
            for (int m = 0; m < width; m++) {
                double factor = factors[a + width * i + m];
                s0 += factor * values[from];
                s1 += factor * values[from + 1];
                s2 += factor * values[from + 2];
                s3 += factor * values[from + 3];
                s4 += factor * values[from + 4];
                s5 += factor * values[from + 5];
                from += 6;
            }
            product[to] = s0;
            product[to + 1] = s1;
            product[to + 2] = s2;
            product[to + 3] = s3;
            product[to + 4] = s4;
            product[to + 5] = s5;
        }
    }

    /** 3×3 by 3×6, column by column: the factors stay in registers. Most of a set-up is this. */
    private static void addProduct336(double[] factors, int a, double[] values, int b, double[] product, int c) {
        double a0 = factors[a];
        double a1 = factors[a + 1];
        double a2 = factors[a + 2];
        double a3 = factors[a + 3];
        double a4 = factors[a + 4];
        double a5 = factors[a + 5];
        double a6 = factors[a + 6];
        double a7 = factors[a + 7];
        double a8 = factors[a + 8];
        for (int j = 0; j < 6; j++) {
            double b0 = values[b + j];
            double b1 = values[b + 6 + j];
            double b2 = values[b + 12 + j];
            product[c + j] += a0 * b0 + a1 * b1 + a2 * b2;
            product[c + 6 + j] += a3 * b0 + a4 * b1 + a5 * b2;
            product[c + 12 + j] += a6 * b0 + a7 * b1 + a8 * b2;
        }
    }
}
