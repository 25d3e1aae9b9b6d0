package org.wolff.solver.assembly;

import java.util.Arrays;
import java.util.List;

/**
 * Springs from nodes to the ground, 3×3 stiffness blocks in N/mm. Immutable. Several entries at one node add up.
 */
public final class Springs {
    private final int[] nodes;
    private final double[] blocks;

    /**
     * Takes the entries over.
     *
     * @param nodes node of each spring
     * @param blocks symmetric positive semidefinite, row by row, {@code 9·entry + 3·i + j}, N/mm
     */
    public Springs(int[] nodes, double[] blocks) {
        if (blocks.length != 9 * nodes.length) {
            throw new IllegalArgumentException(nodes.length + " springs, " + blocks.length + " values");
        }
        for (int e = 0; e < nodes.length; e++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double value = blocks[9 * e + 3 * i + j];
                    if (!Double.isFinite(value) || (i == j && value < 0) || value != blocks[9 * e + 3 * j + i]) {
                        throw new IllegalArgumentException("no stiffness at node " + nodes[e] + ": "
                                + Arrays.toString(Arrays.copyOfRange(blocks, 9 * e, 9 * e + 9)));
                    }
                }
            }
        }
        this.nodes = nodes;
        this.blocks = blocks;
    }

    /** Returns no springs. */
    public static Springs none() {
        return new Springs(new int[0], new double[0]);
    }

    /** Returns all springs of several sets. */
    public static Springs all(List<Springs> sets) {
        int[] nodes =
                sets.stream().flatMapToInt(set -> Arrays.stream(set.nodes)).toArray();
        double[] blocks =
                sets.stream().flatMapToDouble(set -> Arrays.stream(set.blocks)).toArray();
        return new Springs(nodes, blocks);
    }

    /** Returns the number of entries. */
    public int size() {
        return nodes.length;
    }

    /** Returns the node of an entry. */
    public int node(int entry) {
        return nodes[entry];
    }

    /** Returns value (i, j) of an entry's block in N/mm. */
    public double stiffness(int entry, int i, int j) {
        return blocks[9 * entry + 3 * i + j];
    }

    /**
     * Adds the forces −k u of the springs on the nodes to {@code forces}.
     *
     * @param u displacement in mm, {@code 3·node + axis}
     * @param forces N, {@code 3·node + axis}
     */
    public void addForces(double[] u, double[] forces) {
        for (int e = 0; e < nodes.length; e++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    forces[3 * nodes[e] + i] -= stiffness(e, i, j) * u[3 * nodes[e] + j];
                }
            }
        }
    }

    /** Returns the energy ½ Σ uᵀ k u in N·mm. */
    public double energy(double[] u) {
        double energy = 0;
        for (int e = 0; e < nodes.length; e++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    energy += 0.5 * u[3 * nodes[e] + i] * stiffness(e, i, j) * u[3 * nodes[e] + j];
                }
            }
        }
        return energy;
    }
}
