package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;
import org.wolff.mesh.work.Workers;

/**
 * Step 5b: the edges whose ends wear different labels, and where on them the label changes.
 *
 * @param keys lower end · 2³² + higher end, ascending
 * @param fraction place of the change, 0 at the lower end, 1 at the higher
 */
record Cuts(long[] keys, float[] fraction) {
    private static final int BLOCK = 1 << 14;
    private static final int MAX_STEPS = 60;
    private static final double TOLERANCE = 1e-5;

    static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    static int low(long key) {
        return (int) (key >>> 32);
    }

    static int high(long key) {
        return (int) key;
    }

    /** Returns the index of an edge, negative where it is not cut. */
    int find(int a, int b) {
        return Arrays.binarySearch(keys, key(a, b));
    }

    static Cuts of(RegionMap map, Background mesh, Workers workers) {
        long[] keys = cutEdges(mesh, workers);
        double reach = 2 * mesh.largestSize();
        float[] fraction = new float[keys.length];
        workers.forEach(keys.length, 256, (from, to) -> {
            RegionProbe probe = map.probe(reach);
            for (int e = from; e < to; e++) {
                fraction[e] = (float) place(probe, mesh, low(keys[e]), high(keys[e]));
            }
        });
        return new Cuts(keys, fraction);
    }

    private static long[] cutEdges(Background mesh, Workers workers) {
        int[] tets = mesh.tets();
        short[] label = mesh.label();
        int blocks = (tets.length / 4 + BLOCK - 1) / BLOCK;
        long[][] found = new long[blocks][];
        workers.forEach(blocks, 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                long[] keys = new long[1024];
                int n = 0;
                int end = Math.min(tets.length, 4 * (b + 1) * BLOCK);
                for (int t = 4 * b * BLOCK; t < end; t += 4) {
                    for (int i = 0; i < 3; i++) {
                        for (int j = i + 1; j < 4; j++) {
                            if (label[tets[t + i]] != label[tets[t + j]]) {
                                if (n == keys.length) {
                                    keys = Arrays.copyOf(keys, 2 * n);
                                }
                                keys[n++] = key(tets[t + i], tets[t + j]);
                            }
                        }
                    }
                }
                found[b] = unique(Arrays.copyOf(keys, n));
            }
        });
        int total = 0;
        for (long[] part : found) {
            total += part.length;
        }
        long[] all = new long[total];
        int n = 0;
        for (long[] part : found) {
            System.arraycopy(part, 0, all, n, part.length);
            n += part.length;
        }
        return unique(all);
    }

    private static long[] unique(long[] keys) {
        Arrays.sort(keys);
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[n++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, n);
    }

    /**
     * Finds the sign change of h between the two ends: false position (Illinois), with halving whenever it is slow, so
     * that a jump of the sign without a zero (the film over a hole) is found too.
     */
    private static double place(RegionProbe probe, Background mesh, int v, int w) {
        double[] x = mesh.xyz();
        int a = mesh.label()[v];
        int b = mesh.label()[w];
        double lo = 0;
        double hi = 1;
        double fLo = at(probe, x, v, w, 0, a, b);
        double fHi = at(probe, x, v, w, 1, a, b);
        if (!(fLo < 0 && fHi > 0)) {
            return fLo >= 0 ? 0 : 1; // an end lies on the boundary itself
        }
        double t = 0.5;
        int side = 0;
        for (int step = 0; step < MAX_STEPS && hi - lo > TOLERANCE; step++) {
            t = step % 4 == 3 ? 0.5 * (lo + hi) : (lo * fHi - hi * fLo) / (fHi - fLo);
            double f = at(probe, x, v, w, t, a, b);
            if (Math.abs(f) <= TOLERANCE * mesh.size()[v]) {
                return t;
            }
            if (f < 0) {
                lo = t;
                fLo = f;
                fHi = side == -1 ? 0.5 * fHi : fHi;
                side = -1;
            } else {
                hi = t;
                fHi = f;
                fLo = side == 1 ? 0.5 * fLo : fLo;
                side = 1;
            }
        }
        return t;
    }

    private static double at(RegionProbe probe, double[] x, int v, int w, double t, int a, int b) {
        probe.look(
                x[3 * v] + t * (x[3 * w] - x[3 * v]),
                x[3 * v + 1] + t * (x[3 * w + 1] - x[3 * v + 1]),
                x[3 * v + 2] + t * (x[3 * w + 2] - x[3 * v + 2]),
                false);
        return probe.boundary(a, b);
    }
}
