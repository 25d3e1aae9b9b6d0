package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;

/**
 * From ten-node elements to four-node elements on the same mesh: corners keep their values, mid nodes have the mean of
 * their ends. With P that interpolation, projected onto what the supports leave free on both sides, the matrix below
 * is Pᵀ A P, and S (I − P) where corners are held.
 *
 * @param corners the corner nodes, in the order of the rows of the linear level
 * @param first for each node the linear row of its first parent
 * @param second that of the second; a corner is both its own parents
 */
record QuadraticToLinear(int[] corners, int[] first, int[] second) {
    private static final int GRAIN = 128;

    /**
     * Reads the parents off the elements.
     *
     * @param near the nodes such that neighbours in the list are close in space
     */
    static QuadraticToLinear of(TetMesh mesh, int[] near) {
        if (mesh.order() != ElementOrder.TET10) {
            throw new IllegalArgumentException("a mesh of " + mesh.order());
        }
        int nodes = mesh.nodeCount();
        int[] first = new int[nodes];
        int[] second = new int[nodes];
        boolean[] corner = new boolean[nodes];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int i = 0; i < 4; i++) {
                corner[mesh.node(tet, i)] = true;
            }
            for (int edge = 0; edge < 6; edge++) {
                int mid = mesh.node(tet, 4 + edge);
                first[mid] = mesh.node(tet, TetMesh.edgeEnd(edge, 0));
                second[mid] = mesh.node(tet, TetMesh.edgeEnd(edge, 1));
            }
        }
        int[] linear = new int[nodes];
        int[] corners = new int[nodes];
        int count = 0;
        for (int node : near) {
            if (corner[node]) {
                linear[node] = count;
                corners[count++] = node;
            }
        }
        for (int node = 0; node < nodes; node++) {
            first[node] = linear[corner[node] ? node : first[node]];
            second[node] = corner[node] ? first[node] : linear[second[node]];
        }
        return new QuadraticToLinear(Arrays.copyOf(corners, count), first, second);
    }

    /** Returns whether a node is a corner. */
    boolean isCorner(int node) {
        return first[node] == second[node];
    }

    /** Returns the nodes that take part in each linear row, the corner and the mid nodes of its edges. */
    SparseBlocks children() {
        int[] start = new int[corners.length + 1];
        for (int node = 0; node < first.length; node++) {
            start[first[node] + 1]++;
            start[second[node] + 1] += isCorner(node) ? 0 : 1;
        }
        for (int row = 0; row < corners.length; row++) {
            start[row + 1] += start[row];
        }
        int[] next = start.clone();
        int[] nodes = new int[start[corners.length]];
        for (int node = 0; node < first.length; node++) {
            nodes[next[first[node]]++] = node;
            if (!isCorner(node)) {
                nodes[next[second[node]]++] = node;
            }
        }
        return new SparseBlocks(0, 0, first.length, start, nodes, new double[0]);
    }

    /** Returns the matrix of the linear level. */
    SparseBlocks coarse(SparseBlocks fine, Constraints held, Workers workers) {
        int rows = corners.length;
        SparseBlocks children = children();
        int[] start = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            int node = corners[row];
            start[row + 1] = start[row];
            for (int k = fine.rowStart()[node]; k < fine.rowStart()[node + 1]; k++) {
                start[row + 1] += isCorner(fine.columns()[k]) ? 1 : 0;
            }
        }
        int[] columns = new int[start[rows]];
        double[] values = new double[9 * columns.length];
        workers.forEach(rows, GRAIN, (from, to) -> {
            int[] place = new int[rows];
            for (int row = from; row < to; row++) {
                int node = corners[row];
                int at = start[row];
                for (int k = fine.rowStart()[node]; k < fine.rowStart()[node + 1]; k++) {
                    if (isCorner(fine.columns()[k])) {
                        columns[at++] = first[fine.columns()[k]];
                    }
                }
                Arrays.sort(columns, start[row], at);
                for (int k = start[row]; k < at; k++) {
                    place[columns[k]] = 9 * k;
                }
                for (int c = children.rowStart()[row]; c < children.rowStart()[row + 1]; c++) {
                    addRow(fine, children.columns()[c], held, place, values);
                }
            }
        });
        SparseBlocks coarse = new SparseBlocks(3, 3, rows, start, columns, values);
        holdCorners(fine, coarse, held);
        return coarse;
    }

    /** Adds the row of a node, with the weight of the node for its parent and of its columns for theirs. */
    private void addRow(SparseBlocks fine, int node, Constraints held, int[] place, double[] values) {
        double weight = isCorner(node) ? 1 : 0.5;
        int index = held.heldIndex(node);
        for (int k = fine.rowStart()[node]; k < fine.rowStart()[node + 1]; k++) {
            int column = fine.columns()[k];
            if (column == node && index >= 0) {
                double[] free = Arrays.copyOfRange(fine.values(), 9 * k, 9 * k + 9);
                project(held, index, free, 0);
                addBlock(free, 0, column, weight, place, values);
            } else {
                addBlock(fine.values(), 9 * k, column, weight, place, values);
            }
        }
    }

    private void addBlock(double[] block, int from, int column, double weight, int[] place, double[] values) {
        int to = place[first[column]];
        if (isCorner(column)) {
            for (int i = 0; i < 9; i++) {
                values[to + i] += weight * block[from + i];
            }
        } else {
            int also = place[second[column]];
            double half = 0.5 * weight;
            for (int i = 0; i < 9; i++) {
                double value = half * block[from + i];
                values[to + i] += value;
                values[also + i] += value;
            }
        }
    }

    /** B ← P B P. */
    private static void project(Constraints held, int index, double[] block, int at) {
        for (int i = 0; i < 3; i++) {
            held.projectAt(index, block, at + i, 3);
        }
        for (int i = 0; i < 3; i++) {
            held.projectAt(index, block, at + 3 * i, 1);
        }
    }

    private void holdCorners(SparseBlocks fine, SparseBlocks coarse, Constraints held) {
        for (int row = 0; row < corners.length; row++) {
            int index = held.heldIndex(corners[row]);
            if (index < 0) {
                continue;
            }
            for (int k = coarse.rowStart()[row]; k < coarse.rowStart()[row + 1]; k++) {
                int mirrored = 9 * coarse.position(coarse.columns()[k], row);
                for (int i = 0; i < 3; i++) {
                    held.projectAt(index, coarse.values(), 9 * k + i, 3);
                }
                for (int i = 0; i < 3; i++) {
                    held.projectAt(index, coarse.values(), mirrored + 3 * i, 1);
                }
            }
            int from = 9 * fine.diagonal(corners[row]);
            double scale = (fine.values()[from] + fine.values()[from + 4] + fine.values()[from + 8]) / 3;
            int at = 9 * coarse.diagonal(row);
            for (int which = 0; which < held.directionCount(index); which++) {
                for (int i = 0; i < 9; i++) {
                    coarse.values()[at + i] +=
                            scale * held.direction(index, which, i / 3) * held.direction(index, which, i % 3);
                }
            }
        }
    }
}
