package org.wolff.cli.deck;

import java.util.Arrays;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;

/** From the numbers that a deck gives to nodes or elements to their places in its order. */
final class Labels {
    private static final int SPARSE = 8;
    private static final int SMALL = 1 << 16;

    private final int[] sorted;
    private final int[] position;
    private final int[] direct;

    /**
     * Makes the table.
     *
     * @param labels all &gt; 0
     * @param what {@code "node"} or {@code "element"}
     * @throws InputException if a number is given twice
     */
    Labels(int[] labels, String what, LineList lines) {
        int n = labels.length;
        int max = 0;
        for (int label : labels) {
            max = Math.max(max, label);
        }
        long[] pairs = new long[n];
        boolean ascending = true;
        for (int i = 0; i < n; i++) {
            pairs[i] = (long) labels[i] << 32 | i;
            ascending &= i == 0 || pairs[i] > pairs[i - 1];
        }
        if (!ascending) {
            Arrays.sort(pairs);
        }
        for (int i = 1; i < n; i++) {
            if (pairs[i] >> 32 == pairs[i - 1] >> 32) {
                throw new InputException(Problem.at(
                        lines.get((int) pairs[i]),
                        what + " " + (pairs[i] >> 32) + " is defined twice, first at " + lines.get((int) pairs[i - 1]),
                        "give each its own number; decks that were put together from several often need it"));
            }
        }
        boolean dense = max < (long) SPARSE * n + SMALL;
        this.direct = dense ? new int[max + 1] : new int[0];
        this.sorted = dense ? new int[0] : new int[n];
        this.position = dense ? new int[0] : new int[n];
        Arrays.fill(direct, -1);
        for (int i = 0; i < n; i++) {
            int label = (int) (pairs[i] >> 32);
            if (dense) {
                direct[label] = (int) pairs[i];
            } else {
                sorted[i] = label;
                position[i] = (int) pairs[i];
            }
        }
    }

    /** Returns the place of a number in the deck's order, or −1. */
    int find(int label) {
        if (sorted.length == 0) {
            return label >= 0 && label < direct.length ? direct[label] : -1;
        }
        int at = Arrays.binarySearch(sorted, label);
        return at < 0 ? -1 : position[at];
    }
}
