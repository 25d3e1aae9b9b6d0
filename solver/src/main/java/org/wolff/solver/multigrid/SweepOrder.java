package org.wolff.solver.multigrid;

/**
 * The order in which Gauss–Seidel visits the rows of a matrix: rows that are close in space form chunks, chunks get
 * colours so that no row is coupled to two chunks of one colour, and the rows are numbered anew colour by colour. One sweep
 * goes through the new numbers; the chunks of one colour may go at the same time, with the same result, and each may add
 * to all rows that its own are coupled to.
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

    /** Chunks that would need further colours have one each. */
    private static final int SHARED_COLOURS = 64;

    /**
     * Finds the order.
     *
     * @param near the rows such that neighbours in the list are close in space
     */
    static SweepOrder of(int[] near, int[] rowStart, int[] columns) {
        int rows = near.length;
        int size = rows < ALONE ? Math.max(1, rows) : CHUNK;
        int chunks = (rows + size - 1) / size;
        int[] colour = new int[chunks];
        long[] reached = new long[rows]; // by which colours
        int colours = 0;
        int alone = SHARED_COLOURS;
        for (int chunk = 0; chunk < chunks; chunk++) {
            long taken = 0;
            for (int i = chunk * size; i < Math.min(rows, (chunk + 1) * size); i++) {
                for (int position = rowStart[near[i]]; position < rowStart[near[i] + 1]; position++) {
                    taken |= reached[columns[position]];
                }
            }
            int free = Long.numberOfTrailingZeros(~taken);
            colour[chunk] = free < SHARED_COLOURS ? free : alone++;
            colours = Math.max(colours, colour[chunk] + 1);
            long mark = free < SHARED_COLOURS ? 1L << free : 0;
            for (int i = chunk * size; i < Math.min(rows, (chunk + 1) * size); i++) {
                for (int position = rowStart[near[i]]; position < rowStart[near[i] + 1]; position++) {
                    reached[columns[position]] |= mark;
                }
            }
        }
        return numbered(near, size, colour, colours);
    }

    private static SweepOrder numbered(int[] near, int size, int[] colour, int colours) {
        int rows = near.length;
        int chunks = colour.length;
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
