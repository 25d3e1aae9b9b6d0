package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.StiffnessMatrix;

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
record SparseBlocks(int height, int width, int columnCount, int[] rowStart, int[] columns, double[] values) {
    private static final int GRAIN = 16;

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
        workers.forEach(rows, 8 * GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(columns[row], 0, allColumns, start[row], columns[row].length);
                System.arraycopy(values[row], 0, allValues, area * start[row], values[row].length);
            }
        });
        return new SparseBlocks(height, width, columnCount, start, allColumns, allValues);
    }

    /** Returns a stiffness matrix as it is, in its own arrays. */
    static SparseBlocks of(StiffnessMatrix matrix) {
        BlockPattern pattern = matrix.pattern();
        return new SparseBlocks(3, 3, pattern.nodes(), pattern.rowStarts(), pattern.columns(), matrix.values());
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

    /** Returns the position of a block, or a negative number where it is zero. */
    int position(int row, int column) {
        return Arrays.binarySearch(columns, rowStart[row], rowStart[row + 1], column);
    }

    /** Returns this matrix times another, each row on its own: the same bits for any number of threads. */
    SparseBlocks times(SparseBlocks other, Workers workers) {
        int rows = rowCount();
        int[] counts = new int[rows];
        workers.forEach(rows, GRAIN, (from, to) -> {
            int[] seen = new int[other.columnCount];
            for (int row = from; row < to; row++) {
                counts[row] = gather(other, row, seen, null, 0);
            }
        });
        int[] start = offsets(counts, height * other.width);
        int[] found = new int[start[rows]];
        double[] product = new double[height * other.width * start[rows]];
        workers.forEach(rows, GRAIN, (from, to) -> {
            int[] seen = new int[other.columnCount];
            int[] place = new int[other.columnCount];
            for (int row = from; row < to; row++) {
                gather(other, row, seen, found, start[row]);
                Arrays.sort(found, start[row], start[row + 1]);
                for (int position = start[row]; position < start[row + 1]; position++) {
                    place[found[position]] = position;
                }
                multiplyRow(other, row, place, product);
            }
        });
        return new SparseBlocks(height, other.width, other.columnCount, start, found, product);
    }

    /** Finds the columns of a row of the product; writes them, unsorted, where a target is given. */
    private int gather(SparseBlocks other, int row, int[] seen, int[] target, int offset) {
        int count = 0;
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            int middle = columns[k];
            for (int l = other.rowStart[middle]; l < other.rowStart[middle + 1]; l++) {
                int column = other.columns[l];
                if (seen[column] != row + 1) {
                    seen[column] = row + 1;
                    if (target != null) {
                        target[offset + count] = column;
                    }
                    count++;
                }
            }
        }
        return count;
    }

    private void multiplyRow(SparseBlocks other, int row, int[] place, double[] product) {
        int inner = width;
        int across = other.width;
        double[] right = other.values;
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            int middle = columns[k];
            int a = height * inner * k;
            for (int l = other.rowStart[middle]; l < other.rowStart[middle + 1]; l++) {
                int b = inner * across * l;
                int c = height * across * place[other.columns[l]];
                if (across == 6) {
                    addProduct6(values, a, right, b, product, c);
                } else {
                    addProduct(values, a, right, b, across, product, c);
                }
            }
        }
    }

    private void addProduct(double[] left, int a, double[] right, int b, int across, double[] product, int c) {
        for (int i = 0; i < height; i++) {
            for (int m = 0; m < width; m++) {
                double factor = left[a + width * i + m];
                for (int j = 0; j < across; j++) {
                    product[c + across * i + j] += factor * right[b + across * m + j];
                }
            }
        }
    }

    /** The same for blocks six wide, written out: nearly all products of a set-up are. */
    private void addProduct6(double[] left, int a, double[] right, int b, double[] product, int c) {
        for (int i = 0; i < height; i++) {
            int to = c + 6 * i;
            double s0 = product[to];
            double s1 = product[to + 1];
            double s2 = product[to + 2];
            double s3 = product[to + 3];
            double s4 = product[to + 4];
            double s5 = product[to + 5];
            int from = b;
            for (int m = 0; m < width; m++) {
                double factor = left[a + width * i + m];
                s0 += factor * right[from];
                s1 += factor * right[from + 1];
                s2 += factor * right[from + 2];
                s3 += factor * right[from + 3];
                s4 += factor * right[from + 4];
                s5 += factor * right[from + 5];
                from += 6;
            }
            product[to] = s0;
            product[to + 1] = s1;
            product[to + 2] = s2;
            product[to + 3] = s3;
            product[to + 4] = s4;
            product[to + 5] = s5;
        }
    }
}
