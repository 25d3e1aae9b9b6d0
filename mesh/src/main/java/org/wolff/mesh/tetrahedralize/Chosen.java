package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.octree.LeafTets;
import org.wolff.mesh.octree.Octree;
import org.wolff.mesh.octree.OctreePoints;
import org.wolff.mesh.work.Workers;

/**
 * The tetrahedra of an octree that are worked on: those that touch a part and all their neighbours. How much memory
 * meshing takes goes with their number; a thin part has three of them for each that stays.
 *
 * @param near 1 at each point of a tetrahedron that touches a part
 * @param used 1 at each point of a chosen tetrahedron
 * @param firsts number of chosen tetrahedra before each block of {@value #BLOCK} leaves, and at the end of all
 * @param elements how many elements will result, to some per cent
 */
record Chosen(byte[] near, byte[] used, int[] firsts, double elements) {
    static final int BLOCK = 4096;

    static Chosen of(Octree tree, OctreePoints points, short[] label, Workers workers) {
        int leaves = tree.leafCount();
        byte[] near = new byte[points.count()];
        byte[] used = new byte[points.count()];
        int[] firsts = new int[(leaves + BLOCK - 1) / BLOCK + 1];
        double elements = workers.sum(firsts.length - 1, 1, (from, to) -> {
            LeafTets tets = new LeafTets(tree, points);
            double inside = 0;
            for (int leaf = from * BLOCK; leaf < Math.min(leaves, to * BLOCK); leaf++) {
                int end = 4 * tets.of(leaf);
                for (int t = 0; t < end; t += 4) {
                    double share = MeshForecast.share(label, tets.tets(), t);
                    if (share > 0) {
                        mark(near, tets.tets(), t);
                        inside += share;
                    }
                }
            }
            return inside;
        });
        workers.forEach(firsts.length - 1, 1, (from, to) -> {
            LeafTets tets = new LeafTets(tree, points);
            for (int leaf = from * BLOCK; leaf < Math.min(leaves, to * BLOCK); leaf++) {
                int end = 4 * tets.of(leaf);
                for (int t = 0; t < end; t += 4) {
                    if (touches(near, tets.tets(), t)) {
                        mark(used, tets.tets(), t);
                        firsts[leaf / BLOCK + 1]++;
                    }
                }
            }
        });
        for (int b = 1; b < firsts.length; b++) {
            firsts[b] = Math.addExact(firsts[b], firsts[b - 1]);
        }
        return new Chosen(near, used, firsts, elements);
    }

    /** Returns how many there are. */
    int count() {
        return firsts[firsts.length - 1];
    }

    /** Returns true where a tetrahedron is one of them. */
    boolean has(int[] tets, int t) {
        return touches(near, tets, t);
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
