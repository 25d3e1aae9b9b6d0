package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.octree.Octree;
import org.wolff.mesh.octree.OctreePoints;
import org.wolff.mesh.octree.RootGrid;
import org.wolff.mesh.region.Claimants;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/** Step 5a: the label of every point of an octree. Blocks are halved until no boundary can pass through them. */
final class PointLabels {
    private static final int BLOCK = 16;

    private final Octree tree;
    private final OctreePoints points;
    private final RootGrid roots;
    private final short[] label;

    private PointLabels(Octree tree, OctreePoints points) {
        this.tree = tree;
        this.points = points;
        this.roots = tree.roots();
        this.label = new short[points.count()];
    }

    /** Returns the label of every point. */
    static short[] of(RegionMap map, Octree tree, OctreePoints points, Workers workers) {
        PointLabels labels = new PointLabels(tree, points);
        RootGrid roots = tree.roots();
        int bx = (roots.nx() + BLOCK - 1) / BLOCK;
        int by = (roots.ny() + BLOCK - 1) / BLOCK;
        int bz = (roots.nz() + BLOCK - 1) / BLOCK;
        Claimants all = Claimants.all(map);
        workers.forEach(bx * by * bz, 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                labels.block(b % bx * BLOCK, b / bx % by * BLOCK, b / (bx * by) * BLOCK, BLOCK, all);
            }
        });
        return labels.label;
    }

    /** Labels the points of the roots [i, i+n) × [j, j+n) × [k, k+n). */
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
                    fill(from, to, here.below());
                }
            }
        } else if (n == 1) {
            int root = roots.number(i, j, k);
            leaves(tree.firstLeaf(root), tree.firstLeaf(root + 1), 0, i * unit, j * unit, k * unit, here);
        } else {
            int m = n / 2;
            for (int child = 0; child < 8; child++) {
                block(i + (child & 1) * m, j + (child >> 1 & 1) * m, k + (child >> 2) * m, m, here);
            }
        }
    }

    /** Labels the points of the leaves of one cell. */
    private void leaves(int from, int to, int level, int i, int j, int k, Claimants here) {
        if (to - from == 1) {
            points.visit(from, (number, x, y, z) -> label[number] = (short) here.label(x, y, z));
            return;
        }
        int half = 1 << tree.depth() - level - 1;
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
                fill(first, next, own.below());
            } else {
                leaves(first, next, level + 1, ci, cj, ck, own);
            }
        }
    }

    /** Returns who may own points of a cell; none of them lies on its high sides. */
    private Claimants within(Claimants known, int i, int j, int k, int side) {
        double half = 0.5 * (side - 0.5);
        return known.within(tree.x(i + half), tree.y(j + half), tree.z(k + half), tree.x(half) - tree.x(0));
    }

    private void fill(int from, int to, int below) {
        Arrays.fill(label, 2 * from, 2 * to, (short) below);
        Arrays.fill(label, points.firstMiddle(from), points.firstMiddle(to), (short) below);
    }
}
