package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.octree.LeafTets;
import org.wolff.mesh.octree.Octree;
import org.wolff.mesh.octree.OctreePoints;
import org.wolff.mesh.region.RegionMap;
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
    private static final int BLOCK = 4096;

    static Background of(Cells cells, Workers workers) {
        Octree tree = cells.tree();
        OctreePoints points = cells.points();
        short[] pointLabel = cells.label();
        int leaves = tree.leafCount();
        int blocks = (leaves + BLOCK - 1) / BLOCK;
        byte[] near = new byte[points.count()]; // of a tetrahedron that touches a part
        byte[] used = new byte[points.count()];
        workers.forEach(blocks, 1, (from, to) -> {
            LeafTets tets = new LeafTets(tree, points);
            for (int leaf = from * BLOCK; leaf < Math.min(leaves, to * BLOCK); leaf++) {
                int end = 4 * tets.of(leaf);
                for (int t = 0; t < end; t += 4) {
                    if (touches(pointLabel, tets.tets(), t)) {
                        mark(near, tets.tets(), t);
                    }
                }
            }
        });
        int[] blockTets = new int[blocks + 1];
        workers.forEach(blocks, 1, (from, to) -> {
            LeafTets tets = new LeafTets(tree, points);
            for (int leaf = from * BLOCK; leaf < Math.min(leaves, to * BLOCK); leaf++) {
                int end = 4 * tets.of(leaf);
                for (int t = 0; t < end; t += 4) {
                    if (touches(near, tets.tets(), t)) {
                        mark(used, tets.tets(), t);
                        blockTets[leaf / BLOCK + 1]++;
                    }
                }
            }
        });
        for (int b = 0; b < blocks; b++) {
            blockTets[b + 1] = Math.addExact(blockTets[b + 1], blockTets[b]);
        }
        int[] number = new int[points.count()];
        int vertices = 0;
        for (int p = 0; p < number.length; p++) {
            number[p] = used[p] == 1 ? vertices++ : -1;
        }
        int[] tets = new int[Math.multiplyExact(4, blockTets[blocks])];
        workers.forEach(blocks, 1, (from, to) -> {
            LeafTets own = new LeafTets(tree, points);
            int next = 4 * blockTets[from];
            for (int leaf = from * BLOCK; leaf < Math.min(leaves, to * BLOCK); leaf++) {
                int end = 4 * own.of(leaf);
                for (int t = 0; t < end; t += 4) {
                    if (touches(near, own.tets(), t)) {
                        for (int c = t; c < t + 4; c++) {
                            tets[next++] = number[own.tets()[c]];
                        }
                    }
                }
            }
        });
        return numbered(cells, number, vertices, tets, workers);
    }

    /** Returns the greatest size at a vertex, mm. */
    double largestSize() {
        double most = 0;
        for (double own : size) {
            most = Math.max(most, own);
        }
        return most;
    }

    private static Background numbered(Cells cells, int[] number, int vertices, int[] tets, Workers workers) {
        double[] xyz = new double[3 * vertices];
        double[] size = new double[vertices];
        short[] label = new short[vertices];
        OctreePoints points = cells.points();
        workers.forEach(cells.tree().leafCount(), BLOCK, (from, to) -> {
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

    private static boolean touches(short[] label, int[] tets, int t) {
        return label[tets[t]] != RegionMap.OUTSIDE
                || label[tets[t + 1]] != RegionMap.OUTSIDE
                || label[tets[t + 2]] != RegionMap.OUTSIDE
                || label[tets[t + 3]] != RegionMap.OUTSIDE;
    }

    private static boolean touches(byte[] near, int[] tets, int t) {
        return near[tets[t]] + near[tets[t + 1]] + near[tets[t + 2]] + near[tets[t + 3]] > 0;
    }

    /** Threads may race here, all to write the same. */
    private static void mark(byte[] marks, int[] tets, int t) {
        for (int c = t; c < t + 4; c++) {
            marks[tets[c]] = 1;
        }
    }
}
