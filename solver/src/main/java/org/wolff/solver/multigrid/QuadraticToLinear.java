package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;

/**
 * The interpolation P from four-node to ten-node elements on the same mesh, between the unknowns w of u = T w + h:
 * corners keep their values, mid nodes have the mean of their ends (of more corners where {@link CurvedSides} are), dependent
 * and held degrees of freedom have nothing. Most rows of P are a mean of two rows; those near supports and equations and
 * on curved sides have blocks of their own.
 *
 * @param corners the corner nodes, in the order of the rows of the linear level
 * @param first for each node the linear row of its first parent
 * @param second that of the second; a corner is both its own parents
 * @param ownOf for each node its row in {@code own}; −1 where the mean of the parents is meant
 * @param own rows of P with blocks of their own, 3×3, columns are linear rows
 */
record QuadraticToLinear(int[] corners, int[] first, int[] second, int[] ownOf, SparseBlocks own) {
    /**
     * Reads the parents off the elements.
     *
     * @param near the nodes such that neighbours in the list are close in space
     */
    static QuadraticToLinear of(TetMesh mesh, SupportedSystem system, int[] near, Workers workers) {
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
        corners = Arrays.copyOf(corners, count);
        CurvedSides sides =
                CurvedSides.of(mesh, RegionStiffness.of(mesh, BlockRows.of(system.matrix()), workers), workers);
        InterpolationRows rows = new InterpolationRows(system, corners, first, second, sides);
        int[] ownOf = new int[nodes];
        Arrays.fill(ownOf, -1);
        int[] special = workers.select(nodes, 4096, () -> rows::isSpecial);
        for (int i = 0; i < special.length; i++) {
            ownOf[special[i]] = i;
        }
        return new QuadraticToLinear(corners, first, second, ownOf, rows.of(special));
    }

    /** Returns whether a node is a corner. */
    boolean isCorner(int node) {
        return first[node] == second[node];
    }

    /** Returns Pᵀ as far as its pattern goes: the nodes that take part in each linear row, ascending. */
    SparseBlocks children() {
        int[] start = new int[corners.length + 1];
        forEachParent((node, row) -> start[row + 1]++);
        for (int row = 0; row < corners.length; row++) {
            start[row + 1] += start[row];
        }
        int[] next = start.clone();
        int[] nodes = new int[start[corners.length]];
        forEachParent((node, row) -> nodes[next[row]++] = node);
        return new SparseBlocks(0, 0, first.length, start, nodes, new double[0]);
    }

    private interface Parent {
        void of(int node, int row);
    }

    private void forEachParent(Parent parent) {
        for (int node = 0; node < first.length; node++) {
            if (ownOf[node] < 0) {
                parent.of(node, first[node]);
                if (!isCorner(node)) {
                    parent.of(node, second[node]);
                }
            } else {
                for (int k = own.rowStart()[ownOf[node]]; k < own.rowStart()[ownOf[node] + 1]; k++) {
                    parent.of(node, own.columns()[k]);
                }
            }
        }
    }
}
