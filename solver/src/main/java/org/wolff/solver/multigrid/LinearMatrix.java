package org.wolff.solver.multigrid;

import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.FreeDirections;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SweptPattern;

/**
 * Makes the matrix of the linear level, Pᵀ A P, and S (I − F) where corners are held or dependent; S is the mean of the
 * fine diagonal. With A = L + D + Lᵀ, of which L and D are stored, it is M + Mᵀ with M = Pᵀ (L + D/2) P. Row by row of M,
 * each in one pass: the stored rows of all nodes that take part are summed into the columns they lead to.
 */
final class LinearMatrix {
    private static final int GRAIN = 128;

    private final QuadraticToLinear linear;
    private final SparseBlocks children;
    private final SweptPattern pattern;
    private final double[] values;
    private final FreeDirections free;

    private LinearMatrix(QuadraticToLinear linear, StiffnessMatrix fine, FreeDirections free) {
        this.linear = linear;
        this.children = linear.children();
        this.pattern = fine.swept();
        this.values = fine.values();
        this.free = free;
    }

    /** Returns the matrix; the same bits for any number of threads. */
    static SparseBlocks of(QuadraticToLinear linear, StiffnessMatrix fine, FreeDirections free, Workers workers) {
        LinearMatrix maker = new LinearMatrix(linear, fine, free);
        int rows = linear.corners().length;
        int[][] columns = new int[rows][];
        double[][] values = new double[rows][];
        workers.forEach(rows, GRAIN, (from, to) -> {
            BlockRow row = new BlockRow(linear);
            for (int r = from; r < to; r++) {
                maker.sum(r, row);
                columns[r] = row.sortedColumns();
                values[r] = row.valuesOf(columns[r]);
                row.clear();
            }
        });
        SparseBlocks sum = SymmetricSum.of(columns, values, workers);
        for (int row = 0; row < rows; row++) {
            maker.hold(row, sum);
        }
        return sum;
    }

    private void sum(int row, BlockRow target) {
        target.at(row); // the diagonal is there even where nothing is free
        int[] start = pattern.start();
        int[] columns = pattern.columns();
        int[] nodes = pattern.order().row();
        double[] left = new double[9];
        SparseBlocks own = linear.own();
        for (int c = children.rowStart()[row]; c < children.rowStart()[row + 1]; c++) {
            int node = children.columns()[c];
            int number = pattern.order().place()[node];
            int special = linear.ownOf()[node];
            int diagonal = start[number + 1] - 1;
            if (special < 0) {
                double weight = linear.isCorner(node) ? 1 : 0.5;
                for (int k = start[number]; k < diagonal; k++) {
                    target.addProduct(values, 9 * k, weight, nodes[columns[k]]);
                }
                target.addProduct(values, 9 * diagonal, 0.5 * weight, node);
            } else {
                int factor = 9 * own.position(special, row);
                for (int k = start[number]; k <= diagonal; k++) {
                    transposedTimes(own.values(), factor, values, 9 * k, left);
                    target.addProduct(left, 0, k == diagonal ? 0.5 : 1, nodes[columns[k]]);
                }
            }
        }
    }

    private void hold(int row, SparseBlocks sum) {
        int node = linear.corners()[row];
        if (free.isWhole(node)) {
            return;
        }
        int slot = 9 * pattern.slot(node, node);
        double scale = (values[slot] + values[slot + 4] + values[slot + 8]) / 3;
        double[] gone = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        free.projectRows(node, gone);
        int at = 9 * sum.diagonal(row);
        for (int i = 0; i < 9; i++) {
            sum.values()[at + i] += scale * ((i % 4 == 0 ? 1 : 0) - gone[i]);
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
