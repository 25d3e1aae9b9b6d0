package org.wolff.solver.field;

import java.util.Arrays;
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
    /** Finds the points of a mesh. */
    public static RegionNodes of(TetMesh mesh) {
        int regions = mesh.regionNames().size();
        int perTet = mesh.order().nodes();
        int[] connectivity = new int[mesh.tets().length];
        int[] node = new int[mesh.nodeCount()];
        short[] region = new short[mesh.nodeCount()];
        int count = 0;
        int[] pointOfNode = new int[mesh.nodeCount()];
        for (short r = 0; r < regions; r++) {
            Arrays.fill(pointOfNode, -1);
            for (int tet = 0; tet < mesh.tetCount(); tet++) {
                if (mesh.region()[tet] == r) {
                    for (int i = perTet * tet; i < perTet * (tet + 1); i++) {
                        pointOfNode[mesh.tets()[i]] = 0;
                    }
                }
            }
            for (int n = 0; n < pointOfNode.length; n++) {
                if (pointOfNode[n] == 0) {
                    if (count == node.length) {
                        node = Arrays.copyOf(node, count + count / 2 + 16);
                        region = Arrays.copyOf(region, node.length);
                    }
                    node[count] = n;
                    region[count] = r;
                    pointOfNode[n] = count++;
                }
            }
            for (int tet = 0; tet < mesh.tetCount(); tet++) {
                if (mesh.region()[tet] == r) {
                    for (int i = perTet * tet; i < perTet * (tet + 1); i++) {
                        connectivity[i] = pointOfNode[mesh.tets()[i]];
                    }
                }
            }
        }
        return new RegionNodes(mesh, Arrays.copyOf(node, count), Arrays.copyOf(region, count), connectivity);
    }

    /** Returns the number of points. */
    public int count() {
        return node.length;
    }
}
