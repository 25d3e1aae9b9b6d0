package org.wolff.solver.multigrid;

import java.util.Arrays;

/**
 * What a multigrid must know of interfaces whose two sides may move against one another, beyond the matrix.
 *
 * @param side a number for each node: nodes of different sides never share an aggregate of the first level
 * @param pairs nodes a, b, a, b, …, each pair so strongly coupled that the finest level solves its two rows as one block;
 *     no node comes twice
 */
public record Interfaces(int[] side, int[] pairs) {
    /** Checks that no node comes twice. */
    public Interfaces {
        int[] sorted = pairs.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] < 0 || sorted[i] >= side.length || i > 0 && sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException("node " + sorted[i] + " of " + side.length + " in the pairs");
            }
        }
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException(pairs.length + " nodes are no pairs");
        }
    }

    /** Returns none: all nodes on one side, no pairs. */
    public static Interfaces none(int nodes) {
        return new Interfaces(new int[nodes], new int[0]);
    }

    /** Returns for each node its partner where it is the first of a pair; −1 elsewhere. */
    int[] partners() {
        int[] partner = new int[side.length];
        Arrays.fill(partner, -1);
        for (int i = 0; i < pairs.length; i += 2) {
            partner[pairs[i]] = pairs[i + 1];
        }
        return partner;
    }

    /** Returns the order with the second of each pair right after the first. */
    int[] together(int[] near) {
        int[] partner = partners();
        boolean[] second = new boolean[side.length];
        for (int i = 1; i < pairs.length; i += 2) {
            second[pairs[i]] = true;
        }
        int[] order = new int[near.length];
        int count = 0;
        for (int node : near) {
            if (!second[node]) {
                order[count++] = node;
                if (partner[node] >= 0) {
                    order[count++] = partner[node];
                }
            }
        }
        return order;
    }

    /** Returns the sides of some nodes. */
    int[] sidesOf(int[] nodes) {
        return Arrays.stream(nodes).map(node -> side[node]).toArray();
    }
}
