package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.feature.FeatureCurve;
import org.wolff.mesh.feature.FeatureCurves;

/**
 * Tells whether an edge of the boundary cuts across a feature curve: its ends lie on two sheets of the boundary that
 * meet there. Mutable, for one thread.
 */
final class SheetSides {
    /**
     * The curve is not farther from the middle of an edge across it than this, in lengths of the edge: across a wedge of angle
     * α the middle lies 1 / (2 tan α/2) lengths from it, 1.3 at 42°.
     */
    private static final double REACH = 1.3;

    /** What is nearer to the curve than this, in lengths of the edge, is on it. */
    private static final double ON = 2e-3;

    private static final int STEPS = 3;

    /** So many curves near an edge are looked at: near a corner the nearest may not be the one crossed. */
    private static final int MOST = 3;

    private final FeatureCurves features;
    private final double[] p = new double[3];
    private final double[] q = new double[3];
    private final double[] r = new double[3];
    private final double[] t = new double[3];

    private final CurveIndex.Nearest near = new CurveIndex.Nearest();
    private final int[] crossed = new int[MOST];

    SheetSides(FeatureCurves features) {
        this.features = features;
    }

    /** Returns true where an edge of a facet between two labels cuts across a curve; see {@link #crossed}. */
    boolean crosses(double[] xyz, int v, int w, int tieV, int tieW, int a, int b) {
        return crossings(xyz, v, w, tieV, tieW, a, b, 1) > 0;
    }

    /**
     * Returns the curves that an edge of a facet between two labels cuts across, the nearest first. Beside a corner there
     * may be two: from the curve where two of its faces meet to the third face, an edge cuts off one of two other curves.
     *
     * @param tieV of the one end, see {@link Ties}
     * @param tieW of the other end
     * @param a lesser label
     * @param b greater label
     */
    int[] crossed(double[] xyz, int v, int w, int tieV, int tieW, int a, int b) {
        return Arrays.copyOf(crossed, crossings(xyz, v, w, tieV, tieW, a, b, MOST));
    }

    /** Finds some of the curves that an edge cuts across; returns how many. */
    private int crossings(double[] xyz, int v, int w, int tieV, int tieW, int a, int b, int most) {
        if (tieV == Ties.CORNER || tieW == Ties.CORNER) {
            return 0;
        }
        int count = 0;
        double length = 0;
        for (int k = 0; k < 3; k++) {
            p[k] = 0.5 * (xyz[3 * v + k] + xyz[3 * w + k]);
            length += (xyz[3 * w + k] - xyz[3 * v + k]) * (xyz[3 * w + k] - xyz[3 * v + k]);
        }
        length = Math.sqrt(length);
        double within = Math.min(REACH * length, features.reach());
        int first = Ties.NONE;
        int second = Ties.NONE;
        for (int attempt = 0; attempt < MOST && count < most; attempt++) {
            int one = first;
            int two = second;
            if (!features.nearest(
                    p[0],
                    p[1],
                    p[2],
                    within,
                    c -> c != one && c != two && isFold(features.curves().get(c), a, b),
                    near)) {
                return count;
            }
            FeatureCurve curve = features.curves().get(near.curve);
            int found = near.curve;
            if (tieV != found
                    && tieW != found
                    && (!isEnd(curve, ON * length) || leavesEnd(xyz, v, w, curve, ON * length))
                    && isApart(xyz, v, w, curve, a, b, ON * length)) {
                crossed[count++] = found;
            }
            second = first;
            first = found;
        }
        return count;
    }

    /** Looks for the point of the curve that is nearest to the edge; false where that is the end of the curve. */
    private boolean leavesEnd(double[] xyz, int v, int w, FeatureCurve curve, double on) {
        int c = near.curve;
        for (int i = 0; i < STEPS; i++) {
            double along = 0;
            double square = 0;
            for (int k = 0; k < 3; k++) {
                double d = xyz[3 * w + k] - xyz[3 * v + k];
                along += (near.point[k] - xyz[3 * v + k]) * d;
                square += d * d;
            }
            double part = Math.max(0, Math.min(1, along / square));
            for (int k = 0; k < 3; k++) {
                q[k] = xyz[3 * v + k] + part * (xyz[3 * w + k] - xyz[3 * v + k]);
            }
            if (!features.nearest(q[0], q[1], q[2], features.reach(), other -> other == c, near)) {
                return false;
            }
        }
        return !isEnd(curve, on);
    }

    private boolean isApart(double[] xyz, int v, int w, FeatureCurve curve, int a, int b, double on) {
        int from = 3 * near.piece;
        int to = 3 * curve.end(near.piece);
        for (int k = 0; k < 3; k++) {
            t[k] = curve.xyz()[to + k] - curve.xyz()[from + k];
        }
        int one = sheet(xyz, v, curve, a, b, on);
        int two = sheet(xyz, w, curve, a, b, on);
        return one >= 0 && two >= 0 && one != two;
    }

    /** Returns true where more than one sheet between two labels ends at a curve. */
    private static boolean isFold(FeatureCurve curve, int a, int b) {
        int count = 0;
        for (int s = 0; s < curve.sheetCount(); s++) {
            count += curve.sides()[2 * s] == a && curve.sides()[2 * s + 1] == b ? 1 : 0;
        }
        return count > 1;
    }

    /** Returns true at the end of a curve: what lies on a face across it is as near to the end as to what is before it. */
    private boolean isEnd(FeatureCurve curve, double on) {
        double length = curve.length(near.piece);
        return !curve.closed()
                && (near.piece == 0 && near.part * length <= on
                        || near.piece == curve.pieces() - 1 && (1 - near.part) * length <= on);
    }

    /** Returns the sheet that lies in the direction of a vertex, −1 where it is on the curve. */
    private int sheet(double[] xyz, int v, FeatureCurve curve, int a, int b, double on) {
        double along = 0;
        double square = 0;
        for (int k = 0; k < 3; k++) {
            r[k] = xyz[3 * v + k] - near.point[k];
            along += r[k] * t[k];
            square += t[k] * t[k];
        }
        double off = 0;
        for (int k = 0; k < 3; k++) {
            r[k] -= along / square * t[k];
            off += r[k] * r[k];
        }
        if (off < on * on) {
            return -1;
        }
        int point = near.part < 0.5 ? near.piece : curve.end(near.piece);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < curve.sheetCount(); s++) {
            int at = 3 * (point * curve.sheetCount() + s);
            double dot = r[0] * curve.sheets()[at] + r[1] * curve.sheets()[at + 1] + r[2] * curve.sheets()[at + 2];
            if (curve.sides()[2 * s] == a && curve.sides()[2 * s + 1] == b && dot > most) {
                most = dot;
                best = s;
            }
        }
        return best;
    }
}
