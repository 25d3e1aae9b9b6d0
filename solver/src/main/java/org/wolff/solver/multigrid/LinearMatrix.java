package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.FreeDirections;
import org.wolff.solver.assembly.SweptPattern;

/**
 * Makes the matrix of the linear level, Pᵀ A P, and S (I − F) where corners are held or dependent; S is the mean of the
 * fine diagonal. Row by row, each in one pass: rows of A of all nodes that take part are summed into the columns they
 * lead to, up to the diagonal; the rest is the mirror image.
 */
final class LinearMatrix {
    private static final int GRAIN = 128;

    private final QuadraticToLinear linear;
    private final SparseBlocks children;
    private final BlockRows fine;
    private final FreeDirections free;

    private LinearMatrix(QuadraticToLinear linear, BlockRows fine, FreeDirections free) {
        this.linear = linear;
        this.children = linear.children();
        this.fine = fine;
        this.free = free;
    }

    /** Returns the matrix; the same bits for any number of threads. */
    static SparseBlocks of(QuadraticToLinear linear, BlockRows fine, FreeDirections free, Workers workers) {
        LinearMatrix maker = new LinearMatrix(linear, fine, free);
        int rows = linear.corners().length;
        int[][] columns = new int[rows][];
        double[][] values = new double[rows][];
        workers.forEach(rows, GRAIN, (from, to) -> {
            BlockRow row = new BlockRow(linear);
            for (int r = from; r < to; r++) {
                row.endAt(r);
                maker.sum(r, row);
                columns[r] = row.sortedColumns();
                values[r] = row.valuesOf(columns[r]);
                row.clear();
                maker.hold(r, columns[r], values[r]);
            }
        });
        return SparseBlocks.ofLowerRows(columns, values);
    }

    private void sum(int row, BlockRow target) {
        target.at(row); // the diagonal is there even where nothing is free
        int[] columns = fine.columns();
        double[] values = fine.values();
        double[] block = new double[9];
        double[] left = new double[9];
        SparseBlocks own = linear.own();
        for (int c = children.rowStart()[row]; c < children.rowStart()[row + 1]; c++) {
            int node = children.columns()[c];
            int special = linear.ownOf()[node];
            if (special < 0) {
                double weight = linear.isCorner(node) ? 1 : 0.5;
                for (int k = fine.rowStart()[node]; k < fine.rowStart()[node + 1]; k++) {
                    if (target.isBeyond(columns[k])) {
                        continue;
                    }
                    int slot = fine.slot(k);
                    if (slot >= 0) {
                        target.addProduct(values, 9 * slot, weight, columns[k]);
                    } else {
                        SweptPattern.turn(values, 9 * ~slot, block, 0);
                        target.addProduct(block, 0, weight, columns[k]);
                    }
                }
            } else {
                int factor = 9 * own.position(special, row);
                for (int k = fine.rowStart()[node]; k < fine.rowStart()[node + 1]; k++) {
                    fine.load(k, block);
                    transposedTimes(own.values(), factor, block, 0, left);
                    target.addProduct(left, 0, 1, columns[k]);
                }
            }
        }
    }

    private void hold(int row, int[] columns, double[] values) {
        int node = linear.corners()[row];
        if (free.isWhole(node)) {
            return;
        }
        double[] diagonal = new double[9];
        fine.load(fine.position(node, node), diagonal);
        double scale = (diagonal[0] + diagonal[4] + diagonal[8]) / 3;
        double[] gone = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        free.projectRows(node, gone);
        int at = 9 * Arrays.binarySearch(columns, row);
        for (int i = 0; i < 9; i++) {
            values[at + i] += scale * ((i % 4 == 0 ? 1 : 0) - gone[i]);
        }
    }

    /** c ← aᵀ b. */
    private static void transposedTimes(double[] a, int atA, double[] b, int atB, double[] c) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[3 * i + j] =
                        a[atA + i] * b[atB + j] + a[atA + 3 + i] * b[atB + 3 + j] + a[atA + 6 + i] * b[atB + 6 + j];
            }
        }
    }
}
