package org.wolff.solver.assembly;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/**
 * The order in which sweeps and products visit the rows of a symmetric matrix: rows that are close in space form chunks, chunks get
 * colours so that no row is coupled to two chunks of one colour, and the rows are numbered anew colour by colour. One sweep
 * goes through the new numbers; the chunks of one colour may go at the same time, with the same result, and each may add
 * to all rows that its own are coupled to.
 *
 * @param place new number of each row
 * @param row row of each new number
 * @param chunkStart first new number of each chunk, and the end
 * @param colourStart first chunk of each colour, and the end
 */
public record SweepOrder(int[] place, int[] row, int[] chunkStart, int[] colourStart) {
    /** Rows of a chunk. */
    private static final int CHUNK = 256;

    /** Below so many rows a sweep is not worth sharing. */
    private static final int ALONE = 1024;

    /**
     * Finds the order.
     *
     * @param near the rows such that neighbours in the list are close in space
     */
    public static SweepOrder of(int[] near, int[] rowStart, int[] columns) {
        int rows = near.length;
        int size = rows < ALONE ? Math.max(1, rows) : CHUNK;
        int chunks = (rows + size - 1) / size;
        int[] colour = Colouring.of(
                chunks,
                chunk -> Arrays.copyOfRange(near, chunk * size, Math.min(rows, (chunk + 1) * size)),
                rowStart,
                columns);
        return numbered(near, size, colour);
    }

    private static SweepOrder numbered(int[] near, int size, int[] colour) {
        int rows = near.length;
        int chunks = colour.length;
        int[] colourStart = Colouring.starts(colour);
        int[] sequence = Colouring.sequence(colour, colourStart);
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

    /**
     * Runs over all rows chunk after chunk, those of one colour at the same time.
     *
     * @param ascending from the first row to the last, or from the last chunk to the first
     * @param rows does the rows of a chunk
     */
    public void forEachChunk(boolean ascending, Workers workers, Workers.Range rows) {
        int count = colourStart.length - 1;
        for (int c = 0; c < count; c++) {
            int colour = ascending ? c : count - 1 - c;
            int first = colourStart[colour];
            workers.forEach(colourStart[colour + 1] - first, 1, (from, to) -> {
                for (int i = from; i < to; i++) {
                    int chunk = ascending ? first + i : first + to - 1 - (i - from);
                    rows.run(chunkStart[chunk], chunkStart[chunk + 1]);
                }
            });
        }
    }
}
