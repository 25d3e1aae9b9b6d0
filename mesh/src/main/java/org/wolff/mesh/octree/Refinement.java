package org.wolff.mesh.octree;

import java.util.Arrays;

/**
 * Which cells of a grid of cubes are split. A cell is told by its level and its place in units of its own side. From
 * the cells that somebody wants split follow those that must be, so that sizes change gradually: around a split cell a
 * number of layers of cells of its size exist. One layer makes neighbours differ by one level at most. Immutable.
 */
public final class Refinement {
    private static final int BITS = 21;
    private static final long MASK = (1L << BITS) - 1;

    private final RootGrid roots;
    private final int layers;
    private final long[][] split;

    private Refinement(RootGrid roots, int layers, long[][] split) {
        this.roots = roots;
        this.layers = layers;
        this.split = split;
    }

    /**
     * Returns no splits at all.
     *
     * @param layers of cells of the size of a split cell around it, at least one
     */
    public static Refinement none(RootGrid roots, int layers) {
        return new Refinement(roots, layers, new long[0][]);
    }

    /** Returns the name of a cell among those of its level. */
    public static long cell(int i, int j, int k) {
        return (long) k << 2 * BITS | (long) j << BITS | i;
    }

    private static int i(long cell) {
        return (int) (cell & MASK);
    }

    private static int j(long cell) {
        return (int) (cell >>> BITS & MASK);
    }

    private static int k(long cell) {
        return (int) (cell >>> 2 * BITS);
    }

    /**
     * Returns what is split when more cells are to be.
     *
     * @param wanted cells of each level, in any order; levels from {@link Octree#MAX_DEPTH} on are left out
     */
    public Refinement with(long[][] wanted) {
        int depth = Math.min(Octree.MAX_DEPTH, Math.max(split.length, wanted.length));
        long[][] all = new long[depth][];
        long[] forced = {};
        for (int level = depth - 1; level >= 0; level--) {
            long[] own = level < split.length ? split[level] : new long[0];
            long[] more = level < wanted.length ? wanted[level] : new long[0];
            all[level] = unique(concatenate(concatenate(own, more), forced));
            forced = level > 0 ? parents(grown(all[level], level)) : forced;
        }
        while (depth > 0 && all[depth - 1].length == 0) {
            depth--;
        }
        return new Refinement(roots, layers, Arrays.copyOf(all, depth));
    }

    /** Returns the number of leaves of the tree. */
    public long leafCount() {
        long count = roots.count();
        for (long[] cells : split) {
            count += 7L * cells.length;
        }
        return count;
    }

    /** Returns the tree. */
    public Octree tree() {
        int count = Math.toIntExact(leafCount());
        int depth = split.length;
        Leaves leaves = new Leaves(depth, count);
        int[] start = new int[roots.count() + 1];
        for (int root = 0; root < roots.count(); root++) {
            start[root] = leaves.size;
            leaves.add(root, 0, roots.i(root), roots.j(root), roots.k(root));
        }
        start[roots.count()] = leaves.size;
        return new Octree(roots, depth, start, leaves.key, leaves.level);
    }

    private final class Leaves {
        private final int depth;
        private final long[] key;
        private final byte[] level;
        private int size;

        Leaves(int depth, int count) {
            this.depth = depth;
            this.key = new long[count];
            this.level = new byte[count];
        }

        void add(int root, int at, int i, int j, int k) {
            if (at < depth && Arrays.binarySearch(split[at], cell(i, j, k)) >= 0) {
                for (int child = 0; child < 8; child++) {
                    add(root, at + 1, 2 * i + (child & 1), 2 * j + (child >> 1 & 1), 2 * k + (child >> 2));
                }
            } else {
                int shift = depth - at;
                int mask = (1 << depth) - 1;
                key[size] =
                        Octree.key(root, Morton.code((i << shift) & mask, (j << shift) & mask, (k << shift) & mask));
                level[size++] = (byte) at;
            }
        }
    }

    /** Returns the cells and as many layers around them as there are to be; cells beyond the box are left out. */
    private long[] grown(long[] cells, int level) {
        long[] all = cells;
        for (int axis = 0; axis < 3; axis++) {
            int end = (axis == 0 ? roots.nx() : axis == 1 ? roots.ny() : roots.nz()) << level;
            long step = 1L << BITS * axis;
            long[] more = new long[Math.multiplyExact(all.length, 2 * layers + 1)];
            int n = 0;
            for (long cell : all) {
                int own = axis == 0 ? i(cell) : axis == 1 ? j(cell) : k(cell);
                for (int d = Math.max(-layers, -own); d <= Math.min(layers, end - 1 - own); d++) {
                    more[n++] = cell + d * step;
                }
            }
            all = unique(Arrays.copyOf(more, n));
        }
        return all;
    }

    private static long[] parents(long[] cells) {
        long[] all = new long[cells.length];
        for (int c = 0; c < cells.length; c++) {
            all[c] = cell(i(cells[c]) >> 1, j(cells[c]) >> 1, k(cells[c]) >> 1);
        }
        return unique(all);
    }

    private static long[] concatenate(long[] a, long[] b) {
        long[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static long[] unique(long[] cells) {
        Arrays.sort(cells);
        int n = 0;
        for (int c = 0; c < cells.length; c++) {
            if (c == 0 || cells[c] != cells[c - 1]) {
                cells[n++] = cells[c];
            }
        }
        return Arrays.copyOf(cells, n);
    }
}
