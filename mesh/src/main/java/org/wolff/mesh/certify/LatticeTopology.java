package org.wolff.mesh.certify;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How the cubes of one label hang together, counted twice: where cubes join by faces alone, and where they join by edges
 * and corners too. Where both counts agree and no piece is a crumb, the lattice is fine enough to tell; else it is not.
 */
final class LatticeTopology {
    /** A piece of fewer cubes may be the end of a neck that is thinner than a cube. */
    private static final int RESOLVED = 27;

    private final LabelLattice lattice;
    private final int nx;
    private final int ny;
    private final int nz;

    LatticeTopology(LabelLattice lattice) {
        this.lattice = lattice;
        this.nx = lattice.count[0];
        this.ny = lattice.count[1];
        this.nz = lattice.count[2];
    }

    /**
     * Counts of a label by faces and by corners.
     *
     * @param eulerByFaces 1 for a ball, 0 for a ring, 2 for a hollow ball
     * @param eulerByCorners the same where cubes that touch are joined
     * @param piecesByFaces pieces joined by faces
     * @param piecesByCorners pieces joined by faces, edges or corners
     * @param fewest cubes of the smallest piece joined by faces
     */
    record Counts(long eulerByFaces, long eulerByCorners, int piecesByFaces, int piecesByCorners, int fewest) {
        boolean agree() {
            return eulerByFaces == eulerByCorners && piecesByFaces == piecesByCorners && fewest >= RESOLVED;
        }

        /** Returns true where another lattice tells the same. */
        boolean isSame(Counts other) {
            return eulerByFaces == other.eulerByFaces && piecesByFaces == other.piecesByFaces;
        }
    }

    /** Counts the labels 0 … n−1. */
    Counts[] of(int n) {
        long[] byFaces = new long[n];
        long[] byCorners = new long[n];
        int[] seen = new int[8];
        for (int k = 0; k < nz - 1; k++) {
            for (int j = 0; j < ny - 1; j++) {
                for (int i = 0; i < nx - 1; i++) {
                    int cube = (k * ny + j) * nx + i;
                    for (int c = 0; c < 8; c++) {
                        seen[c] = lattice.labels[cube + (c & 1) + (c >> 1 & 1) * nx + (c >> 2) * nx * ny];
                    }
                    count(seen, byFaces, byCorners);
                }
            }
        }
        int[] fewest = new int[n];
        int[] piecesByFaces = pieces(n, 1, fewest);
        int[] piecesByCorners = pieces(n, 3, new int[n]);
        Counts[] counts = new Counts[n];
        for (int r = 0; r < n; r++) {
            counts[r] = new Counts(byFaces[r] / 8, byCorners[r] / 8, piecesByFaces[r], piecesByCorners[r], fewest[r]);
        }
        return counts;
    }

    /** Adds eight times what the eight cubes about a vertex of the lattice give to each label among them. */
    private static void count(int[] seen, long[] byFaces, long[] byCorners) {
        for (int c = 0; c < 8; c++) {
            int label = seen[c];
            int mask = 0;
            boolean first = label >= 0;
            for (int d = 0; d < 8; d++) {
                mask |= seen[d] == label ? 1 << d : 0;
                first &= seen[d] != label || d >= c;
            }
            if (first && mask != 255) {
                byFaces[label] += OPEN[mask];
                byCorners[label] += CLOSED[mask];
            }
        }
    }

    /** Eight times the Euler number that a vertex stands for, by the set of its cubes: cubes with and without skin. */
    private static final int[] CLOSED = new int[256];

    private static final int[] OPEN = new int[256];

    static {
        for (int mask = 0; mask < 256; mask++) {
            CLOSED[mask] = closed(mask);
            OPEN[mask] = open(mask);
        }
    }

    /** The cells about a vertex of which at least one cube is there: 8 corners, 12 faces, 6 edges, 1 vertex. */
    private static int closed(int mask) {
        int euler = -Integer.bitCount(mask);
        for (int a = 0; a < 3; a++) {
            for (int c = 0; c < 8; c++) {
                if ((c >> a & 1) == 0) {
                    euler += (mask >> c & 1 | mask >> (c | 1 << a) & 1) * 2;
                }
            }
            for (int side = 0; side < 2; side++) {
                euler -= (mask & slice(a, side)) != 0 ? 4 : 0;
            }
        }
        return euler + (mask != 0 ? 8 : 0);
    }

    /** The cells about a vertex of which all cubes are there. */
    private static int open(int mask) {
        int euler = Integer.bitCount(mask);
        for (int a = 0; a < 3; a++) {
            for (int c = 0; c < 8; c++) {
                if ((c >> a & 1) == 0) {
                    euler -= (mask >> c & mask >> (c | 1 << a) & 1) * 2;
                }
            }
            for (int side = 0; side < 2; side++) {
                euler += (mask & slice(a, side)) == slice(a, side) ? 4 : 0;
            }
        }
        return euler - (mask == 255 ? 8 : 0);
    }

    /** Returns the four cubes on one side of a vertex along an axis: they share the edge there. */
    private static int slice(int axis, int side) {
        int slice = 0;
        for (int c = 0; c < 8; c++) {
            slice |= (c >> axis & 1) == side ? 1 << c : 0;
        }
        return slice;
    }

    /**
     * Counts the pieces of each label; cubes join where their places differ along at most {@code axes} axes.
     *
     * @param fewest receives the number of cubes of the smallest piece of each label
     */
    private int[] pieces(int n, int axes, int[] fewest) {
        int[] pieces = new int[n];
        BitSet done = new BitSet(lattice.labels.length);
        int[] queue = new int[1 << 10];
        for (int seed = 0; seed < lattice.labels.length; seed++) {
            int label = lattice.labels[seed];
            if (label < 0 || done.get(seed)) {
                continue;
            }
            pieces[label]++;
            int cubes = 0;
            int size = 0;
            queue[size++] = seed;
            done.set(seed);
            while (size > 0) {
                int cube = queue[--size];
                cubes++;
                if (size + 26 > queue.length) {
                    queue = Arrays.copyOf(queue, 2 * queue.length);
                }
                for (int d = 0; d < 27; d++) {
                    int di = d % 3 - 1;
                    int dj = d / 3 % 3 - 1;
                    int dk = d / 9 - 1;
                    int next = cube + (dk * ny + dj) * nx + di;
                    if (di * di + dj * dj + dk * dk <= axes && lattice.labels[next] == label && !done.get(next)) {
                        done.set(next);
                        queue[size++] = next;
                    }
                }
            }
            fewest[label] = pieces[label] == 1 ? cubes : Math.min(fewest[label], cubes);
        }
        return pieces;
    }
}
