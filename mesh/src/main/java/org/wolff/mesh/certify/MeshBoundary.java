package org.wolff.mesh.certify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The boundaries of a mesh as flat triangles: a facet of four-node elements is one, one of ten-node elements four, on its
 * corners and mid nodes.
 */
final class MeshBoundary {
    private static final int[][] QUARTERS = {{0, 3, 5}, {3, 1, 4}, {5, 4, 2}, {3, 4, 5}};

    private final TetMesh mesh;
    private final List<BoundaryPatch> patches;

    /** For each patch and facet a bit for every corner that no earlier facet of the patch has. */
    private final List<byte[]> ownCorners;

    MeshBoundary(TetMesh mesh) {
        this.mesh = mesh;
        this.patches = Facets.of(mesh).patches();
        this.ownCorners = patches.stream().map(this::ownCorners).toList();
    }

    private byte[] ownCorners(BoundaryPatch patch) {
        byte[] own = new byte[patch.facets().size()];
        BitSet seen = new BitSet(mesh.nodeCount());
        for (int f = 0; f < own.length; f++) {
            for (int i = 0; i < 3; i++) {
                int node = mesh.node(
                        patch.facets().tets()[f],
                        TetMesh.faceCorner(patch.facets().faces()[f], i));
                own[f] |= (byte) (seen.get(node) ? 0 : 1 << i);
                seen.set(node);
            }
        }
        return own;
    }

    /** Takes a node. */
    @FunctionalInterface
    interface Node {
        void take(double x, double y, double z);
    }

    /** Gives the corners of a facet that no earlier facet of its patch has. */
    void ownCorners(int patch, int facet, Node node) {
        for (int i = 0; i < 3; i++) {
            if ((ownCorners.get(patch)[facet] >> i & 1) == 1) {
                FacetSet facets = patches.get(patch).facets();
                int v = 3 * mesh.node(facets.tets()[facet], TetMesh.faceCorner(facets.faces()[facet], i));
                node.take(mesh.xyz()[v], mesh.xyz()[v + 1], mesh.xyz()[v + 2]);
            }
        }
    }

    List<BoundaryPatch> patches() {
        return patches;
    }

    /** Returns how many flat triangles a facet has. */
    int pieces() {
        return mesh.order() == ElementOrder.TET10 ? QUARTERS.length : 1;
    }

    /** Fills in the nine coordinates of a piece of a facet. */
    void corners(BoundaryPatch patch, int facet, int piece, double[] nine) {
        for (int i = 0; i < 3; i++) {
            System.arraycopy(mesh.xyz(), 3 * node(patch, facet, piece, i), nine, 3 * i, 3);
        }
    }

    private int node(BoundaryPatch patch, int facet, int piece, int i) {
        int tet = patch.facets().tets()[facet];
        int face = patch.facets().faces()[facet];
        int local = pieces() == 1 ? i : QUARTERS[piece][i];
        return mesh.node(tet, local < 3 ? TetMesh.faceCorner(face, local) : TetMesh.faceMid(face, local - 3));
    }

    /** Returns the three corner nodes of each facet of a region; which way they are wound depends on the patch. */
    int[] facets(int region) {
        return facets(patch -> patch.region() == region || patch.neighbour() == region);
    }

    /** Returns the three corner nodes of each outer facet, wound as seen from outside, in the order of the patches. */
    int[] outerFacets() {
        return facets(BoundaryPatch::isOuter);
    }

    private int[] facets(Predicate<BoundaryPatch> choice) {
        List<BoundaryPatch> own = patches.stream().filter(choice).toList();
        int[] corners =
                new int[3 * own.stream().mapToInt(p -> p.facets().size()).sum()];
        int at = 0;
        for (BoundaryPatch patch : own) {
            for (int f = 0; f < patch.facets().size(); f++) {
                for (int i = 0; i < 3; i++) {
                    corners[at++] = mesh.node(
                            patch.facets().tets()[f],
                            TetMesh.faceCorner(patch.facets().faces()[f], i));
                }
            }
        }
        return corners;
    }

    /** Returns the boundary of a region, against other regions and the outside, as a tree of triangles. */
    TriangleTree of(int region) {
        int count = 0;
        for (BoundaryPatch patch : patches) {
            count += patch.region() == region || patch.neighbour() == region
                    ? patch.facets().size()
                    : 0;
        }
        int[] triangles = new int[3 * count * pieces()];
        int[] number = new int[mesh.nodeCount()];
        double[] xyz = new double[9 * count * pieces()];
        int used = 0;
        int at = 0;
        for (BoundaryPatch patch : patches) {
            if (patch.region() != region && patch.neighbour() != region) {
                continue;
            }
            boolean turned = patch.neighbour() == region;
            for (int f = 0; f < patch.facets().size() * pieces(); f++) {
                for (int i = 0; i < 3; i++) {
                    int node = node(patch, f / pieces(), f % pieces(), turned ? 2 - i : i);
                    if (number[node] == 0) {
                        System.arraycopy(mesh.xyz(), 3 * node, xyz, 3 * used, 3);
                        number[node] = ++used;
                    }
                    triangles[at++] = number[node] - 1;
                }
            }
        }
        return new TriangleTree(
                new TriangleSurface(mesh.regionNames().get(region), Arrays.copyOf(xyz, 3 * used), triangles));
    }
}
