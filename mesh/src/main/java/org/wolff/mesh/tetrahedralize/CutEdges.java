package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The edges of the boundary that cut across feature curves, ascending, and the curves that each crosses, nearest first.
 */
final class CutEdges {
    private final long[] keys;
    private final int[][] curves;
    private final long[] ends;

    private CutEdges(long[] keys, int[][] curves) {
        this.keys = keys;
        this.curves = curves;
        this.ends = new long[2 * keys.length];
        for (int e = 0; e < keys.length; e++) {
            ends[2 * e] = (long) Cuts.low(keys[e]) << 32 | e;
            ends[2 * e + 1] = (long) Cuts.high(keys[e]) << 32 | e;
        }
        Arrays.sort(ends);
    }

    /** Finds the edges at vertices near curves. */
    static CutEdges of(Complex complex, Ties ties, int[] near) {
        WorkMesh mesh = complex.mesh();
        SheetSides sides = new SheetSides(ties.features());
        long[] found = new long[256];
        int[][] crossed = new int[256][];
        int n = 0;
        for (int v : near) {
            for (int s = complex.stars().head()[v]; s < complex.stars().head()[v + 1]; s++) {
                int t = complex.stars().tets()[s];
                for (int f = 0; f < 4; f++) {
                    int across = complex.faces().across(4 * t + f);
                    int opposite = mesh.tets()[4 * t + f];
                    if (opposite == v || across < 0 || mesh.region()[across >> 2] >= mesh.region()[t]) {
                        continue;
                    }
                    for (int i = 0; i < 3; i++) {
                        int w = mesh.tets()[4 * t + TetMesh.faceCorner(f, i)];
                        if (w == v || w < v && Arrays.binarySearch(near, w) >= 0) {
                            continue;
                        }
                        int[] curves = sides.crossed(
                                mesh.xyz(),
                                v,
                                w,
                                ties.of()[v],
                                ties.of()[w],
                                mesh.region()[across >> 2],
                                mesh.region()[t]);
                        if (curves.length > 0) {
                            found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
                            crossed = n == crossed.length ? Arrays.copyOf(crossed, 2 * n) : crossed;
                            crossed[n] = curves;
                            found[n++] = Cuts.key(v, w);
                        }
                    }
                }
            }
        }
        return unique(Arrays.copyOf(found, n), crossed);
    }

    private static CutEdges unique(long[] found, int[][] crossed) {
        long[] order = found.clone();
        Arrays.sort(order);
        long[] keys = new long[order.length];
        int n = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || order[i] != order[i - 1]) {
                keys[n++] = order[i];
            }
        }
        keys = Arrays.copyOf(keys, n);
        int[][] curves = new int[n][];
        for (int i = found.length - 1; i >= 0; i--) {
            curves[Arrays.binarySearch(keys, found[i])] = crossed[i];
        }
        return new CutEdges(keys, curves);
    }

    int count() {
        return keys.length;
    }

    int low(int e) {
        return Cuts.low(keys[e]);
    }

    int high(int e) {
        return Cuts.high(keys[e]);
    }

    /** Returns the curves that an edge crosses, the nearest to its middle first. */
    int[] curves(int e) {
        return curves[e];
    }

    /** Returns true where an edge at a vertex has neither end on its curve yet. */
    boolean isOpen(int v, Ties ties) {
        int at = Arrays.binarySearch(ends, (long) v << 32);
        for (int i = at < 0 ? -at - 1 : at; i < ends.length && (int) (ends[i] >>> 32) == v; i++) {
            int e = (int) ends[i];
            if (!ties.isTied(low(e)) && !ties.isTied(high(e))) {
                return true;
            }
        }
        return false;
    }
}
