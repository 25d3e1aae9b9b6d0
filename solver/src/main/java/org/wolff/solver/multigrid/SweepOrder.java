package org.wolff.solver.multigrid;

import java.util.Arrays;

/**
 * The order in which Gauss–Seidel visits the rows of a matrix: rows that are close in space form chunks, chunks get
 * colours so that no two of one colour are coupled, and the rows are numbered anew colour by colour. One sweep goes
 * through the new numbers; the chunks of one colour may go at the same time, with the same result.
 *
 * @param place new number of each row
 * @param row row of each new number
 * @param chunkStart first new number of each chunk, and the end
 * @param colourStart first chunk of each colour, and the end
 */
record SweepOrder(int[] place, int[] row, int[] chunkStart, int[] colourStart) {
    /** Rows of a chunk. */
    private static final int CHUNK = 256;

    /** Below so many rows a sweep is not worth sharing. */
    private static final int ALONE = 1024;

    /**
     * Finds the order.
     *
     * @param near the rows such that neighbours in the list are close in space
     */
    static SweepOrder of(int[] near, int[] rowStart, int[] columns) {
        int rows = near.length;
        int size = rows < ALONE ? Math.max(1, rows) : CHUNK;
        int chunks = (rows + size - 1) / size;
        int[] chunkOf = new int[rows];
        for (int i = 0; i < rows; i++) {
            chunkOf[near[i]] = i / size;
        }
        int[] colour = new int[chunks];
        Arrays.fill(colour, -1);
        int[] takenBy = new int[chunks + 1];
        Arrays.fill(takenBy, -1);
        int colours = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            for (int i = chunk * size; i < Math.min(rows, (chunk + 1) * size); i++) {
                for (int position = rowStart[near[i]]; position < rowStart[near[i] + 1]; position++) {
                    int other = colour[chunkOf[columns[position]]];
                    if (other >= 0) {
                        takenBy[other] = chunk;
                    }
                }
            }
            int free = 0;
            while (takenBy[free] == chunk) {
                free++;
            }
            colour[chunk] = free;
            colours = Math.max(colours, free + 1);
        }
        int[] colourStart = new int[colours + 1];
        for (int chunk = 0; chunk < chunks; chunk++) {
            colourStart[colour[chunk] + 1]++;
        }
        for (int c = 0; c < colours; c++) {
            colourStart[c + 1] += colourStart[c];
        }
        int[] next = colourStart.clone();
        int[] sequence = new int[chunks];
        for (int chunk = 0; chunk < chunks; chunk++) {
            sequence[next[colour[chunk]]++] = chunk;
        }
        int[] place = new int[rows];
        int[] row = new int[rows];
        int[] chunkStart = new int[chunks + 1];
        int number = 0;
        for (int s = 0; s < chunks; s++) {
            for (int i = sequence[s] * size; i < Math.min(rows, (sequence[s] + 1) * size); i++) {
                place[near[i]] = number;
                row[number++] = near[i];
            }
            chunkStart[s + 1] = number;
        }
        return new SweepOrder(place, row, chunkStart, colourStart);
    }
}
