package org.wolff.solver.multigrid;

/**
 * A change of a matrix A next to its diagonal alone: M A M + (I − M) + S. Between the steps of a nonlinear solve a status
 * changes at some nodes; the rest of the matrix stays.
 *
 * @param nodes those that change, ascending
 * @param held for each of them and each axis, {@code 3·i + axis}, whether M is zero there: the unknown is given
 * @param added S, {@code 9·i + 3·row + column}, symmetric positive semidefinite; nothing counts where the unknown is held
 */
public record DiagonalChange(int[] nodes, boolean[] held, double[] added) {
    /** Checks the lengths. */
    public DiagonalChange {
        if (held.length != 3 * nodes.length || added.length != 9 * nodes.length) {
            throw new IllegalArgumentException(
                    nodes.length + " nodes, " + held.length + " held or not, " + added.length + " values added");
        }
        for (int i = 1; i < nodes.length; i++) {
            if (nodes[i] <= nodes[i - 1]) {
                throw new IllegalArgumentException("node " + nodes[i] + " after " + nodes[i - 1]);
            }
        }
    }

    /**
     * Inverts a changed block of A on some nodes, zero in the rows and columns of held unknowns.
     *
     * @param block of A, {@code n·n} values for n = 3·(number of nodes); is changed
     * @param index of each node here, or a negative number
     * @return false where it is not positive definite
     */
    boolean invert(double[] block, int[] index, double[] inverse) {
        int n = 3 * index.length;
        for (int k = 0; k < n; k++) {
            for (int j = 0; index[k / 3] >= 0 && j < 3; j++) {
                block[n * k + 3 * (k / 3) + j] += added[9 * index[k / 3] + 3 * (k % 3) + j];
            }
        }
        for (int k = 0; k < n; k++) {
            if (isHeld(index, k)) {
                for (int j = 0; j < n; j++) {
                    block[n * k + j] = 0;
                    block[n * j + k] = 0;
                }
                block[n * k + k] = 1;
            }
        }
        boolean definite = SmallBlocks.invert(block, 0, n, inverse, 0);
        for (int k = 0; k < n; k++) {
            if (isHeld(index, k)) {
                inverse[n * k + k] = 0;
            }
        }
        return definite;
    }

    private boolean isHeld(int[] index, int k) {
        return index[k / 3] >= 0 && held[3 * index[k / 3] + k % 3];
    }
}
