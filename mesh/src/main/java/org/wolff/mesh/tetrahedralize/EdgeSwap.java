package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;

/**
 * Takes an edge out. One of the boundary is replaced by the edge between the two vertices opposite to it in its facets:
 * the ring of vertices around the old edge is cut along the new one, and each part is divided so that its worst element
 * is best (Klincsek 1980). The ring around an edge inside of a region is divided as a whole; with three and four elements
 * these are the flips 3-2 and 4-4.
 *
 * <p>Where a region has a single element at the edge, the new edge is there already, and that element goes over to the
 * other region. On a boundary already, the new edge would bring two sheets together and change the Euler number of a
 * region; such an edge is left.
 */
final class EdgeSwap {
    private static final int MAX_RING = 12;

    private final Patch patch;
    private final int a;
    private final int b;
    private int[] ring = new int[MAX_RING];
    private final short[] region = new short[MAX_RING];
    private int size;
    private double[][] best;
    private int[][] choice;

    private EdgeSwap(Patch patch, int a, int b) {
        this.patch = patch;
        this.a = a;
        this.b = b;
    }

    /** Returns the patch without the edge a–b, null where that cannot be: tetrahedra would be turned inside out. */
    static Patch of(Patch patch, int a, int b) {
        EdgeSwap swap = new EdgeSwap(patch, a, b);
        return swap.findRing() ? swap.divide() : null;
    }

    /** Returns the patch without the edge a–b of the inside of a region, null where that cannot be. */
    static Patch inside(Patch patch, int a, int b) {
        EdgeSwap swap = new EdgeSwap(patch, a, b);
        return swap.findRing() && swap.isInside() ? swap.divideWhole() : null;
    }

    private boolean findRing() {
        int[] from = new int[MAX_RING];
        int[] to = new int[MAX_RING];
        short[] label = new short[MAX_RING];
        int n = 0;
        for (int t = 0; t < patch.tetCount(); t++) {
            if (!patch.has(t, a) || !patch.has(t, b)) {
                continue;
            }
            if (n == MAX_RING) {
                return false;
            }
            int p = -1;
            int q = -1;
            for (int i = 4 * t; i < 4 * t + 4; i++) {
                int v = patch.tets()[i];
                if (v != a && v != b) {
                    q = p < 0 ? q : v;
                    p = p < 0 ? v : p;
                }
            }
            boolean positive = patch.sixVolume(a, b, p, q) > 0;
            from[n] = positive ? p : q;
            to[n] = positive ? q : p;
            label[n++] = patch.region()[t];
        }
        if (n < 3) {
            return false;
        }
        int at = 0;
        for (size = 0; size < n; size++) {
            ring[size] = from[at];
            region[size] = label[at];
            int next = 0;
            while (next < n && from[next] != to[at]) {
                next++;
            }
            if (next == n) {
                return false; // the edge is at the rim
            }
            at = next;
        }
        return at == 0;
    }

    private boolean isInside() {
        for (int i = 1; i < size; i++) {
            if (region[i] != region[0]) {
                return false;
            }
        }
        return true;
    }

    private Patch divideWhole() {
        int[] tets = new int[8 * size];
        short[] labels = new short[2 * size];
        int n = fill(0, size - 1, region[0], tets, labels, 0);
        return n < 0 ? null : patch.without(a, b, Arrays.copyOf(tets, 4 * n), Arrays.copyOf(labels, n));
    }

    private Patch divide() {
        int first = -1;
        int second = -1;
        for (int i = 0; i < size; i++) {
            if (region[i] != region[(i + size - 1) % size]) {
                if (second >= 0) {
                    return null;
                }
                second = first < 0 ? second : i;
                first = first < 0 ? i : first;
            }
        }
        if (second < 0 || joinsSheets(first, second)) {
            return null;
        }
        int[] tets = new int[8 * size];
        short[] labels = new short[2 * size];
        int n = fill(first, second - first, region[first], tets, labels, 0);
        n = n < 0 ? -1 : fill(second, size - (second - first), region[second], tets, labels, n);
        return n < 0 ? null : patch.without(a, b, Arrays.copyOf(tets, 4 * n), Arrays.copyOf(labels, n));
    }

    /** Returns true where the new edge is there already, and not inside of the region whose single element goes over. */
    private boolean joinsSheets(int first, int second) {
        int steps = second - first;
        return steps == 1 && !isInside(ring[first], ring[second], region[first])
                || steps == size - 1 && !isInside(ring[first], ring[second], region[second]);
    }

    private boolean isInside(int p, int q, short label) {
        if (!patch.inner()[p] && !patch.inner()[q]) {
            return false; // other elements at the edge may not be in the patch
        }
        for (int t = 0; t < patch.tetCount(); t++) {
            if (patch.has(t, p) && patch.has(t, q) && patch.region()[t] != label) {
                return false;
            }
        }
        return true;
    }

    /** Divides the polygon of some steps along the ring and the new edge; returns how many tetrahedra there are then. */
    private int fill(int start, int steps, short label, int[] tets, short[] labels, int count) {
        int[] polygon = new int[steps + 1];
        for (int i = 0; i <= steps; i++) {
            polygon[i] = ring[(start + i) % size];
        }
        best = new double[steps + 1][steps + 1];
        choice = new int[steps + 1][steps + 1];
        for (int width = 2; width <= steps; width++) {
            for (int i = 0; i + width <= steps; i++) {
                best[i][i + width] = Double.NEGATIVE_INFINITY;
                for (int k = i + 1; k < i + width; k++) {
                    double q = worth(polygon, i, k, i + width, label);
                    q = k - i > 1 ? Math.min(q, best[i][k]) : q;
                    q = i + width - k > 1 ? Math.min(q, best[k][i + width]) : q;
                    if (q > best[i][i + width]) {
                        best[i][i + width] = q;
                        choice[i][i + width] = k;
                    }
                }
            }
        }
        return steps > 1 && !(best[0][steps] > 0) ? -1 : write(polygon, 0, steps, label, tets, labels, count);
    }

    private double worth(int[] polygon, int i, int k, int j, short label) {
        double one = patch.sine(polygon[i], polygon[k], polygon[j], b, label);
        return one > 0 ? Math.min(one, patch.sine(polygon[i], polygon[j], polygon[k], a, label)) : one;
    }

    private int write(int[] polygon, int i, int j, short label, int[] tets, short[] labels, int count) {
        if (j - i < 2) {
            return count;
        }
        int k = choice[i][j];
        int n = write(polygon, i, k, label, tets, labels, count);
        n = write(polygon, k, j, label, tets, labels, n);
        int[] two = {polygon[i], polygon[k], polygon[j], b, polygon[i], polygon[j], polygon[k], a};
        System.arraycopy(two, 0, tets, 4 * n, 8);
        labels[n] = label;
        labels[n + 1] = label;
        return n + 2;
    }
}
