package org.wolff.mesh.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * Curves that meet at their ends. Ends at the same place become one corner, and curves that pass through it are cut
 * there; a curve that runs along an earlier one is left out, and so is one shorter than h on which no other hangs.
 *
 * @param curves cut at all corners
 * @param corners where curves end, three coordinates each
 * @param cornerLabels what meets at each, ascending
 * @param cornerEnds how many ends of curves lie at each
 */
record CurveNetwork(List<FeatureCurve> curves, double[] corners, short[][] cornerLabels, int[] cornerEnds) {
    /** Ends nearer than this, in h, are one corner. */
    private static final double SAME = 0.05;
    /** A curve nearer than this, in h, to another one runs along it. */
    private static final double ALONG = 0.01;

    static CurveNetwork of(List<FeatureCurve> found, double h) {
        List<FeatureCurve> single = distinct(found, h);
        List<double[]> places = corners(single, h);
        List<FeatureCurve> cut = new ArrayList<>();
        for (FeatureCurve curve : single) {
            cut(curve, places, h, cut);
        }
        return pruned(cut, places, h);
    }

    /** Leaves out what runs along an earlier curve from end to end. */
    private static List<FeatureCurve> distinct(List<FeatureCurve> found, double h) {
        List<FeatureCurve> kept = new ArrayList<>();
        CurveIndex index = new CurveIndex(found, h);
        CurveIndex.Nearest near = new CurveIndex.Nearest();
        for (int c = 0; c < found.size(); c++) {
            FeatureCurve curve = found.get(c);
            int self = c;
            boolean apart = false;
            for (int i = 0; i < curve.pieces() && !apart; i++) {
                double[] p = point(curve, i, 0.5);
                apart = !index.nearest(p[0], p[1], p[2], ALONG * h, other -> other < self, near);
            }
            if (apart) {
                kept.add(curve);
            }
        }
        return kept;
    }

    private static double[] point(FeatureCurve curve, int piece, double part) {
        int a = 3 * piece;
        int b = 3 * curve.end(piece);
        double[] x = curve.xyz();
        return new double[] {
            x[a] + part * (x[b] - x[a]),
            x[a + 1] + part * (x[b + 1] - x[a + 1]),
            x[a + 2] + part * (x[b + 2] - x[a + 2])
        };
    }

    private static double distance(double[] xyz, int at, double[] p) {
        double x = xyz[at] - p[0];
        double y = xyz[at + 1] - p[1];
        double z = xyz[at + 2] - p[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Returns the places where curves end, the mean of ends that lie together. */
    private static List<double[]> corners(List<FeatureCurve> curves, double h) {
        List<double[]> places = new ArrayList<>();
        List<double[]> first = new ArrayList<>();
        List<Integer> count = new ArrayList<>();
        for (FeatureCurve curve : curves) {
            for (int end = 0; end < 2 && !curve.closed(); end++) {
                int at = end == 0 ? 0 : curve.xyz().length - 3;
                int same = 0;
                while (same < first.size() && distance(curve.xyz(), at, first.get(same)) > SAME * h) {
                    same++;
                }
                if (same == first.size()) {
                    first.add(new double[] {curve.xyz()[at], curve.xyz()[at + 1], curve.xyz()[at + 2]});
                    places.add(new double[3]);
                    count.add(0);
                }
                int n = count.get(same);
                for (int a = 0; a < 3; a++) {
                    places.get(same)[a] = (n * places.get(same)[a] + curve.xyz()[at + a]) / (n + 1);
                }
                count.set(same, n + 1);
            }
        }
        return places;
    }

    /** Cuts a curve at all corners on it, and moves its ends to their corners. */
    private static void cut(FeatureCurve curve, List<double[]> corners, double h, List<FeatureCurve> cut) {
        int n = curve.points();
        int[] corner = new int[n];
        double[] off = new double[n];
        Arrays.fill(corner, -1);
        double[] xyz = curve.xyz().clone();
        BoundingBox box = BoundingBox.of(curve.xyz()).grown(SAME * h);
        for (int c = 0; c < corners.size(); c++) {
            double[] p = corners.get(c);
            if (!box.contains(p[0], p[1], p[2])) {
                continue;
            }
            int best = -1;
            double least = 3 * SAME * h;
            for (int i = 0; i < n; i++) {
                double d = distance(curve.xyz(), 3 * i, corners.get(c));
                if (d < least) {
                    least = d;
                    best = i;
                }
            }
            if (best >= 0
                    && toCurve(curve, best, corners.get(c)) < SAME * h
                    && (corner[best] < 0 || least < off[best])) {
                corner[best] = c;
                off[best] = least;
                System.arraycopy(corners.get(c), 0, xyz, 3 * best, 3);
            }
        }
        int start = 0;
        while (curve.closed() && start < n && corner[start] < 0) {
            start++;
        }
        if (start == n) {
            cut.add(curve);
            return;
        }
        int from = start;
        int last = curve.closed() ? start + n : n - 1;
        for (int i = start + 1; i <= last; i++) {
            if (corner[i % n] >= 0 || i == last) {
                cut.add(part(curve, xyz, from, i));
                from = i;
            }
        }
    }

    private static double toCurve(FeatureCurve curve, int i, double[] p) {
        double least = distance(curve.xyz(), 3 * i, p);
        for (int piece = i - 1; piece <= i; piece++) {
            int own = curve.closed() ? (piece + curve.points()) % curve.points() : piece;
            if (own >= 0 && own < curve.pieces()) {
                double[] a = point(curve, own, 0);
                double[] b = point(curve, own, 1);
                double along = 0;
                double square = 0;
                for (int k = 0; k < 3; k++) {
                    along += (p[k] - a[k]) * (b[k] - a[k]);
                    square += (b[k] - a[k]) * (b[k] - a[k]);
                }
                double[] q = point(curve, own, Math.max(0, Math.min(1, along / Math.max(square, 1e-300))));
                least = Math.min(least, distance(p, 0, q));
            }
        }
        return least;
    }

    private static FeatureCurve part(FeatureCurve curve, double[] xyz, int from, int to) {
        int n = curve.points();
        int count = to - from + 1;
        int width = 3 * curve.sheetCount();
        double[] own = new double[3 * count];
        double[] sheets = new double[width * count];
        for (int i = 0; i < count; i++) {
            int at = (from + i) % n;
            System.arraycopy(xyz, 3 * at, own, 3 * i, 3);
            System.arraycopy(curve.sheets(), width * at, sheets, width * i, width);
        }
        return new FeatureCurve(own, false, curve.labels(), curve.sides(), sheets);
    }

    private static CurveNetwork pruned(List<FeatureCurve> cut, List<double[]> places, double h) {
        int[] valence = new int[places.size()];
        for (FeatureCurve curve : cut) {
            for (int end = 0; end < 2 && !curve.closed(); end++) {
                int c = at(curve, end, places);
                valence[c] += 1;
            }
        }
        List<FeatureCurve> kept = new ArrayList<>();
        int[] ends = new int[places.size()];
        short[][] labels = new short[places.size()][0];
        for (FeatureCurve curve : cut) {
            double length = curve.length();
            if (length > (isLone(curve, places, valence) ? h : 1e-6 * h)) {
                kept.add(curve);
                for (int end = 0; end < 2 && !curve.closed(); end++) {
                    int c = at(curve, end, places);
                    ends[c]++;
                    int n = labels[c].length;
                    labels[c] = Arrays.copyOf(labels[c], n + curve.labels().length);
                    System.arraycopy(curve.labels(), 0, labels[c], n, curve.labels().length);
                }
            }
        }
        int n = 0;
        double[] corners = new double[3 * places.size()];
        for (int c = 0; c < places.size(); c++) {
            if (labels[c].length > 0) {
                labels[n] = Exposure.distinct(labels[c]);
                ends[n] = ends[c];
                System.arraycopy(places.get(c), 0, corners, 3 * n++, 3);
            }
        }
        return new CurveNetwork(kept, Arrays.copyOf(corners, 3 * n), Arrays.copyOf(labels, n), Arrays.copyOf(ends, n));
    }

    /** Returns true where no other curve hangs on the ends of one, which may be at the same corner. */
    private static boolean isLone(FeatureCurve curve, List<double[]> places, int[] valence) {
        if (curve.closed()) {
            return true;
        }
        int from = at(curve, 0, places);
        int to = at(curve, 1, places);
        int own = from == to ? 2 : 1;
        return valence[from] == own && valence[to] == own;
    }

    private static int at(FeatureCurve curve, int end, List<double[]> places) {
        int best = 0;
        for (int c = 1; c < places.size(); c++) {
            int p = end == 0 ? 0 : curve.xyz().length - 3;
            if (distance(curve.xyz(), p, places.get(c)) < distance(curve.xyz(), p, places.get(best))) {
                best = c;
            }
        }
        return best;
    }
}
