package org.wolff.solver.assembly;

import java.util.Arrays;

/** The rows of K of some nodes, as they were before supports and equations changed them. Immutable. */
final class KeptRows {
    private final BlockPattern pattern;
    private final int[] nodes;
    private final int[] start;
    private final double[] values;

    /**
     * Copies the rows.
     *
     * @param nodes ascending
     * @param all the stored values of K
     */
    KeptRows(SweptPattern swept, int[] nodes, double[] all) {
        this.pattern = swept.full();
        this.nodes = nodes;
        this.start = new int[nodes.length + 1];
        for (int i = 0; i < nodes.length; i++) {
            start[i + 1] = start[i] + pattern.rowStart(nodes[i] + 1) - pattern.rowStart(nodes[i]);
        }
        this.values = new double[9 * start[nodes.length]];
        for (int i = 0; i < nodes.length; i++) {
            int first = pattern.rowStart(nodes[i]);
            for (int k = start[i]; k < start[i + 1]; k++) {
                SweptPattern.load(all, swept.slot(first + k - start[i]), values, 9 * k);
            }
        }
    }

    /** Returns the index of a node's rows, or a negative number. */
    int indexOf(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /** Returns where the first block of a row begins in the values. */
    int offset(int row) {
        return 9 * start[row];
    }

    /** Returns the values, 9 for each block in the order of the pattern; they stay as they are. */
    double[] values() {
        return values;
    }

    /** Writes K u − f of the kept nodes into {@code residual}; leaves the others as they are. */
    void residual(double[] u, double[] f, double[] residual) {
        for (int row = 0; row < nodes.length; row++) {
            int node = nodes[row];
            int first = pattern.rowStart(node);
            double[] force = {-f[3 * node], -f[3 * node + 1], -f[3 * node + 2]};
            for (int k = start[row]; k < start[row + 1]; k++) {
                int column = 3 * pattern.column(first + k - start[row]);
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        force[i] += values[9 * k + 3 * i + j] * u[column + j];
                    }
                }
            }
            System.arraycopy(force, 0, residual, 3 * node, 3);
        }
    }

    /** b ← b − K g for a g that is zero off the kept nodes; by symmetry of K. */
    void subtractProduct(double[] g, double[] b) {
        for (int row = 0; row < nodes.length; row++) {
            int node = nodes[row];
            if (g[3 * node] == 0 && g[3 * node + 1] == 0 && g[3 * node + 2] == 0) {
                continue;
            }
            int first = pattern.rowStart(node);
            for (int k = start[row]; k < start[row + 1]; k++) {
                int column = 3 * pattern.column(first + k - start[row]);
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        b[column + j] -= values[9 * k + 3 * i + j] * g[3 * node + i];
                    }
                }
            }
        }
    }
}
