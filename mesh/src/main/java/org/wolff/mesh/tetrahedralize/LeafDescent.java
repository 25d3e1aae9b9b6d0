package org.wolff.mesh.tetrahedralize;

import java.util.function.IntFunction;
import org.wolff.mesh.octree.Octree;
import org.wolff.mesh.octree.RootGrid;
import org.wolff.mesh.region.Claimants;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/**
 * Goes through the leaves of an octree from large blocks down, and stops where no boundary can pass through a block.
 */
final class LeafDescent {
    private static final int BLOCK = 16;

    private final Octree tree;
    private final RootGrid roots;
    private final Visitor visitor;

    /** What the leaves of one block are told to. */
    interface Visitor {
        /** Takes leaves whose points all wear one label. */
        void settled(int from, int to, int label);

        /** Takes a leaf through which a boundary may pass. */
        void open(int leaf, Claimants here);
    }

    private LeafDescent(Octree tree, Visitor visitor) {
        this.tree = tree;
        this.roots = tree.roots();
        this.visitor = visitor;
    }

    /** Returns the number of blocks. */
    static int blocks(Octree tree) {
        RootGrid roots = tree.roots();
        return blocks(roots.nx()) * blocks(roots.ny()) * blocks(roots.nz());
    }

    private static int blocks(int roots) {
        return (roots + BLOCK - 1) / BLOCK;
    }

    /**
     * Visits all leaves.
     *
     * @param visitors gives the visitor of each block; blocks are visited by several threads at a time
     */
    static void run(RegionMap map, Octree tree, Workers workers, IntFunction<Visitor> visitors) {
        int bx = blocks(tree.roots().nx());
        int by = blocks(tree.roots().ny());
        Claimants all = Claimants.all(map);
        workers.forEach(blocks(tree), 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                LeafDescent descent = new LeafDescent(tree, visitors.apply(b));
                descent.block(b % bx * BLOCK, b / bx % by * BLOCK, b / (bx * by) * BLOCK, BLOCK, all);
            }
        });
    }

    /** Visits the leaves of the roots [i, i+n) × [j, j+n) × [k, k+n). */
    private void block(int i, int j, int k, int n, Claimants known) {
        int i1 = Math.min(i + n, roots.nx());
        int j1 = Math.min(j + n, roots.ny());
        int k1 = Math.min(k + n, roots.nz());
        if (i >= i1 || j >= j1 || k >= k1) {
            return;
        }
        int unit = 1 << tree.depth();
        Claimants here = within(known, i * unit, j * unit, k * unit, n * unit);
        if (here.isSettled()) {
            for (int c = k; c < k1; c++) {
                for (int b = j; b < j1; b++) {
                    int from = tree.firstLeaf(roots.number(i, b, c));
                    int to = tree.firstLeaf(roots.number(i1 - 1, b, c) + 1);
                    visitor.settled(from, to, here.below());
                }
            }
        } else if (n == 1) {
            int root = roots.number(i, j, k);
            leaves(tree.firstLeaf(root), tree.firstLeaf(root + 1), unit, i * unit, j * unit, k * unit, here);
        } else {
            int m = n / 2;
            for (int child = 0; child < 8; child++) {
                block(i + (child & 1) * m, j + (child >> 1 & 1) * m, k + (child >> 2) * m, m, here);
            }
        }
    }

    /** Visits the leaves of one cell. */
    private void leaves(int from, int to, int side, int i, int j, int k, Claimants here) {
        if (to - from == 1) {
            visitor.open(from, here);
            return;
        }
        int half = side / 2;
        int next = from;
        for (int child = 0; child < 8; child++) {
            int ci = i + (child & 1) * half;
            int cj = j + (child >> 1 & 1) * half;
            int ck = k + (child >> 2) * half;
            int first = next;
            int after = child + 1;
            next = child == 7
                    ? to
                    : tree.at(i + (after & 1) * half, j + (after >> 1 & 1) * half, k + (after >> 2) * half);
            Claimants own = within(here, ci, cj, ck, half);
            if (own.isSettled()) {
                visitor.settled(first, next, own.below());
            } else {
                leaves(first, next, half, ci, cj, ck, own);
            }
        }
    }

    /** Returns who may own points of a cell; none of them lies on its high sides. */
    private Claimants within(Claimants known, int i, int j, int k, int side) {
        double half = 0.5 * (side - 0.5);
        return known.within(tree.x(i + half), tree.y(j + half), tree.z(k + half), tree.x(half) - tree.x(0));
    }
}
