package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.octree.LeafTets;
import org.wolff.mesh.octree.Octree;
import org.wolff.mesh.octree.OctreePoints;
import org.wolff.mesh.work.Workers;

/**
 * Step 4: the tetrahedra of the octree that touch a part and all their neighbours, so that the star of every vertex
 * that may come to lie on a boundary is whole; with a label and a size at every vertex.
 *
 * @param xyz vertices in the order of the points of the octree
 * @param size of the smallest leaf at each vertex, mm: its side, the long edge of a lattice
 * @param label of each vertex
 * @param tets four vertices each, positively oriented
 */
record Background(double[] xyz, double[] size, short[] label, int[] tets) {
    static Background of(Cells cells, Workers workers) {
        Octree tree = cells.tree();
        OctreePoints points = cells.points();
        Chosen chosen = cells.chosen();
        int leaves = tree.leafCount();
        Workers.Both<int[], int[]> both =
                workers.both(() -> numbers(chosen.used()), () -> new int[Math.multiplyExact(4, chosen.count())]);
        int[] number = both.first();
        int[] tets = both.second();
        workers.forEach(chosen.firsts().length - 1, 1, (from, to) -> {
            LeafTets own = new LeafTets(tree, points);
            int next = 4 * chosen.firsts()[from];
            for (int leaf = from * Chosen.BLOCK; leaf < Math.min(leaves, to * Chosen.BLOCK); leaf++) {
                int end = 4 * own.of(leaf);
                for (int t = 0; t < end; t += 4) {
                    if (chosen.has(own.tets(), t)) {
                        for (int c = t; c < t + 4; c++) {
                            tets[next++] = number[own.tets()[c]];
                        }
                    }
                }
            }
        });
        return numbered(cells, number, tets, workers);
    }

    /** Returns the number of the vertex at each point, −1 where there is none. */
    private static int[] numbers(byte[] used) {
        int[] number = new int[used.length];
        int vertices = 0;
        for (int p = 0; p < number.length; p++) {
            number[p] = used[p] == 1 ? vertices++ : -1;
        }
        return number;
    }

    /** Returns the greatest size at a vertex, mm. */
    double largestSize() {
        double most = 0;
        for (double own : size) {
            most = Math.max(most, own);
        }
        return most;
    }

    private static Background numbered(Cells cells, int[] number, int[] tets, Workers workers) {
        int vertices = (int) workers.sum(number.length, 4096, (from, to) -> {
            int own = 0;
            for (int p = from; p < to; p++) {
                own += cells.chosen().used()[p];
            }
            return own;
        });
        double[] xyz = new double[3 * vertices];
        double[] size = new double[vertices];
        short[] label = new short[vertices];
        OctreePoints points = cells.points();
        workers.forEach(cells.tree().leafCount(), Chosen.BLOCK, (from, to) -> {
            for (int leaf = from; leaf < to; leaf++) {
                int own = leaf;
                points.visit(leaf, (point, x, y, z) -> {
                    int v = number[point];
                    if (v >= 0) {
                        xyz[3 * v] = x;
                        xyz[3 * v + 1] = y;
                        xyz[3 * v + 2] = z;
                        size[v] = points.size(own, point);
                        label[v] = cells.label()[point];
                    }
                });
            }
        });
        return new Background(xyz, size, label, tets);
    }
}
