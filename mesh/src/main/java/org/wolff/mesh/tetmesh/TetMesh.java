package org.wolff.mesh.tetmesh;

import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/**
 * A conforming tetrahedral mesh with one region label per element. Immutable; the arrays belong to it.
 *
 * <p>Corners 0…3 of an element satisfy (x1−x0)×(x2−x0)·(x3−x0) &gt; 0. Face i lies opposite corner i; its corners
 * ({@link #faceCorner}) run counter-clockwise seen from outside. Mid nodes of TET10 are nodes 4…9 on the edges
 * 01, 12, 20, 03, 13, 23.
 *
 * @param order TET4 or TET10
 * @param xyz node coordinates in mm, {@code 3·node + axis}
 * @param tets node numbers, {@code order.nodes()·tet + local}
 * @param region for each tet the index into {@code regionNames}
 * @param regionNames the parts of the model in their order; a part may have no element
 */
public record TetMesh(ElementOrder order, double[] xyz, int[] tets, short[] region, List<String> regionNames) {
    private static final int[][] FACES = {{1, 2, 3}, {0, 3, 2}, {0, 1, 3}, {0, 2, 1}};
    private static final int[][] EDGES = {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {1, 3}, {2, 3}};
    private static final int[][] FACE_MIDS = {{5, 9, 8}, {7, 9, 6}, {4, 8, 7}, {6, 5, 4}};

    /** Checks the shapes. */
    public TetMesh {
        if (xyz.length % 3 != 0 || tets.length != region.length * order.nodes()) {
            throw new IllegalArgumentException("shapes do not fit: " + xyz.length + " coordinates, " + tets.length
                    + " nodes of " + region.length + " tets");
        }
        regionNames = List.copyOf(regionNames);
    }

    /** Returns the local number of corner {@code i} (0…2) of a face (0…3), outward. */
    public static int faceCorner(int face, int i) {
        return FACES[face][i];
    }

    /** Returns the local number of the mid node on side {@code i} (01, 12, 20 of its corners) of a face of TET10. */
    public static int faceMid(int face, int i) {
        return FACE_MIDS[face][i];
    }

    /** Returns the local number of end {@code i} (0, 1) of an edge (0…5); the mid node of TET10 is 4 + edge. */
    public static int edgeEnd(int edge, int i) {
        return EDGES[edge][i];
    }

    /** Returns the number of nodes. */
    public int nodeCount() {
        return xyz.length / 3;
    }

    /** Returns the number of elements. */
    public int tetCount() {
        return region.length;
    }

    /** Returns node {@code local} of element {@code tet}. */
    public int node(int tet, int local) {
        return tets[order.nodes() * tet + local];
    }

    /** Returns the place of a node, mm. */
    public Vector3 point(int node) {
        return new Vector3(xyz[3 * node], xyz[3 * node + 1], xyz[3 * node + 2]);
    }

    /** Returns the mean of the four corners of an element, mm. */
    public Vector3 centroid(int tet) {
        Vector3 sum = Vector3.ZERO;
        for (int corner = 0; corner < 4; corner++) {
            sum = sum.plus(point(node(tet, corner)));
        }
        return sum.times(0.25);
    }

    /** Returns the volume of the straight-sided element on the four corners, in mm³. */
    public double cornerVolume(int tet) {
        return TetShape.sixVolume(xyz, node(tet, 0), node(tet, 1), node(tet, 2), node(tet, 3)) / 6;
    }
}
