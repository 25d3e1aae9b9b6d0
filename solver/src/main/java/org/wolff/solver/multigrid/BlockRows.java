package org.wolff.solver.multigrid;

import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SweptPattern;

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
        SweptPattern.load(values(), slot(position), target, 0);
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
