package org.wolff.mesh.octree;

import org.wolff.mesh.work.Workers;

/**
 * The points of an octree, each with one number: 2·leaf is the low corner of a leaf, 2·leaf + 1 its centre; then come
 * the points in the middle of a face or edge of a leaf that has smaller ones beside it, in the order of the leaves that
 * hold them. Corners on the high sides of the box have no number. Immutable.
 */
public final class OctreePoints {
    private static final int[] MIDDLES = {1, 2, 3, 4, 5, 6};

    private final Octree tree;
    private final byte[] middles;
    private final int[] first;

    private OctreePoints(Octree tree, byte[] middles, int[] first) {
        this.tree = tree;
        this.middles = middles;
        this.first = first;
    }

    /** Numbers the points of a tree. */
    public static OctreePoints of(Octree tree, Workers workers) {
        int leaves = tree.leafCount();
        byte[] middles = new byte[leaves];
        if (tree.depth() > 0) {
            workers.forEach(leaves, 1024, (from, to) -> {
                for (int leaf = from; leaf < to; leaf++) {
                    middles[leaf] = tree.level(leaf) < tree.depth() ? middles(tree, leaf) : 0;
                }
            });
        }
        int[] first = new int[leaves + 1];
        first[0] = Math.multiplyExact(2, leaves);
        for (int leaf = 0; leaf < leaves; leaf++) {
            first[leaf + 1] = Math.addExact(first[leaf], Integer.bitCount(middles[leaf]));
        }
        return new OctreePoints(tree, middles, first);
    }

    /**
     * Returns which points in the middle of the low faces and edges there are: bit b for the point half a side from the
     * low corner along x where b has bit 0, along y where it has bit 1, along z where it has bit 2.
     */
    private static byte middles(Octree tree, int leaf) {
        int i = tree.i(leaf);
        int j = tree.j(leaf);
        int k = tree.k(leaf);
        int level = tree.level(leaf);
        boolean x = isFiner(tree, i - 1, j, k, level);
        boolean y = isFiner(tree, i, j - 1, k, level);
        boolean z = isFiner(tree, i, j, k - 1, level);
        int bits = 0;
        bits |= y || z || isFiner(tree, i, j - 1, k - 1, level) ? 1 << 1 : 0;
        bits |= x || z || isFiner(tree, i - 1, j, k - 1, level) ? 1 << 2 : 0;
        bits |= z ? 1 << 3 : 0;
        bits |= x || y || isFiner(tree, i - 1, j - 1, k, level) ? 1 << 4 : 0;
        bits |= y ? 1 << 5 : 0;
        bits |= x ? 1 << 6 : 0;
        return (byte) bits;
    }

    private static boolean isFiner(Octree tree, int i, int j, int k, int level) {
        int leaf = tree.at(i, j, k);
        return leaf >= 0 && tree.level(leaf) > level;
    }

    /** Returns the number of points. */
    public int count() {
        return first[tree.leafCount()];
    }

    /** Returns the first of the points in the middle of faces and edges that a leaf holds, or the one after them. */
    public int firstMiddle(int leaf) {
        return first[leaf];
    }

    /** Returns the side, in mm, of the smallest leaf around a point that a leaf holds. */
    public double size(int leaf, int point) {
        if (tree.depth() == 0 || point == 2 * leaf + 1) {
            return tree.size(leaf);
        }
        if (point != 2 * leaf) {
            return 0.5 * tree.size(leaf); // it is a corner of a leaf of half the side
        }
        int i = tree.i(leaf);
        int j = tree.j(leaf);
        int k = tree.k(leaf);
        int finest = tree.level(leaf);
        for (int c = 1; c < 8; c++) {
            int other = tree.at(i - (c & 1), j - (c >> 1 & 1), k - (c >> 2));
            finest = other < 0 ? finest : Math.max(finest, tree.level(other));
        }
        return tree.roots().side() / (1 << finest);
    }

    /** Returns the number of the point at a place in units, or -1 where there is none. */
    public int at(int i, int j, int k) {
        int leaf = tree.at(i, j, k);
        if (leaf < 0) {
            return -1;
        }
        int di = i - tree.i(leaf);
        int dj = j - tree.j(leaf);
        int dk = k - tree.k(leaf);
        if ((di | dj | dk) == 0) {
            return 2 * leaf;
        }
        int half = tree.side(leaf) / 2;
        int bit = (di == half ? 1 : 0) | (dj == half ? 2 : 0) | (dk == half ? 4 : 0);
        boolean isMiddle = di % half == 0 && dj % half == 0 && dk % half == 0 && (middles[leaf] >> bit & 1) == 1;
        return isMiddle ? first[leaf] + Integer.bitCount(middles[leaf] & (1 << bit) - 1) : -1;
    }

    /** What is told the points of a leaf. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes a point with its number and coordinates in mm. */
        void point(int number, double x, double y, double z);
    }

    /** Tells all points that a leaf holds. */
    public void visit(int leaf, Visitor visitor) {
        int i = tree.i(leaf);
        int j = tree.j(leaf);
        int k = tree.k(leaf);
        double half = 0.5 * tree.side(leaf);
        visitor.point(2 * leaf, tree.x(i), tree.y(j), tree.z(k));
        visitor.point(2 * leaf + 1, tree.x(i + half), tree.y(j + half), tree.z(k + half));
        int next = first[leaf];
        for (int bit : MIDDLES) {
            if ((middles[leaf] >> bit & 1) == 1) {
                visitor.point(
                        next++,
                        tree.x(i + (bit & 1) * half),
                        tree.y(j + (bit >> 1 & 1) * half),
                        tree.z(k + (bit >> 2) * half));
            }
        }
    }
}
