package org.wolff.solver.field;

import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The points at which fields are recovered: one for each node and region that meet, so that nothing is averaged across
 * an interface. Points are numbered by region, then by node.
 *
 * @param mesh the mesh
 * @param node mesh node of each point
 * @param region region of each point
 * @param connectivity the mesh's elements in terms of points, {@code order.nodes()·tet + local}
 */
public record RegionNodes(TetMesh mesh, int[] node, short[] region, int[] connectivity) {
    /** Returns the number of points. */
    public int count() {
        return node.length;
    }
}
