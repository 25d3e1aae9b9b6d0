package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.tetmesh.CurvedTet;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Step 12 for a box that repeats: mid nodes of edges in its faces go to the middle of their edges, so that opposite
 * faces match; where that bends an element too far, all its mid nodes do.
 */
final class CellMidNodes {
    private CellMidNodes() {}

    static TetMesh straighten(TetMesh mesh, BoundingBox cell) {
        double[] xyz = mesh.xyz().clone();
        int[] nodes = mesh.tets();
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int e = 0; e < 6; e++) {
                int v = nodes[10 * t + TetMesh.edgeEnd(e, 0)];
                int w = nodes[10 * t + TetMesh.edgeEnd(e, 1)];
                if (sameFace(xyz, v, w, cell)) {
                    middle(xyz, nodes[10 * t + 4 + e], v, w);
                }
            }
        }
        CurvedTet tet = new CurvedTet();
        boolean bent = true;
        while (bent) { // ends: each round makes more edges straight
            bent = false;
            for (int t = 0; t < mesh.tetCount(); t++) {
                if (!tet.isSound(xyz, nodes, 10 * t)) {
                    bent |= straighten(xyz, nodes, 10 * t);
                }
            }
        }
        return new TetMesh(ElementOrder.TET10, xyz, nodes, mesh.region(), mesh.regionNames());
    }

    /** Puts all mid nodes of an element in the middle; false where they were there. */
    private static boolean straighten(double[] xyz, int[] nodes, int at) {
        boolean moved = false;
        for (int e = 0; e < 6; e++) {
            moved |= middle(
                    xyz, nodes[at + 4 + e], nodes[at + TetMesh.edgeEnd(e, 0)], nodes[at + TetMesh.edgeEnd(e, 1)]);
        }
        return moved;
    }

    private static boolean sameFace(double[] x, int v, int w, BoundingBox cell) {
        return both(x[3 * v], x[3 * w], cell.minX(), cell.maxX())
                || both(x[3 * v + 1], x[3 * w + 1], cell.minY(), cell.maxY())
                || both(x[3 * v + 2], x[3 * w + 2], cell.minZ(), cell.maxZ());
    }

    private static boolean both(double a, double b, double low, double high) {
        return a == low && b == low || a == high && b == high;
    }

    private static boolean middle(double[] x, int mid, int v, int w) {
        boolean moved = false;
        for (int a = 0; a < 3; a++) {
            double middle = 0.5 * (x[3 * v + a] + x[3 * w + a]);
            moved |= x[3 * mid + a] != middle;
            x[3 * mid + a] = middle;
        }
        return moved;
    }
}
