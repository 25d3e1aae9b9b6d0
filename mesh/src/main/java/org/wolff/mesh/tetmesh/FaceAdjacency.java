package org.wolff.mesh.tetmesh;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/**
 * Which faces of tetrahedra lie against each other. Immutable. A side is {@code 4·tet + face}, faces as in
 * {@link TetMesh#faceCorner}. Found by sorting: each vertex orders the faces whose lowest vertex it is by the other
 * two; O(N).
 */
public final class FaceAdjacency {
    /** No tetrahedron on the other side. */
    public static final int NONE = -1;

    private static final int BLOCK = 1 << 12;

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

    /** Finds the faces that elements of a mesh share; the same for any number of threads. */
    public static FaceAdjacency of(TetMesh mesh, Workers workers) {
        return Neighbourhoods.of(mesh.tets(), mesh.order().nodes(), mesh.tetCount(), mesh.nodeCount(), workers)
                .faces();
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
        try (Workers one = new Workers(1)) {
            return Neighbourhoods.of(tets, stride, tetCount, vertexCount, one).faces();
        }
    }

    /** Returns room for the faces of so many tetrahedra, none of them shared yet. */
    static int[] room(int tetCount) {
        int[] other = new int[Math.multiplyExact(4, tetCount)];
        Arrays.fill(other, NONE);
        return other;
    }

    /** Finds the faces that tetrahedra share from the stars of their vertices and writes them into the room for them. */
    static FaceAdjacency of(int[] tets, int stride, Stars stars, int[] other, Workers workers) {
        int vertices = stars.vertexCount();
        int[][] crowded = new int[(vertices + BLOCK - 1) / BLOCK][];
        workers.forEach(crowded.length, 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                FaceBucket bucket = new FaceBucket(other);
                for (int v = b * BLOCK; v < Math.min(vertices, (b + 1) * BLOCK); v++) {
                    for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
                        bucket.offer(tets, stride, stars.tets()[s], v);
                    }
                    bucket.match();
                }
                crowded[b] = bucket.crowded();
            }
        });
        return new FaceAdjacency(other, joined(crowded));
    }

    private static int[] joined(int[][] parts) {
        int n = 0;
        for (int[] part : parts) {
            n += part.length;
        }
        int[] all = new int[n];
        n = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, n, part.length);
            n += part.length;
        }
        return all;
    }

    /**
     * Returns what this becomes when some tetrahedra change; the time goes with their number, but for a copy.
     *
     * @param tets four vertices of each tetrahedron now
     * @param changed the places whose tetrahedron is new or another one, and those beyond the end where there are fewer
     *     tetrahedra than before; ascending
     */
    public FaceAdjacency updated(int[] tets, int[] changed) {
        int[] now = Arrays.copyOf(other, tets.length);
        int n = 0;
        int[] loose = new int[8 * changed.length];
        for (int t : changed) {
            for (int side = 4 * t; side < 4 * t + 4; side++) {
                int across = side < other.length ? other[side] : NONE;
                if (across >= 0 && across < tets.length && now[across] != NONE) {
                    now[across] = NONE;
                    loose[n++] = across;
                }
            }
        }
        for (int t : changed) {
            for (int side = 4 * t; side < 4 * t + 4 && side < tets.length; side++) {
                now[side] = NONE;
                loose[n++] = side;
            }
        }
        long[] byLowest = new long[n];
        for (int i = 0; i < n; i++) {
            byLowest[i] = (long) lowest(tets, loose[i]) << 32 | loose[i];
        }
        Arrays.sort(byLowest);
        FaceBucket bucket = new FaceBucket(now);
        for (int i = 0; i < n; i++) {
            int v = (int) (byLowest[i] >>> 32);
            if (i == 0 || byLowest[i] != byLowest[i - 1]) { // a side may have come loose twice
                bucket.offerSide(tets, 4, (int) byLowest[i], v);
            }
            if (i + 1 == n || (int) (byLowest[i + 1] >>> 32) != v) {
                bucket.match();
            }
        }
        return new FaceAdjacency(now, bucket.crowded());
    }

    private static int lowest(int[] tets, int side) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            least = Math.min(least, tets[(side & ~3) + TetMesh.faceCorner(side & 3, i)]);
        }
        return least;
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
