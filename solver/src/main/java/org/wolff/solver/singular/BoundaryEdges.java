package org.wolff.solver.singular;

import java.util.Arrays;
import java.util.BitSet;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.TetShape;

/**
 * The edges of a mesh that lie on its outer surface or between two materials, with the angle that each material fills
 * around them, radians, of straight elements. Edges ascend by their lower node, then by the other.
 *
 * @param keys lower node and higher node of each edge, {@code lower << 32 | higher}
 * @param outer whether the edge lies on the outer surface
 * @param materials number of materials
 * @param angle {@code materials·edge + material}
 * @param tet an element at the edge for each material, −1 where there is none; same shape
 */
record BoundaryEdges(long[] keys, BitSet outer, int materials, double[] angle, int[] tet) {
    /**
     * Finds the edges.
     *
     * @param materialOf number of the material of each region; regions of one material make no edge between them
     */
    static BoundaryEdges of(TetMesh mesh, FaceAdjacency faces, int[] materialOf, int materials) {
        long[] found = new long[1024];
        int count = 0;
        BitSet nodes = new BitSet(mesh.nodeCount());
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            if (across < 0 || materialOf[mesh.region()[side >> 2]] < materialOf[mesh.region()[across >> 2]]) {
                for (int i = 0; i < 3; i++) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = sideEdge(mesh, side, i);
                }
            }
        }
        long[] keys = distinct(Arrays.copyOf(found, count));
        BitSet outer = new BitSet(keys.length);
        for (int side = 0; side < faces.sides(); side++) {
            for (int i = 0; faces.across(side) < 0 && i < 3; i++) {
                outer.set(Arrays.binarySearch(keys, sideEdge(mesh, side, i)));
            }
        }
        for (long key : keys) {
            nodes.set((int) (key >>> 32));
            nodes.set((int) key);
        }
        BoundaryEdges edges = new BoundaryEdges(
                keys, outer, materials, new double[materials * keys.length], new int[materials * keys.length]);
        Arrays.fill(edges.tet, -1);
        edges.fill(mesh, nodes, materialOf);
        return edges;
    }

    private void fill(TetMesh mesh, BitSet nodes, int[] materialOf) {
        double[] degrees = new double[6];
        int[] corner = new int[4];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            int marked = 0;
            for (int i = 0; i < 4; i++) {
                corner[i] = mesh.node(tet, i);
                marked += nodes.get(corner[i]) ? 1 : 0;
            }
            boolean measured = false;
            for (int e = 0; marked > 1 && e < 6; e++) {
                int at = Arrays.binarySearch(keys, key(corner[TetMesh.edgeEnd(e, 0)], corner[TetMesh.edgeEnd(e, 1)]));
                if (at >= 0) {
                    if (!measured) {
                        TetShape.dihedrals(mesh.xyz(), corner[0], corner[1], corner[2], corner[3], degrees);
                        measured = true;
                    }
                    int slot = materials * at + materialOf[mesh.region()[tet]];
                    angle[slot] += Math.toRadians(degrees[e]);
                    this.tet[slot] = tet;
                }
            }
        }
    }

    private static long[] distinct(long[] keys) {
        Arrays.sort(keys);
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[n++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, n);
    }

    /** Returns the edge of a face of an element. */
    static long sideEdge(TetMesh mesh, int side, int i) {
        int a = mesh.node(side >> 2, TetMesh.faceCorner(side & 3, i));
        int b = mesh.node(side >> 2, TetMesh.faceCorner(side & 3, (i + 1) % 3));
        return key(a, b);
    }

    static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    int count() {
        return keys.length;
    }

    int lower(int edge) {
        return (int) (keys[edge] >>> 32);
    }

    int higher(int edge) {
        return (int) keys[edge];
    }

    /** Returns the angle that all materials fill around an edge. */
    double total(int edge) {
        double sum = 0;
        for (int m = 0; m < materials; m++) {
            sum += angle[materials * edge + m];
        }
        return sum;
    }

    /** Returns how many materials lie around an edge. */
    int materialsAt(int edge) {
        int n = 0;
        for (int m = 0; m < materials; m++) {
            n += tet[materials * edge + m] >= 0 ? 1 : 0;
        }
        return n;
    }
}
