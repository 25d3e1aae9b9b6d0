package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SweptPattern;

/**
 * A sparse matrix of small dense blocks in compressed rows, double precision: what the set-up computes with. The arrays
 * belong to it and may be shared with their maker; nobody changes them.
 *
 * @param height rows of a block
 * @param width columns of a block
 * @param columnCount block columns
 * @param rowStart position of the first block of each block row, and the end
 * @param columns block column of each position, ascending in a row
 * @param values {@code height·width·position + width·i + j}
 */
record SparseBlocks(int height, int width, int columnCount, int[] rowStart, int[] columns, double[] values)
        implements BlockRows {
    private static final int GRAIN = 128;

    /**
     * Returns the length of the array that holds the values of some blocks.
     *
     * @param area values of a block
     * @throws MemoryException if no array is that long
     */
    static int length(long blocks, int area) {
        long length = blocks * area;
        if (length > Integer.MAX_VALUE - 8) {
            throw new MemoryException(Problem.of(
                    "a level of the multigrid would have " + blocks + " blocks of " + area
                            + " numbers, and one array holds " + (Integer.MAX_VALUE - 8) / area + " of them",
                    "use a larger mesh size; parts coupled by equations over many nodes make dense levels"));
        }
        return (int) length;
    }

    /**
     * Puts rows together.
     *
     * @param columns of each row, ascending
     * @param values of each row, as in {@link #values}
     */
    static SparseBlocks ofRows(
            int height, int width, int columnCount, int[][] columns, double[][] values, Workers workers) {
        int rows = columns.length;
        int area = height * width;
        int[] start = offsets(Arrays.stream(columns).mapToInt(row -> row.length).toArray(), area);
        int[] allColumns = new int[start[rows]];
        double[] allValues = new double[area * start[rows]];
        workers.forEach(rows, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(columns[row], 0, allColumns, start[row], columns[row].length);
                System.arraycopy(values[row], 0, allValues, area * start[row], values[row].length);
            }
        });
        return new SparseBlocks(height, width, columnCount, start, allColumns, allValues);
    }

    /** Returns a copy of a stiffness matrix with both triangles. */
    static SparseBlocks of(StiffnessMatrix matrix, Workers workers) {
        BlockPattern pattern = matrix.pattern();
        double[] values = new double[length(pattern.blocks(), 9)];
        workers.forEach(pattern.blocks(), 32 * GRAIN, (from, to) -> {
            for (int position = from; position < to; position++) {
                SweptPattern.load(matrix.values(), matrix.swept().slot(position), values, 9 * position);
            }
        });
        return new SparseBlocks(3, 3, pattern.nodes(), pattern.rowStarts(), pattern.columns(), values);
    }

    /** Returns row offsets from the number of blocks in each row. */
    static int[] offsets(int[] counts, int area) {
        int[] start = new int[counts.length + 1];
        long total = 0;
        for (int row = 0; row < counts.length; row++) {
            total += counts[row];
            length(total, area);
            start[row + 1] = (int) total;
        }
        return start;
    }

    /** Returns the number of block rows. */
    int rowCount() {
        return rowStart.length - 1;
    }

    /** Returns the position of the diagonal block of a row. */
    int diagonal(int row) {
        return position(row, row);
    }

    @Override
    public int position(int row, int column) {
        return Arrays.binarySearch(columns, rowStart[row], rowStart[row + 1], column);
    }

    @Override
    public int slot(int position) {
        return position;
    }

    /** Returns this matrix times another; the same bits for any number of threads. */
    SparseBlocks times(SparseBlocks other, Workers workers) {
        BlockProduct product = BlockProduct.of(this, other, workers);
        double[] values = new double[height * other.width * product.columns().length];
        product.compute(0, rowCount(), values, workers);
        return new SparseBlocks(height, other.width, other.columnCount, product.rowStart(), product.columns(), values);
    }
}
