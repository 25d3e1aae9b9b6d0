package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;

/**
 * From ten-node elements to four-node elements on the same mesh: corners keep their values, mid nodes have the mean of
 * their ends.
 *
 * @param corners the corner nodes in ascending order: the rows of the linear level
 * @param first for each node the linear row of its first parent
 * @param second that of the second; a corner is both its own parents
 */
record QuadraticToLinear(int[] corners, int[] first, int[] second) {
    /** Reads the parents off the elements. */
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

    /** Returns the prolongator as blocks, with its rows projected by the held directions of the nodes. */
    SparseBlocks prolongator(Constraints held) {
        int nodes = first.length;
        int[] start = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            start[node + 1] = start[node] + (first[node] == second[node] ? 1 : 2);
        }
        int[] columns = new int[start[nodes]];
        double[] values = new double[9 * columns.length];
        for (int node = 0; node < nodes; node++) {
            columns[start[node]] = Math.min(first[node], second[node]);
            columns[start[node + 1] - 1] = Math.max(first[node], second[node]);
            double weight = 1.0 / (start[node + 1] - start[node]);
            for (int k = start[node]; k < start[node + 1]; k++) {
                for (int axis = 0; axis < 3; axis++) {
                    values[9 * k + 4 * axis] = weight;
                }
                int row = held.heldIndex(node);
                int column = held.heldIndex(corners[columns[k]]);
                for (int axis = 0; axis < 3; axis++) {
                    if (row >= 0) {
                        held.projectAt(row, values, 9 * k + axis, 3);
                    }
                    if (column >= 0) {
                        held.projectAt(column, values, 9 * k + 3 * axis, 1);
                    }
                }
            }
        }
        return new SparseBlocks(3, 3, corners.length, start, columns, values);
    }
}
