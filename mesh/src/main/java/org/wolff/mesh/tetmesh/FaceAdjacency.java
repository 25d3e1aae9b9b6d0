package org.wolff.mesh.tetmesh;

import java.util.Arrays;

/**
 * Which faces of tetrahedra lie against each other. Immutable. A side is {@code 4·tet + face}, faces as in
 * {@link TetMesh#faceCorner}. Found by sorting: faces are put into the bucket of their lowest vertex and ordered there
 * by the other two; O(N), 20 bytes per side.
 */
public final class FaceAdjacency {
    /** No tetrahedron on the other side. */
    public static final int NONE = -1;

    private final int[] other;
    private final int[] crowded;

    private FaceAdjacency(int[] other, int[] crowded) {
        this.other = other;
        this.crowded = crowded;
    }

    /** Finds the faces that elements of a mesh share. */
    public static FaceAdjacency of(TetMesh mesh) {
        return of(mesh.tets(), mesh.order().nodes(), mesh.tetCount(), mesh.nodeCount());
    }

    /**
     * Finds the faces that tetrahedra share.
     *
     * @param tets vertices, the first four of every {@code stride} are the corners
     * @param stride numbers per tetrahedron
     * @param tetCount how many tetrahedra
     * @param vertexCount numbers are below this
     */
    public static FaceAdjacency of(int[] tets, int stride, int tetCount, int vertexCount) {
        int sides = Math.multiplyExact(4, tetCount);
        int[] head = new int[vertexCount + 1];
        int[] key = new int[3];
        for (int s = 0; s < sides; s++) {
            sorted(tets, stride, s, key);
            head[key[0] + 1]++;
        }
        for (int v = 0; v < vertexCount; v++) {
            head[v + 1] += head[v];
        }
        int[] bucket = new int[sides];
        long[] rest = new long[sides];
        int[] next = Arrays.copyOf(head, vertexCount);
        for (int s = 0; s < sides; s++) {
            sorted(tets, stride, s, key);
            int at = next[key[0]]++;
            long own = (long) key[1] << 32 | key[2];
            // insertion keeps the bucket ordered; a vertex is the lowest of some dozens of faces
            while (at > head[key[0]] && rest[at - 1] > own) {
                rest[at] = rest[at - 1];
                bucket[at] = bucket[at - 1];
                at--;
            }
            rest[at] = own;
            bucket[at] = s;
        }
        int[] other = new int[sides];
        Arrays.fill(other, NONE);
        int[] crowded = new int[8];
        int n = 0;
        for (int v = 0; v < vertexCount; v++) {
            for (int i = head[v]; i < head[v + 1]; ) {
                int end = i + 1;
                while (end < head[v + 1] && rest[end] == rest[i]) {
                    end++;
                }
                if (end - i == 2) {
                    other[bucket[i]] = bucket[i + 1];
                    other[bucket[i + 1]] = bucket[i];
                } else if (end - i > 2) {
                    crowded = n == crowded.length ? Arrays.copyOf(crowded, 2 * n) : crowded;
                    crowded[n++] = bucket[i];
                }
                i = end;
            }
        }
        return new FaceAdjacency(other, Arrays.copyOf(crowded, n));
    }

    private static void sorted(int[] tets, int stride, int side, int[] key) {
        int t = stride * (side >> 2);
        int a = tets[t + TetMesh.faceCorner(side & 3, 0)];
        int b = tets[t + TetMesh.faceCorner(side & 3, 1)];
        int c = tets[t + TetMesh.faceCorner(side & 3, 2)];
        key[0] = Math.min(a, Math.min(b, c));
        key[2] = Math.max(a, Math.max(b, c));
        key[1] = a ^ b ^ c ^ key[0] ^ key[2];
    }

    /** Returns the number of sides, four per tetrahedron. */
    public int sides() {
        return other.length;
    }

    /** Returns the side on the other side of a face, or {@link #NONE}. */
    public int across(int side) {
        return other[side];
    }

    /** Returns one side of each face that more than two tetrahedra share; empty in a sound mesh. */
    public int[] crowded() {
        return crowded.clone();
    }
}
