package org.wolff.solver.assembly;

import java.util.Arrays;

/**
 * Springs between nodes: each holds a weighted sum of displacements, d = Σ c_i u_i, near zero with the energy ½ dᵀ k d.
 * With the weights 1 and −1 it is a spring between two nodes. Immutable; the arrays belong to it.
 */
public final class ElasticLinks {
    private final int[] start;
    private final int[] nodes;
    private final double[] weights;
    private final double[] blocks;

    /**
     * Takes the links over.
     *
     * @param start place of the first node of each link, and the end
     * @param nodes the nodes of all links; those of one link are distinct
     * @param weights c of each node
     * @param blocks symmetric positive semidefinite k of each link, {@code 9·link + 3·i + j}, N/mm
     */
    public ElasticLinks(int[] start, int[] nodes, double[] weights, double[] blocks) {
        if (nodes.length != weights.length
                || blocks.length != 9 * (start.length - 1)
                || start[start.length - 1] != nodes.length) {
            throw new IllegalArgumentException(
                    start.length + " starts, " + nodes.length + " nodes, " + blocks.length + " values");
        }
        this.start = start;
        this.nodes = nodes;
        this.weights = weights;
        this.blocks = blocks;
    }

    /** Returns the couplings that a pattern lacks for them, as {@code row << 32 | column}, ascending. */
    long[] missing(BlockPattern pattern) {
        int count = 0;
        for (int link = 0; link + 1 < start.length; link++) {
            int n = start[link + 1] - start[link];
            count += n * n;
        }
        long[] found = new long[count];
        count = 0;
        for (int link = 0; link + 1 < start.length; link++) {
            for (int i = start[link]; i < start[link + 1]; i++) {
                for (int j = start[link]; j < start[link + 1]; j++) {
                    if (pattern.position(nodes[i], nodes[j]) < 0) {
                        found[count++] = (long) nodes[i] << 32 | nodes[j];
                    }
                }
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    /** Adds their stiffness to the values of a matrix whose pattern has their couplings. */
    void addTo(SweptPattern pattern, double[] values) {
        for (int link = 0; link + 1 < start.length; link++) {
            for (int i = start[link]; i < start[link + 1]; i++) {
                for (int j = start[link]; j < start[link + 1]; j++) {
                    int slot = pattern.slot(nodes[i], nodes[j]);
                    for (int e = 0; slot >= 0 && e < 9; e++) {
                        values[9 * slot + e] += weights[i] * weights[j] * blocks[9 * link + e];
                    }
                }
            }
        }
    }
}
