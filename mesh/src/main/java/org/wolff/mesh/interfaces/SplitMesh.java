package org.wolff.mesh.interfaces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * A mesh that is cut along interfaces. Elements keep their numbers, nodes too; copies come after them. Immutable.
 *
 * @param mesh the cut mesh
 * @param original for each node the node of the uncut mesh at its place
 * @param interfaces the two sides of each cut, in the order in which they were asked for
 */
public record SplitMesh(TetMesh mesh, int[] original, List<FacePairs> interfaces) {
    /** Copies the list. */
    public SplitMesh {
        interfaces = List.copyOf(interfaces);
    }

    /**
     * Cuts a mesh.
     *
     * @param faces which faces of the mesh lie against each other
     * @param cuts facets with an element on both sides; those of one set lie on one side of the interface, and no facet
     *     is in two sets
     */
    public static SplitMesh of(TetMesh mesh, FaceAdjacency faces, List<FacetSet> cuts) {
        return new Cutter(mesh, faces, cuts).split();
    }

    /** Returns the number of nodes that the cuts added. */
    public int copies() {
        int count = 0;
        for (int node = 0; node < original.length; node++) {
            count += original[node] == node ? 0 : 1;
        }
        return count;
    }

    private static final class Cutter {
        private final TetMesh mesh;
        private final FaceAdjacency faces;
        private final List<FacetSet> cuts;
        private final int width;
        private final BitSet cut = new BitSet();
        private final int[] tets;
        private int[] original;
        private int count;

        Cutter(TetMesh mesh, FaceAdjacency faces, List<FacetSet> cuts) {
            this.mesh = mesh;
            this.faces = faces;
            this.cuts = cuts;
            this.width = mesh.order().nodes();
            this.tets = mesh.tets().clone();
            this.count = mesh.nodeCount();
            this.original = new int[count];
            for (int node = 0; node < count; node++) {
                original[node] = node;
            }
        }

        SplitMesh split() {
            BitSet touched = new BitSet(mesh.nodeCount());
            for (FacetSet set : cuts) {
                for (int f = 0; f < set.size(); f++) {
                    int side = 4 * set.tets()[f] + set.faces()[f];
                    if (faces.across(side) < 0 || cut.get(side)) {
                        throw new IllegalArgumentException(
                                set.name() + ": facet " + f + " lies on the outer surface or is cut twice");
                    }
                    cut.set(side);
                    cut.set(faces.across(side));
                    for (int local = 0; local < width; local++) {
                        if (onFace(set.faces()[f], local)) {
                            touched.set(mesh.node(set.tets()[f], local));
                        }
                    }
                }
            }
            separate(touched);
            double[] xyz = Arrays.copyOf(mesh.xyz(), 3 * count);
            for (int node = mesh.nodeCount(); node < count; node++) {
                System.arraycopy(mesh.xyz(), 3 * original[node], xyz, 3 * node, 3);
            }
            TetMesh parted = new TetMesh(mesh.order(), xyz, tets, mesh.region(), mesh.regionNames());
            return new SplitMesh(
                    parted,
                    Arrays.copyOf(original, count),
                    cuts.stream().map(this::sides).toList());
        }

        /** Gives each touched node a copy for each but the first set of elements around it that hang together. */
        private void separate(BitSet touched) {
            int[] start = new int[mesh.nodeCount() + 1];
            for (int i = 0; i < mesh.tets().length; i++) {
                start[mesh.tets()[i] + 1] += touched.get(mesh.tets()[i]) ? 1 : 0;
            }
            for (int node = 0; node < mesh.nodeCount(); node++) {
                start[node + 1] += start[node];
            }
            int[] next = start.clone();
            int[] around = new int[start[mesh.nodeCount()]];
            for (int i = 0; i < mesh.tets().length; i++) {
                if (touched.get(mesh.tets()[i])) {
                    around[next[mesh.tets()[i]]++] = i;
                }
            }
            for (int node = touched.nextSetBit(0); node >= 0; node = touched.nextSetBit(node + 1)) {
                separate(node, Arrays.copyOfRange(around, start[node], start[node + 1]));
            }
        }

        /**
         * Copies one node.
         *
         * @param star its places in the list of elements' nodes, ascending
         */
        private void separate(int node, int[] star) {
            int[] set = new int[star.length];
            Arrays.fill(set, -1);
            List<Integer> seeds = new ArrayList<>();
            int[] stack = new int[star.length];
            for (int i = 0; i < star.length; i++) {
                if (set[i] >= 0) {
                    continue;
                }
                int lowest = i;
                int depth = 0;
                set[i] = seeds.size();
                stack[depth++] = i;
                while (depth > 0) {
                    int at = stack[--depth];
                    int tet = star[at] / width;
                    lowest = mesh.region()[tet] < mesh.region()[star[lowest] / width] ? at : lowest;
                    for (int face = 0; face < 4; face++) {
                        int side = 4 * tet + face;
                        if (onFace(face, star[at] % width) && !cut.get(side) && faces.across(side) >= 0) {
                            int neighbour = indexOf(star, faces.across(side) >> 2);
                            if (set[neighbour] < 0) {
                                set[neighbour] = set[i];
                                stack[depth++] = neighbour;
                            }
                        }
                    }
                }
                seeds.add(lowest);
            }
            int keeper = 0;
            for (int s = 1; s < seeds.size(); s++) {
                keeper = region(star, seeds.get(s)) < region(star, seeds.get(keeper)) ? s : keeper;
            }
            for (int s = 0; s < seeds.size(); s++) {
                if (s != keeper) {
                    int copy = copyOf(node);
                    for (int i = 0; i < star.length; i++) {
                        tets[star[i]] = set[i] == s ? copy : tets[star[i]];
                    }
                }
            }
        }

        private int region(int[] star, int at) {
            return mesh.region()[star[at] / width];
        }

        /** The place in the star of an element that is in it. */
        private int indexOf(int[] star, int tet) {
            int at = Arrays.binarySearch(star, width * tet);
            return at >= 0 ? at : -at - 1;
        }

        private int copyOf(int node) {
            if (count == original.length) {
                original = Arrays.copyOf(original, count + count / 4 + 16);
            }
            original[count] = node;
            return count++;
        }

        /** Whether a node of an element lies on a face of it: face i lies opposite corner i. */
        private static boolean onFace(int face, int local) {
            return local < 4
                    ? local != face
                    : TetMesh.edgeEnd(local - 4, 0) != face && TetMesh.edgeEnd(local - 4, 1) != face;
        }

        private FacePairs sides(FacetSet near) {
            int n = near.size();
            int perFacet = mesh.order() == ElementOrder.TET4 ? 3 : 6;
            int[] farTets = new int[n];
            byte[] farFaces = new byte[n];
            int[] nearNodes = new int[perFacet * n];
            int[] farNodes = new int[perFacet * n];
            for (int f = 0; f < n; f++) {
                int across = faces.across(4 * near.tets()[f] + near.faces()[f]);
                farTets[f] = across >> 2;
                farFaces[f] = (byte) (across & 3);
                for (int i = 0; i < perFacet; i++) {
                    int local =
                            i < 3 ? TetMesh.faceCorner(near.faces()[f], i) : TetMesh.faceMid(near.faces()[f], i - 3);
                    nearNodes[perFacet * f + i] = tets[width * near.tets()[f] + local];
                    farNodes[perFacet * f + i] = counterpart(mesh.node(near.tets()[f], local), farTets[f]);
                }
            }
            return new FacePairs(near, new FacetSet(near.name(), farTets, farFaces), nearNodes, farNodes);
        }

        /** The node of an element at the place of a node of the uncut mesh. */
        private int counterpart(int node, int tet) {
            int local = 0;
            while (mesh.node(tet, local) != node) {
                local++;
            }
            return tets[width * tet + local];
        }
    }
}
