package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.feature.FeatureCurves;

/**
 * The feature curves, and which vertices lie on one and are to stay there. The array is shared.
 *
 * @param features the curves
 * @param of for each vertex the curve, {@link #CORNER} or {@link #NONE}
 */
record Ties(FeatureCurves features, int[] of) {
    /** A vertex that is free of curves. */
    static final int NONE = -1;
    /** A vertex at a corner, where it stays. */
    static final int CORNER = -2;

    static Ties none(FeatureCurves features, int vertices) {
        int[] of = new int[vertices];
        Arrays.fill(of, NONE);
        return new Ties(features, of);
    }

    /** Returns these ties and room for more vertices, which are free. */
    Ties grown(int vertices) {
        int[] more = Arrays.copyOf(of, vertices);
        Arrays.fill(more, of.length, vertices, NONE);
        return new Ties(features, more);
    }

    boolean isTied(int v) {
        return of[v] != NONE;
    }

    /** Returns true where a vertex may be drawn into another without leaving its curve. */
    boolean mayDraw(int v, int u) {
        return of[v] == NONE || of[v] != CORNER && of[u] == of[v];
    }

    /** Finds the point of one curve nearest to a place; false where it is too far. */
    boolean onCurve(int curve, double x, double y, double z, CurveIndex.Nearest found) {
        return features.nearest(x, y, z, features.reach(), c -> c == curve, found);
    }
}
