package org.wolff.solver.assembly;

import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;

/**
 * Where a symmetric matrix of 3×3 blocks is stored: of two blocks that mirror one another only the one below the diagonal,
 * rows numbered in a {@link SweepOrder}; in a row its blocks below the diagonal, then the diagonal block. Immutable.
 */
public final class SweptPattern {
    private static final int GRAIN = 512;

    private final BlockPattern full;
    private final SweepOrder order;
    private final int[] start;
    private final int[] columns;
    private final int[] slots;

    /**
     * Finds the places.
     *
     * @param near the nodes such that neighbours in the list are close in space
     * @throws MemoryException if the values would not fit into one array
     */
    SweptPattern(BlockPattern full, int[] near, Workers workers) {
        this.full = full;
        this.order = SweepOrder.of(near, full.rowStarts(), full.columns());
        int rows = full.nodes();
        this.start = new int[rows + 1];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int number = from; number < to; number++) {
                start[number + 1] = count(number);
            }
        });
        long total = 0;
        for (int number = 0; number < rows; number++) {
            total += start[number + 1];
            if (9 * total > Integer.MAX_VALUE - 8) {
                throw new MemoryException(Problem.of(
                        "the stiffness matrix of " + 3L * rows + " unknowns has more than "
                                + (Integer.MAX_VALUE - 8) / 9
                                + " blocks of 3x3 to store, the most that one array holds",
                        "use a larger mesh size, or the element tet4"));
            }
            start[number + 1] = (int) total;
        }
        this.columns = new int[(int) total];
        this.slots = new int[full.blocks()];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int number = from; number < to; number++) {
                store(number);
            }
        });
        mirror();
    }

    private int count(int number) {
        int row = order.row()[number];
        int count = 0;
        for (int position = full.rowStart(row); position < full.rowStart(row + 1); position++) {
            count += order.place()[full.column(position)] <= number ? 1 : 0;
        }
        return count;
    }

    private void store(int number) {
        int row = order.row()[number];
        int slot = start[number];
        for (int position = full.rowStart(row); position < full.rowStart(row + 1); position++) {
            int column = order.place()[full.column(position)];
            if (column < number) {
                columns[slot] = column;
                slots[position] = slot++;
            } else if (column == number) {
                columns[start[number + 1] - 1] = number;
                slots[position] = start[number + 1] - 1;
            }
        }
    }

    /**
     * Finds where the mirror images of the blocks above the diagonal are: in a row its blocks stand in the order of their
     * nodes, and so they are met here.
     */
    private void mirror() {
        int[] next = start.clone();
        for (int row = 0; row < full.nodes(); row++) {
            int number = order.place()[row];
            for (int position = full.rowStart(row); position < full.rowStart(row + 1); position++) {
                int column = order.place()[full.column(position)];
                if (column > number) {
                    slots[position] = ~next[column]++;
                }
            }
        }
    }

    /** Returns which nodes are coupled. */
    public BlockPattern full() {
        return full;
    }

    /** Returns the order of the rows. */
    public SweepOrder order() {
        return order;
    }

    /** Returns the array itself of the place of the first block of each numbered row, and the end; it stays as it is. */
    public int[] start() {
        return start;
    }

    /** Returns the array itself of the numbers of the columns, of a row the diagonal last; it stays as it is. */
    public int[] columns() {
        return columns;
    }

    /** Returns where the block at a position of the full pattern is stored; {@code ~place} where its mirror image is. */
    public int slot(int position) {
        return slots[position];
    }

    /** Returns the number of stored blocks. */
    public int stored() {
        return columns.length;
    }

    /**
     * Copies a block of a matrix, turned where its mirror image is stored.
     *
     * @param values of the matrix, {@code 9·place + 3·i + j}
     * @param slot as {@link #slot} returns it
     */
    public static void load(double[] values, int slot, double[] target, int at) {
        if (slot >= 0) {
            System.arraycopy(values, 9 * slot, target, at, 9);
        } else {
            turn(values, 9 * ~slot, target, at);
        }
    }

    /** Copies the mirror image of the block of 3×3 that begins at {@code from}. */
    private static void turn(double[] values, int from, double[] target, int at) {
        target[at] = values[from];
        target[at + 1] = values[from + 3];
        target[at + 2] = values[from + 6];
        target[at + 3] = values[from + 1];
        target[at + 4] = values[from + 4];
        target[at + 5] = values[from + 7];
        target[at + 6] = values[from + 2];
        target[at + 7] = values[from + 5];
        target[at + 8] = values[from + 8];
    }

    /** Returns where block (row, column), nodes that are coupled, is stored; a negative number where its mirror image is. */
    public int slot(int row, int column) {
        return slots[full.position(row, column)];
    }
}
