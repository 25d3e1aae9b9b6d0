package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.feature.FeatureCurve;
import org.wolff.mesh.feature.FeatureCurves;

/**
 * Tells whether an edge of the boundary cuts across a feature curve: its ends lie on two sheets of the boundary that
 * meet there. Mutable, for one thread.
 */
final class SheetSides {
    /** The curve is not farther from the middle of an edge across it than this, in lengths of the edge. */
    private static final double REACH = 0.75;
    /** What is nearer to the curve than this, in lengths of the edge, is on it. */
    private static final double ON = 0.02;

    private final FeatureCurves features;
    private final double[] r = new double[3];
    private final double[] t = new double[3];

    /** The point of the curve that was last found to be crossed. */
    final CurveIndex.Nearest near = new CurveIndex.Nearest();

    SheetSides(FeatureCurves features) {
        this.features = features;
    }

    /**
     * Returns true where an edge of a facet between two labels cuts across a curve, which {@link #near} tells then.
     *
     * @param tieV of the one end, see {@link Ties}
     * @param tieW of the other end
     * @param a lesser label
     * @param b greater label
     */
    boolean crosses(double[] xyz, int v, int w, int tieV, int tieW, int a, int b) {
        if (tieV == Ties.CORNER || tieW == Ties.CORNER) {
            return false;
        }
        double x = 0.5 * (xyz[3 * v] + xyz[3 * w]);
        double y = 0.5 * (xyz[3 * v + 1] + xyz[3 * w + 1]);
        double z = 0.5 * (xyz[3 * v + 2] + xyz[3 * w + 2]);
        double length = 2
                * Math.sqrt((x - xyz[3 * v]) * (x - xyz[3 * v])
                        + (y - xyz[3 * v + 1]) * (y - xyz[3 * v + 1])
                        + (z - xyz[3 * v + 2]) * (z - xyz[3 * v + 2]));
        double within = Math.min(REACH * length, features.reach());
        if (!features.nearest(x, y, z, within, c -> isFold(features.curves().get(c), a, b), near)) {
            return false;
        }
        FeatureCurve curve = features.curves().get(near.curve);
        if (tieV == near.curve || tieW == near.curve || isEnd(curve)) {
            return false;
        }
        int from = 3 * near.piece;
        int to = 3 * curve.end(near.piece);
        for (int k = 0; k < 3; k++) {
            t[k] = curve.xyz()[to + k] - curve.xyz()[from + k];
        }
        int one = sheet(xyz, v, curve, a, b, ON * length);
        int two = sheet(xyz, w, curve, a, b, ON * length);
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

    private boolean isEnd(FeatureCurve curve) {
        return !curve.closed()
                && (near.piece == 0 && near.part == 0 || near.piece == curve.pieces() - 1 && near.part == 1);
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
