package org.wolff.mesh.octree;

/**
 * Cubes of sizes H, H/2, H/4 …, the leaves, which fill a box of nx × ny × nz root cubes of side H. Places in the tree
 * are told in units of the finest cell, H / 2^depth, from the low corner of the box. Immutable; the arrays are owned.
 */
public final class Octree {
    /** Most levels below the roots. */
    public static final int MAX_DEPTH = 10;

    private static final int LOCAL_BITS = 3 * MAX_DEPTH;

    private final RootGrid roots;
    private final int depth;
    private final int[] start;
    private final long[] key;
    private final byte[] level;

    /**
     * Takes the leaves.
     *
     * @param start first leaf of each root, and one more at the end
     * @param key root · 2³⁰ + Morton code of the low corner of each leaf within its root, ascending
     * @param level of each leaf
     */
    Octree(RootGrid roots, int depth, int[] start, long[] key, byte[] level) {
        this.roots = roots;
        this.depth = depth;
        this.start = start;
        this.key = key;
        this.level = level;
    }

    static long key(int root, long code) {
        return (long) root << LOCAL_BITS | code;
    }

    /** Returns the box and its root cubes. */
    public RootGrid roots() {
        return roots;
    }

    /** Returns the level of the finest leaf that there may be. */
    public int depth() {
        return depth;
    }

    /** Returns the number of leaves. */
    public int leafCount() {
        return level.length;
    }

    /** Returns the first leaf of a root cube, or of the one after it. */
    public int firstLeaf(int root) {
        return start[root];
    }

    /** Returns the level of a leaf: 0 for a root, 1 for half its side … */
    public int level(int leaf) {
        return level[leaf];
    }

    /** Returns the side of a leaf in units. */
    public int side(int leaf) {
        return 1 << depth - level[leaf];
    }

    /** Returns the side of a leaf in mm. */
    public double size(int leaf) {
        return roots.side() / (1 << level[leaf]);
    }

    /** Returns the place of the low corner of a leaf along x, in units. */
    public int i(int leaf) {
        return (roots.i((int) (key[leaf] >>> LOCAL_BITS)) << depth) + Morton.axis(code(leaf), 0);
    }

    /** Returns the place of the low corner of a leaf along y, in units. */
    public int j(int leaf) {
        return (roots.j((int) (key[leaf] >>> LOCAL_BITS)) << depth) + Morton.axis(code(leaf), 1);
    }

    /** Returns the place of the low corner of a leaf along z, in units. */
    public int k(int leaf) {
        return (roots.k((int) (key[leaf] >>> LOCAL_BITS)) << depth) + Morton.axis(code(leaf), 2);
    }

    private long code(int leaf) {
        return key[leaf] & (1L << LOCAL_BITS) - 1;
    }

    /** Returns the x coordinate in mm of a place in units. */
    public double x(double i) {
        return roots.x0() + i * unit();
    }

    /** Returns the y coordinate in mm of a place in units. */
    public double y(double j) {
        return roots.y0() + j * unit();
    }

    /** Returns the z coordinate in mm of a place in units. */
    public double z(double k) {
        return roots.z0() + k * unit();
    }

    /** Returns the side of the smallest leaf that there may be, mm. */
    public double unit() {
        return roots.side() / (1 << depth);
    }

    /** Returns the leaf that holds a point, mm, or -1 beyond the box. */
    public int leafAt(double x, double y, double z) {
        return at((int) Math.floor((x - roots.x0()) / unit()), (int) Math.floor((y - roots.y0()) / unit()), (int)
                Math.floor((z - roots.z0()) / unit()));
    }

    /** Returns the leaf that holds a finest cell, or -1 beyond the box. */
    public int at(int i, int j, int k) {
        if (i < 0 || j < 0 || k < 0) {
            return -1;
        }
        int ri = i >> depth;
        int rj = j >> depth;
        int rk = k >> depth;
        if (ri >= roots.nx() || rj >= roots.ny() || rk >= roots.nz()) {
            return -1;
        }
        int root = roots.number(ri, rj, rk);
        int low = start[root];
        int high = start[root + 1] - 1;
        if (low < high) {
            int mask = (1 << depth) - 1;
            long wanted = key(root, Morton.code(i & mask, j & mask, k & mask));
            while (low < high) { // the last leaf that begins at the cell or before it
                int middle = low + high + 1 >>> 1;
                if (key[middle] <= wanted) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
        }
        return low;
    }
}
