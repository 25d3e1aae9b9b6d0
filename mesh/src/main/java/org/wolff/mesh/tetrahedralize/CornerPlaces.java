package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.feature.FeatureCurves;

/** Which vertices lie at corners of the feature curves, and which may go there. */
final class CornerPlaces {
    private static final int MOST = 8;

    private final WorkMesh mesh;
    private final Strata strata;
    private final Ties ties;
    private final FeatureCurves features;

    CornerPlaces(Complex complex, Ties ties) {
        this.mesh = complex.mesh();
        this.strata = complex.strata();
        this.ties = ties;
        this.features = ties.features();
    }

    double[] corner(int c) {
        return new double[] {features.corner(c, 0), features.corner(c, 1), features.corner(c, 2)};
    }

    /** Returns true where a vertex lies at a corner. */
    boolean isAt(int v, int c) {
        return distance(v, corner(c)) < CurveSnap.ON * mesh.size(v);
    }

    /** Returns true where one of some vertices is tied to a corner. */
    boolean isTaken(int[] near, int c) {
        return Arrays.stream(near).anyMatch(v -> ties.of()[v] == Ties.CORNER && isAt(v, c));
    }

    /**
     * Returns the vertices that may go to a corner: those with most of its labels first, the nearest of them first. One
     * inside of a region is none of them: at the corner it would be no vertex of the boundary.
     */
    int[] candidates(int[] near, int c) {
        double[] p = corner(c);
        return Arrays.stream(near)
                .filter(v -> strata.count()[v] >= 2
                        && distance(v, p) < CurveSnap.REACH * mesh.size(v)
                        && ties.of()[v] != Ties.CORNER)
                .boxed()
                .sorted((v, w) -> lacks(v, c) != lacks(w, c)
                        ? Integer.compare(lacks(v, c), lacks(w, c))
                        : Double.compare(distance(v, p), distance(w, p)))
                .mapToInt(v -> v)
                .limit(MOST)
                .toArray();
    }

    /** Returns how many of the labels at a corner a vertex lacks. */
    int lacks(int v, int c) {
        int lacking = 0;
        for (short label : features.cornerLabels(c)) {
            boolean has = false;
            for (int i = 0; i < strata.count()[v]; i++) {
                has |= strata.label(v, i) == label;
            }
            lacking += has ? 0 : 1;
        }
        return lacking;
    }

    private double distance(int v, double[] p) {
        double[] x = mesh.xyz();
        return Math.hypot(Math.hypot(x[3 * v] - p[0], x[3 * v + 1] - p[1]), x[3 * v + 2] - p[2]);
    }
}
