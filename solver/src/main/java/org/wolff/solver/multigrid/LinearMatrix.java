package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.FreeDirections;

/**
 * Makes the matrix of the linear level, Pᵀ A P, and S (I − F) where corners are held or dependent; S is the mean of the
 * fine diagonal. Row by row, each in one pass: rows of A of all nodes that take part are summed into the columns they
 * lead to.
 */
final class LinearMatrix {
    private static final int GRAIN = 128;

    private final QuadraticToLinear linear;
    private final SparseBlocks children;
    private final SparseBlocks fine;
    private final FreeDirections free;

    private LinearMatrix(QuadraticToLinear linear, SparseBlocks fine, FreeDirections free) {
        this.linear = linear;
        this.children = linear.children();
        this.fine = fine;
        this.free = free;
    }

    /** Returns the matrix; the same bits for any number of threads. */
    static SparseBlocks of(QuadraticToLinear linear, SparseBlocks fine, FreeDirections free, Workers workers) {
        LinearMatrix maker = new LinearMatrix(linear, fine, free);
        int rows = linear.corners().length;
        int[][] columns = new int[rows][];
        double[][] values = new double[rows][];
        workers.forEach(rows, GRAIN, (from, to) -> {
            Row row = new Row(rows);
            for (int r = from; r < to; r++) {
                maker.sum(r, row);
                columns[r] = row.sortedColumns();
                values[r] = row.valuesOf(columns[r]);
                row.clear();
                maker.hold(r, columns[r], values[r]);
            }
        });
        int[] start = SparseBlocks.offsets(
                Arrays.stream(columns).mapToInt(row -> row.length).toArray(), 9);
        int[] allColumns = new int[start[rows]];
        double[] allValues = new double[9 * start[rows]];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int r = from; r < to; r++) {
                System.arraycopy(columns[r], 0, allColumns, start[r], columns[r].length);
                System.arraycopy(values[r], 0, allValues, 9 * start[r], values[r].length);
            }
        });
        return new SparseBlocks(3, 3, rows, start, allColumns, allValues);
    }

    /** A row while it is summed: blocks in the order in which their columns came. */
    private static final class Row {
        private final int[] slots;
        private int[] columns = new int[64];
        private double[] values = new double[9 * columns.length];
        private int count;

        Row(int width) {
            this.slots = new int[width];
        }

        /** Returns where the block of a column begins. */
        int at(int column) {
            int slot = slots[column];
            if (slot == 0) {
                if (count == columns.length) {
                    columns = Arrays.copyOf(columns, 2 * count);
                    values = Arrays.copyOf(values, 18 * count);
                }
                columns[count++] = column;
                slots[column] = count;
                slot = count;
            }
            return 9 * (slot - 1);
        }

        int[] sortedColumns() {
            int[] sorted = Arrays.copyOf(columns, count);
            Arrays.sort(sorted);
            return sorted;
        }

        double[] valuesOf(int[] sorted) {
            double[] found = new double[9 * sorted.length];
            for (int i = 0; i < sorted.length; i++) {
                System.arraycopy(values, at(sorted[i]), found, 9 * i, 9);
            }
            return found;
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                slots[columns[i]] = 0;
            }
            Arrays.fill(values, 0, 9 * count, 0);
            count = 0;
        }
    }

    private void sum(int row, Row target) {
        target.at(row); // the diagonal is there even where nothing is free
        double[] left = new double[9];
        SparseBlocks own = linear.own();
        for (int c = children.rowStart()[row]; c < children.rowStart()[row + 1]; c++) {
            int node = children.columns()[c];
            int special = linear.ownOf()[node];
            if (special < 0) {
                double weight = linear.isCorner(node) ? 1 : 0.5;
                for (int k = fine.rowStart()[node]; k < fine.rowStart()[node + 1]; k++) {
                    addColumn(fine.values(), 9 * k, weight, fine.columns()[k], target);
                }
            } else {
                int block = 9 * own.position(special, row);
                for (int k = fine.rowStart()[node]; k < fine.rowStart()[node + 1]; k++) {
                    transposedTimes(own.values(), block, fine.values(), 9 * k, left);
                    addColumn(left, 0, 1, fine.columns()[k], target);
                }
            }
        }
    }

    /** Adds a block of a column of A to the columns of the linear level that its node depends on. */
    private void addColumn(double[] block, int from, double weight, int node, Row target) {
        int special = linear.ownOf()[node];
        if (special >= 0) {
            SparseBlocks own = linear.own();
            for (int k = own.rowStart()[special]; k < own.rowStart()[special + 1]; k++) {
                int to = target.at(own.columns()[k]);
                addTimes(block, from, weight, own.values(), 9 * k, target.values, to);
            }
            return;
        }
        int to = target.at(linear.first()[node]);
        if (linear.isCorner(node)) {
            for (int i = 0; i < 9; i++) {
                target.values[to + i] += weight * block[from + i];
            }
            return;
        }
        int also = target.at(linear.second()[node]);
        double[] values = target.values;
        double half = 0.5 * weight;
        for (int i = 0; i < 9; i++) {
            double value = half * block[from + i];
            values[to + i] += value;
            values[also + i] += value;
        }
    }

    private void hold(int row, int[] columns, double[] values) {
        int node = linear.corners()[row];
        if (free.isWhole(node)) {
            return;
        }
        int from = 9 * fine.diagonal(node);
        double scale = (fine.values()[from] + fine.values()[from + 4] + fine.values()[from + 8]) / 3;
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

    /** c ← c + factor a b. */
    private static void addTimes(double[] a, int atA, double factor, double[] b, int atB, double[] c, int atC) {
        for (int i = 0; i < 3; i++) {
            double a0 = factor * a[atA + 3 * i];
            double a1 = factor * a[atA + 3 * i + 1];
            double a2 = factor * a[atA + 3 * i + 2];
            for (int j = 0; j < 3; j++) {
                c[atC + 3 * i + j] += a0 * b[atB + j] + a1 * b[atB + 3 + j] + a2 * b[atB + 6 + j];
            }
        }
    }
}
