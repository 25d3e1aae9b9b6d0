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

    private static final double LONG_REACH = 0.25;
    private static final double SHORT_REACH = 0.42;
    private static final double SAFE_RADIUS = 0.2495;

    static Warp of(Background mesh, Cuts cuts, Workers workers) {
        int n = mesh.label().length;
        double[] old = mesh.xyz();
        double[] xyz = old.clone();
        short[] label = mesh.label().clone();
        double h = mesh.h();
        int[] best = new int[n];
        double[] least = new double[n];
        Arrays.fill(best, -1);
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int e = 0; e < cuts.keys().length; e++) {
            int v = Cuts.low(cuts.keys()[e]);
            int w = Cuts.high(cuts.keys()[e]);
            double length = distance(old, v, w);
            double reach = length > 0.93 * h ? LONG_REACH * length : SHORT_REACH * length;
            offer(best, least, v, e, cuts.fraction()[e] * length, reach);
            offer(best, least, w, e, (1 - cuts.fraction()[e]) * length, reach);
        }
        for (int v = 0; v < n; v++) {
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
        return new Warp(xyz, label).safe(mesh, least, workers);
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

    /** Takes the vertices of spoilt tetrahedra back to the safe radius. */
    private Warp safe(Background mesh, double[] moved, Workers workers) {
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
        double radius = SAFE_RADIUS * mesh.h();
        for (int v = 0; v < back.length; v++) {
            if (back[v] == 1 && label[v] == INTERFACE && moved[v] > radius) {
                for (int a = 3 * v; a < 3 * v + 3; a++) {
                    xyz[a] = mesh.xyz()[a] + radius / moved[v] * (xyz[a] - mesh.xyz()[a]);
                }
            }
        }
        return this;
    }
}
