package org.wolff.mesh.feature;

import java.util.Arrays;
import java.util.List;

/**
 * The pieces of curves by the cells of a grid that they pass, to find those near a point. Immutable.
 */
public final class CurveIndex {
    /** The nearest point found. Mutable. */
    public static final class Nearest {
        /** The curve, −1 where none is near. */
        public int curve;
        /** Its piece. */
        public int piece;
        /** The place on the piece, 0 at its beginning, 1 at its end. */
        public double part;
        /** The point. */
        public final double[] point = new double[3];
        /** The distance to it, mm. */
        public double distance;
    }

    private static final int MAX_CELLS = 1 << 20;

    private final double cell;
    private final long[] keys;
    private final int[] owner;
    private final int[] piece;
    private final double[] ends;

    /**
     * Sorts the pieces into cells.
     *
     * @param cell edge of the cells, mm; also the farthest distance that can be asked for
     */
    CurveIndex(List<FeatureCurve> curves, double cell) {
        this.cell = cell;
        long[] some = new long[1024];
        int[] who = new int[1024];
        int[] which = new int[1024];
        int n = 0;
        for (int c = 0; c < curves.size(); c++) {
            FeatureCurve curve = curves.get(c);
            for (int i = 0; i < curve.pieces(); i++) {
                int[] lo = new int[3];
                int[] hi = new int[3];
                for (int a = 0; a < 3; a++) {
                    double p = curve.xyz()[3 * i + a];
                    double q = curve.xyz()[3 * curve.end(i) + a];
                    lo[a] = (int) Math.floor(Math.min(p, q) / cell);
                    hi[a] = (int) Math.floor(Math.max(p, q) / cell);
                }
                for (int x = lo[0]; x <= hi[0]; x++) {
                    for (int y = lo[1]; y <= hi[1]; y++) {
                        for (int z = lo[2]; z <= hi[2]; z++) {
                            if (n == some.length) {
                                some = Arrays.copyOf(some, 2 * n);
                                who = Arrays.copyOf(who, 2 * n);
                                which = Arrays.copyOf(which, 2 * n);
                            }
                            some[n] = key(x, y, z);
                            who[n] = c;
                            which[n++] = i;
                        }
                    }
                }
            }
        }
        int[] order = sorted(some, n);
        keys = new long[n];
        owner = new int[n];
        piece = new int[n];
        ends = new double[6 * n];
        for (int i = 0; i < n; i++) {
            keys[i] = some[order[i]];
            owner[i] = who[order[i]];
            piece[i] = which[order[i]];
            FeatureCurve curve = curves.get(owner[i]);
            System.arraycopy(curve.xyz(), 3 * piece[i], ends, 6 * i, 3);
            System.arraycopy(curve.xyz(), 3 * curve.end(piece[i]), ends, 6 * i + 3, 3);
        }
    }

    /** Returns the places of n keys in the order of the keys, equal ones as they come. */
    private static int[] sorted(long[] keys, int n) {
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Long.compare(keys[i], keys[j]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private static long key(int x, int y, int z) {
        return (long) (z + MAX_CELLS) << 42 | (long) (y + MAX_CELLS) << 21 | x + MAX_CELLS;
    }

    /** Says of a curve whether it counts. */
    public interface Choice {
        /** Returns true where it does. */
        boolean takes(int curve);
    }

    /** Finds the nearest point of the curves that count, not farther than {@code reach} (at most a cell). */
    boolean nearest(double x, double y, double z, double reach, Choice choice, Nearest found) {
        found.curve = -1;
        found.distance = reach;
        int lx = (int) Math.floor((x - reach) / cell);
        int hx = (int) Math.floor((x + reach) / cell);
        int ly = (int) Math.floor((y - reach) / cell);
        int hy = (int) Math.floor((y + reach) / cell);
        int lz = (int) Math.floor((z - reach) / cell);
        int hz = (int) Math.floor((z + reach) / cell);
        for (int k = lz; k <= hz; k++) {
            for (int j = ly; j <= hy; j++) {
                int at = Arrays.binarySearch(keys, key(lx, j, k));
                at = at < 0 ? -at - 1 : at;
                while (at > 0 && keys[at - 1] == key(lx, j, k)) {
                    at--;
                }
                for (; at < keys.length && keys[at] <= key(hx, j, k); at++) {
                    if (choice.takes(owner[at])) {
                        look(at, x, y, z, found);
                    }
                }
            }
        }
        return found.curve >= 0;
    }

    private void look(int entry, double x, double y, double z, Nearest found) {
        double[] p = ends;
        int a = 6 * entry;
        int b = a + 3;
        int c = owner[entry];
        double ux = p[b] - p[a];
        double uy = p[b + 1] - p[a + 1];
        double uz = p[b + 2] - p[a + 2];
        double square = ux * ux + uy * uy + uz * uz;
        double t = square > 0 ? ((x - p[a]) * ux + (y - p[a + 1]) * uy + (z - p[a + 2]) * uz) / square : 0;
        t = Math.max(0, Math.min(1, t));
        double nx = p[a] + t * ux;
        double ny = p[a + 1] + t * uy;
        double nz = p[a + 2] + t * uz;
        double d = Math.sqrt((x - nx) * (x - nx) + (y - ny) * (y - ny) + (z - nz) * (z - nz));
        if (d < found.distance || d == found.distance && (found.curve < 0 || c < found.curve)) {
            found.distance = d;
            found.curve = c;
            found.piece = piece[entry];
            found.part = t;
            found.point[0] = nx;
            found.point[1] = ny;
            found.point[2] = nz;
        }
    }
}
