package org.wolff.mesh.tetmesh;

import java.util.Arrays;

/** The faces that have one vertex as their lowest, kept in the order of their other two. Mutable, for one thread. */
final class FaceBucket {
    private final int[] other;
    private long[] key = new long[64];
    private int[] side = new int[64];
    private int count;
    private int[] crowded = new int[0];

    /** Matches of this bucket are written to {@code other}, by side. */
    FaceBucket(int[] other) {
        this.other = other;
    }

    /** Puts in the faces of a tetrahedron whose lowest vertex is v. */
    void offer(int[] tets, int stride, int tet, int v) {
        for (int f = 0; f < 4; f++) {
            if (tets[stride * tet + f] != v) {
                offerSide(tets, stride, 4 * tet + f, v);
            }
        }
    }

    /** Puts in a face if v is its lowest vertex. */
    void offerSide(int[] tets, int stride, int face, int v) {
        int at = stride * (face >> 2);
        int a = tets[at + TetMesh.faceCorner(face & 3, 0)];
        int b = tets[at + TetMesh.faceCorner(face & 3, 1)];
        int c = tets[at + TetMesh.faceCorner(face & 3, 2)];
        int most = Math.max(a, Math.max(b, c));
        if (Math.min(a, Math.min(b, c)) == v) {
            insert((long) (a ^ b ^ c ^ v ^ most) << 32 | most, face);
        }
    }

    private void insert(long own, int face) {
        if (count == key.length) {
            key = Arrays.copyOf(key, 2 * count);
            side = Arrays.copyOf(side, 2 * count);
        }
        int at = count++;
        while (at > 0 && key[at - 1] > own) {
            key[at] = key[at - 1];
            side[at] = side[at - 1];
            at--;
        }
        key[at] = own;
        side[at] = face;
    }

    /** Writes down which faces lie against each other, and empties the bucket. */
    void match() {
        for (int i = 0; i < count; ) {
            int end = i + 1;
            while (end < count && key[end] == key[i]) {
                end++;
            }
            if (end - i == 2) {
                other[side[i]] = side[i + 1];
                other[side[i + 1]] = side[i];
            } else if (end - i > 2) {
                crowded = Arrays.copyOf(crowded, crowded.length + 1);
                crowded[crowded.length - 1] = side[i];
            }
            i = end;
        }
        count = 0;
    }

    /** Returns one side of each face that more than two tetrahedra share. */
    int[] crowded() {
        return crowded;
    }
}
