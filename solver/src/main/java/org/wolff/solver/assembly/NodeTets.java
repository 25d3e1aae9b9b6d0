package org.wolff.solver.assembly;

import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The elements around each node: those of node i are {@code tets[start[i]] … tets[start[i + 1] − 1]}, ascending. The
 * arrays belong to it.
 *
 * @param start {@code nodeCount + 1} offsets
 * @param tets element numbers
 */
record NodeTets(int[] start, int[] tets) {
    /** Turns the mesh's element–node table around; throws where a node number lies outside the mesh. */
    static NodeTets of(TetMesh mesh) {
        int nodes = mesh.nodeCount();
        int[] table = mesh.tets();
        int width = mesh.order().nodes();
        int[] start = new int[nodes + 1];
        for (int node : table) {
            if (node < 0 || node >= nodes) {
                throw new IllegalArgumentException("node " + node + " of a mesh with " + nodes + " nodes");
            }
            start[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] tets = new int[table.length];
        int[] next = start.clone();
        for (int i = 0; i < table.length; i++) {
            tets[next[table[i]]++] = i / width;
        }
        return new NodeTets(start, tets);
    }
}
