package org.wolff.solver.multigrid;

import java.util.Arrays;

/** A row of 3×3 blocks while products with the interpolation P are summed: blocks in the order in which their columns came. */
final class BlockRow {
    private final QuadraticToLinear linear;
    private final int[] slots;
    private int[] columns = new int[64];
    private double[] values = new double[9 * columns.length];
    private int count;

    BlockRow(QuadraticToLinear linear) {
        this.linear = linear;
        this.slots = new int[linear.corners().length];
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

    /**
     * Adds weight · block · P(node): to the columns that the node hangs on.
     *
     * @param block holds 3×3 values at {@code from}
     */
    void addProduct(double[] block, int from, double weight, int node) {
        int special = linear.ownOf()[node];
        if (special >= 0) {
            SparseBlocks own = linear.own();
            for (int k = own.rowStart()[special]; k < own.rowStart()[special + 1]; k++) {
                int to = at(own.columns()[k]);
                addTimes(block, from, weight, own.values(), 9 * k, values, to);
            }
            return;
        }
        int first = linear.first()[node];
        int second = linear.second()[node];
        if (first == second) {
            add(block, from, weight, first);
        } else {
            add(block, from, 0.5 * weight, first);
            add(block, from, 0.5 * weight, second);
        }
    }

    private void add(double[] block, int from, double weight, int column) {
        int to = at(column);
        for (int i = 0; i < 9; i++) {
            values[to + i] += weight * block[from + i];
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
