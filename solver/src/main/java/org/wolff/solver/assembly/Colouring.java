package org.wolff.solver.assembly;

import java.util.function.IntFunction;

/**
 * Colours for groups of rows of a sparse matrix such that no row is coupled to two groups of one colour: groups of one
 * colour may be worked on at the same time, and each may change all rows that its own are coupled to.
 */
public final class Colouring {
    /** Groups that would need further colours have one each. */
    private static final int SHARED = 64;

    private Colouring() {}

    /**
     * Returns the colour of each group, the least that is free when the groups come in their order.
     *
     * @param groups the rows of each
     * @param rowStart of the matrix, place of the first block of each row, and the end
     * @param columns column of each block
     */
    public static int[] of(int count, IntFunction<int[]> groups, int[] rowStart, int[] columns) {
        int[] colour = new int[count];
        long[] reached = new long[rowStart.length - 1]; // by which colours
        int alone = SHARED;
        for (int group = 0; group < count; group++) {
            int[] rows = groups.apply(group);
            long taken = 0;
            for (int row : rows) {
                for (int position = rowStart[row]; position < rowStart[row + 1]; position++) {
                    taken |= reached[columns[position]];
                }
            }
            int free = Long.numberOfTrailingZeros(~taken);
            colour[group] = free < SHARED ? free : alone++;
            long mark = free < SHARED ? 1L << free : 0;
            for (int row : rows) {
                for (int position = rowStart[row]; position < rowStart[row + 1]; position++) {
                    reached[columns[position]] |= mark;
                }
            }
        }
        return colour;
    }

    /** Returns where the groups of each colour begin when they are sorted by colour, and the end. */
    public static int[] starts(int[] colour) {
        int colours = 0;
        for (int of : colour) {
            colours = Math.max(colours, of + 1);
        }
        int[] start = new int[colours + 1];
        for (int of : colour) {
            start[of + 1]++;
        }
        for (int c = 0; c < colours; c++) {
            start[c + 1] += start[c];
        }
        return start;
    }

    /** Returns the groups sorted by colour; those of one colour keep their order. */
    public static int[] sequence(int[] colour, int[] starts) {
        int[] next = starts.clone();
        int[] sequence = new int[colour.length];
        for (int group = 0; group < colour.length; group++) {
            sequence[next[colour[group]]++] = group;
        }
        return sequence;
    }
}
