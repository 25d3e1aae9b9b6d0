package org.wolff.solver.rigid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The pieces of a mesh that are rigidly connected in themselves: elements joined through faces, and pieces joined through
 * three or more nodes off one line. Immutable.
 */
public final class Bodies {
    private static final double ON_A_LINE = 1e-6;

    private final int[] ofTet;
    private final int count;
    private final List<Joint> joints;

    /** Some nodes that two bodies share, too few or too much in a line to join them rigidly. */
    record Joint(int bodyA, int bodyB, int[] nodes) {}

    /** Finds the bodies of a mesh. */
    public Bodies(TetMesh mesh) {
        int[] piece = faceConnected(mesh);
        int pieces = Arrays.stream(piece).max().orElse(-1) + 1;
        List<int[]> shared = sharedNodes(mesh, piece);
        DisjointSets sets = new DisjointSets(pieces);
        List<Joint> found = jointsBetween(shared, sets);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Joint joint : found) {
                if (spansPlane(mesh, joint.nodes())) {
                    changed |= sets.unite(joint.bodyA(), joint.bodyB());
                }
            }
            found = changed ? jointsBetween(shared, sets) : found;
        }
        int[] body = sets.numbers();
        this.count = Arrays.stream(body).max().orElse(-1) + 1;
        this.ofTet = new int[mesh.tetCount()];
        for (int tet = 0; tet < ofTet.length; tet++) {
            ofTet[tet] = body[piece[tet]];
        }
        this.joints = found.stream()
                .map(joint -> new Joint(body[joint.bodyA()], body[joint.bodyB()], joint.nodes()))
                .toList();
    }

    /** Returns the number of bodies. */
    public int count() {
        return count;
    }

    /** Returns the body of an element, from 0; the body of the first element is 0. */
    public int of(int tet) {
        return ofTet[tet];
    }

    /** The joints between bodies, ordered by bodies. */
    List<Joint> joints() {
        return joints;
    }

    /** Numbers the pieces of elements connected through faces. */
    private static int[] faceConnected(TetMesh mesh) {
        int tets = mesh.tetCount();
        int[] start = new int[mesh.nodeCount() + 1];
        int[] c = new int[3];
        for (int face = 0; face < 4 * tets; face++) {
            corners(mesh, face, c);
            start[c[0] + 1]++;
        }
        for (int node = 0; node < mesh.nodeCount(); node++) {
            start[node + 1] += start[node];
        }
        int[] faces = new int[4 * tets];
        long[] keys = new long[4 * tets];
        int[] next = start.clone();
        for (int face = 0; face < 4 * tets; face++) {
            corners(mesh, face, c);
            int at = next[c[0]]++;
            faces[at] = face;
            keys[at] = (long) c[1] << 32 | c[2];
        }
        DisjointSets sets = new DisjointSets(tets);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            for (int i = start[node] + 1; i < start[node + 1]; i++) {
                for (int j = start[node]; j < i; j++) {
                    if (keys[i] == keys[j]) {
                        sets.unite(faces[i] / 4, faces[j] / 4);
                        break;
                    }
                }
            }
        }
        return sets.numbers();
    }

    /** Fills the corners of face {@code face % 4} of element {@code face / 4}, ascending. */
    private static void corners(TetMesh mesh, int face, int[] c) {
        int i = mesh.node(face / 4, TetMesh.faceCorner(face % 4, 0));
        int j = mesh.node(face / 4, TetMesh.faceCorner(face % 4, 1));
        int k = mesh.node(face / 4, TetMesh.faceCorner(face % 4, 2));
        int low = Math.min(i, j);
        int high = Math.max(i, j);
        c[0] = Math.min(low, k);
        c[1] = Math.max(low, Math.min(high, k));
        c[2] = Math.max(high, k);
    }

    /** Lists {piece, other piece, node} for each node of more than one piece; the first piece met stands first. */
    private static List<int[]> sharedNodes(TetMesh mesh, int[] piece) {
        int[] first = new int[mesh.nodeCount()];
        Arrays.fill(first, -1);
        List<int[]> shared = new ArrayList<>();
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int local = 0; local < mesh.order().nodes(); local++) {
                int node = mesh.node(tet, local);
                if (first[node] < 0) {
                    first[node] = piece[tet];
                } else if (first[node] != piece[tet]) {
                    shared.add(new int[] {first[node], piece[tet], node});
                }
            }
        }
        return shared;
    }

    private static List<Joint> jointsBetween(List<int[]> shared, DisjointSets sets) {
        List<int[]> pairs = new ArrayList<>();
        for (int[] entry : shared) {
            int a = sets.find(entry[0]);
            int b = sets.find(entry[1]);
            if (a != b) {
                pairs.add(new int[] {Math.min(a, b), Math.max(a, b), entry[2]});
            }
        }
        pairs.sort(Arrays::compare);
        List<Joint> joints = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pairs.size(); i++) {
            if (i == pairs.size() || pairs.get(i)[0] != pairs.get(from)[0] || pairs.get(i)[1] != pairs.get(from)[1]) {
                int[] nodes = pairs.subList(from, i).stream()
                        .mapToInt(pair -> pair[2])
                        .distinct()
                        .toArray();
                joints.add(new Joint(pairs.get(from)[0], pairs.get(from)[1], nodes));
                from = i;
            }
        }
        return joints;
    }

    private static boolean spansPlane(TetMesh mesh, int[] nodes) {
        Vector3 origin = point(mesh, nodes[0]);
        Vector3 longest = Vector3.ZERO;
        for (int node : nodes) {
            Vector3 arm = point(mesh, node).minus(origin);
            longest = arm.norm() > longest.norm() ? arm : longest;
        }
        for (int node : nodes) {
            Vector3 arm = point(mesh, node).minus(origin);
            if (arm.cross(longest).norm() > ON_A_LINE * longest.dot(longest)) {
                return true;
            }
        }
        return false;
    }

    /** The place of a node. */
    static Vector3 point(TetMesh mesh, int node) {
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }
}
