package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/**
 * Step 6: every vertex that has a cut within reach moves onto its nearest cut and becomes an interface vertex. Moves
 * of at most half the width of the surrounding tetrahedra cannot invert any; the reach along short edges is longer,
 * and where that spoils a tetrahedron the vertex is taken back to the safe radius.
 *
 * @param xyz vertices after the warp
 * @param label of each vertex, {@link #INTERFACE} where it lies on a boundary
 */
record Warp(double[] xyz, short[] label) {
    /** The label of a vertex on a boundary. */
    static final short INTERFACE = -2;

    /** How far a vertex goes along an edge parallel to an axis, in widths of the narrowest tetrahedron around it. */
    private static final double STRAIGHT_REACH = 0.5;
    /** The same along other edges: 0.42 of the short edge of a lattice. */
    private static final double OBLIQUE_REACH = 0.7275;

    private static final double SAFE_RADIUS = 0.499;

    static Warp of(Background mesh, Cuts cuts, Workers workers) {
        int n = mesh.label().length;
        double[] old = mesh.xyz();
        short[] label = mesh.label().clone();
        Workers.Both<double[], double[]> both = workers.both(() -> widths(mesh, cuts, workers), old::clone);
        double[] width = both.first();
        double[] xyz = both.second();
        int[] best = new int[n];
        double[] least = new double[n];
        Arrays.fill(best, -1);
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int e = 0; e < cuts.keys().length; e++) {
            int v = Cuts.low(cuts.keys()[e]);
            int w = Cuts.high(cuts.keys()[e]);
            double length = distance(old, v, w);
            double reach = isStraight(old, v, w, length) ? STRAIGHT_REACH : OBLIQUE_REACH;
            offer(best, least, v, e, cuts.fraction()[e] * length, reach * width[v]);
            offer(best, least, w, e, (1 - cuts.fraction()[e]) * length, reach * width[w]);
        }
        workers.forEach(n, 4096, (from, to) -> {
            for (int v = from; v < to; v++) {
                if (best[v] >= 0) {
                    long key = cuts.keys()[best[v]];
                    double t = cuts.fraction()[best[v]];
                    for (int a = 0; a < 3; a++) {
                        double lo = old[3 * Cuts.low(key) + a];
                        xyz[3 * v + a] = lo + t * (old[3 * Cuts.high(key) + a] - lo);
                    }
                    label[v] = INTERFACE;
                }
            }
        });
        return new Warp(xyz, label).safe(mesh, least, width, workers);
    }

    private static void offer(int[] best, double[] least, int v, int edge, double distance, double reach) {
        if (distance <= reach && distance < least[v]) {
            least[v] = distance;
            best[v] = edge;
        }
    }

    private static double distance(double[] x, int v, int w) {
        double dx = x[3 * v] - x[3 * w];
        double dy = x[3 * v + 1] - x[3 * w + 1];
        double dz = x[3 * v + 2] - x[3 * w + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Returns true where an edge is parallel to an axis. */
    private static boolean isStraight(double[] x, int v, int w, double length) {
        double most = Math.abs(x[3 * v] - x[3 * w]);
        most = Math.max(most, Math.abs(x[3 * v + 1] - x[3 * w + 1]));
        most = Math.max(most, Math.abs(x[3 * v + 2] - x[3 * w + 2]));
        return most > 0.99 * length;
    }

    /** Returns for each vertex of a cut edge the least width, in mm, of the tetrahedra around it. */
    private static double[] widths(Background mesh, Cuts cuts, Workers workers) {
        int[] tets = mesh.tets();
        boolean[] near = new boolean[mesh.label().length];
        for (long key : cuts.keys()) {
            near[Cuts.low(key)] = true;
            near[Cuts.high(key)] = true;
        }
        int[] around = workers.select(
                tets.length / 4,
                4096,
                () -> t ->
                        near[tets[4 * t]] || near[tets[4 * t + 1]] || near[tets[4 * t + 2]] || near[tets[4 * t + 3]]);
        float[] of = new float[around.length];
        workers.forEach(of.length, 4096, (from, to) -> {
            for (int i = from; i < to; i++) {
                int t = 4 * around[i];
                of[i] = (float) TetShape.width(mesh.xyz(), tets[t], tets[t + 1], tets[t + 2], tets[t + 3]);
            }
        });
        double[] width = new double[near.length];
        Arrays.fill(width, Double.POSITIVE_INFINITY);
        for (int i = 0; i < of.length; i++) {
            for (int c = 4 * around[i]; c < 4 * around[i] + 4; c++) {
                width[tets[c]] = Math.min(width[tets[c]], of[i]);
            }
        }
        return width;
    }

    /** Takes the vertices of spoilt tetrahedra back to the safe radius. */
    private Warp safe(Background mesh, double[] moved, double[] width, Workers workers) {
        int[] tets = mesh.tets();
        byte[] back = new byte[label.length];
        workers.forEach(tets.length / 4, 4096, (from, to) -> {
            for (int t = 4 * from; t < 4 * to; t += 4) {
                if (moved[tets[t]] + moved[tets[t + 1]] + moved[tets[t + 2]] + moved[tets[t + 3]] > 0
                        && TetShape.minSine(xyz, tets[t], tets[t + 1], tets[t + 2], tets[t + 3]) < Gate.FLAT) {
                    for (int i = 0; i < 4; i++) {
                        back[tets[t + i]] = 1; // threads may race here, all to write the same
                    }
                }
            }
        });
        for (int v = 0; v < back.length; v++) {
            double radius = SAFE_RADIUS * width[v];
            if (back[v] == 1 && label[v] == INTERFACE && moved[v] > radius) {
                for (int a = 3 * v; a < 3 * v + 3; a++) {
                    xyz[a] = mesh.xyz()[a] + radius / moved[v] * (xyz[a] - mesh.xyz()[a]);
                }
            }
        }
        return this;
    }
}
