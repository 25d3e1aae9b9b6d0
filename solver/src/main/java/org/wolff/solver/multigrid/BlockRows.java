package org.wolff.solver.multigrid;

import org.wolff.solver.assembly.StiffnessMatrix;

/** A square matrix of blocks that can be read row by row, both triangles, however it is stored. */
interface BlockRows {
    /** Returns the position of the first block of each row, and the end. */
    int[] rowStart();

    /** Returns the column of the block at each position, ascending in a row. */
    int[] columns();

    /** Returns the position of a block, or a negative number where it is zero. */
    int position(int row, int column);

    /** Returns the values that are stored. */
    double[] values();

    /** Returns which of the stored blocks, one after another, is that at a position; {@code ~} of it where it is turned. */
    int slot(int position);

    /** Copies a block of 3×3 at a position, row by row. */
    default void load(int position, double[] target) {
        int slot = slot(position);
        if (slot >= 0) {
            System.arraycopy(values(), 9 * slot, target, 0, 9);
        } else {
            turn(values(), 9 * ~slot, target);
        }
    }

    /** Copies the mirror image of a block of 3×3 that begins at {@code from}. */
    static void turn(double[] values, int from, double[] target) {
        target[0] = values[from];
        target[1] = values[from + 3];
        target[2] = values[from + 6];
        target[3] = values[from + 1];
        target[4] = values[from + 4];
        target[5] = values[from + 7];
        target[6] = values[from + 2];
        target[7] = values[from + 5];
        target[8] = values[from + 8];
    }

    /** Returns a stiffness matrix as it is stored. */
    static BlockRows of(StiffnessMatrix matrix) {
        return new BlockRows() {
            @Override
            public int[] rowStart() {
                return matrix.pattern().rowStarts();
            }

            @Override
            public int[] columns() {
                return matrix.pattern().columns();
            }

            @Override
            public int position(int row, int column) {
                return matrix.pattern().position(row, column);
            }

            @Override
            public double[] values() {
                return matrix.values();
            }

            @Override
            public int slot(int position) {
                return matrix.swept().slot(position);
            }
        };
    }
}
