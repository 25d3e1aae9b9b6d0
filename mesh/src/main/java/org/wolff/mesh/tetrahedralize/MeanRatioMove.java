package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.Stars;

/**
 * Moves one vertex at a time along the gradient of the mean ratios around it, and keeps it on the boundary where it belongs.
 * No element gets worse than {@link Gate#EVEN} by it, or than it was. Mutable, for one thread; vertices moved at the same
 * time by other threads must not share an element.
 */
final class MeanRatioMove {
    /** Steps along the gradient, in h. */
    private static final double[] STEPS = {0.16, 0.08, 0.04, 0.02};
    /** What a step must gain in the mean of the elements. */
    private static final double GAIN = 1e-3;

    private static final int REPEATS = 2;

    private final WorkMesh mesh;
    private final Stars stars;
    private final StarSines sines;
    private final StarRatios ratios;
    private final Strata strata;
    private final Ties ties;
    private final Projection projection;
    private final double[] from = new double[3];
    private final double[] along = new double[3];
    private final double[] normal = new double[3];

    MeanRatioMove(WorkMesh mesh, Stars stars, Strata strata, Ties ties, RegionMap map) {
        this.mesh = mesh;
        this.stars = stars;
        this.sines = new StarSines(mesh, stars);
        this.ratios = new StarRatios(mesh, stars);
        this.strata = strata;
        this.ties = ties;
        this.projection = new Projection(map, mesh.largestSize());
    }

    /** Moves a vertex that lies within a part, or on the boundary of two, as long as that is worth it. */
    void improve(int v) {
        int count = strata.count()[v];
        if (ties.isTied(v) || count > 2 || count == 2 && (!strata.isSettled(v) || isAtCurve(v))) {
            return;
        }
        sines.turnTo(v);
        double enough = Math.min(sines.worst(Double.NEGATIVE_INFINITY), Gate.EVEN) - 1e-12;
        double gain = GAIN * (stars.head()[v + 1] - stars.head()[v]);
        double sum = ratios.sum(v);
        int step = 0;
        for (int repeat = 0; repeat < REPEATS && step < STEPS.length && findWay(v, count); repeat++) {
            double better = sum;
            for (; step < STEPS.length && better == sum; step++) {
                better = attempt(v, STEPS[step] * mesh.size(v), enough, sum + gain, sum);
            }
            if (better > sum) {
                step--; // the next way may be as long
            }
            sum = better;
        }
    }

    /** Returns true where a curve, or a place where three regions meet, is a neighbour: the facets there follow it. */
    private boolean isAtCurve(int v) {
        for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
            int t = 4 * stars.tets()[s];
            for (int c = t; c < t + 4; c++) {
                int u = mesh.tets()[c];
                if (ties.isTied(u) || strata.count()[u] > 2) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Finds the direction in which the ratios grow, along the boundary; false where there is none. */
    private boolean findWay(int v, int count) {
        System.arraycopy(mesh.xyz(), 3 * v, from, 0, 3);
        System.arraycopy(ratios.gradient, 0, along, 0, 3);
        if (count == 2) {
            System.arraycopy(from, 0, projection.point, 0, 3);
            if (Double.isNaN(projection.normal(strata.label(v, 0), strata.label(v, 1), normal))) {
                return false;
            }
            double off = along[0] * normal[0] + along[1] * normal[1] + along[2] * normal[2];
            for (int a = 0; a < 3; a++) {
                along[a] -= off * normal[a];
            }
        }
        double length = Math.sqrt(along[0] * along[0] + along[1] * along[1] + along[2] * along[2]);
        for (int a = 0; a < 3; a++) {
            along[a] /= length;
        }
        return length > 0 && length < Double.POSITIVE_INFINITY;
    }

    /** Tries one step; keeps it and returns the new sum, or takes it back and returns {@code before}. */
    private double attempt(int v, double way, double enough, double wanted, double before) {
        mesh.place(v, from[0] + way * along[0], from[1] + way * along[1], from[2] + way * along[2]);
        if (sines.worst(enough) > enough && (strata.count()[v] < 2 || settle(v) && sines.worst(enough) > enough)) {
            double sum = ratios.sum(v);
            if (sum > wanted) {
                return sum;
            }
        }
        mesh.place(v, from[0], from[1], from[2]);
        return before;
    }

    /** Brings a vertex that has been moved back onto its boundary; false where that fails. */
    private boolean settle(int v) {
        System.arraycopy(mesh.xyz(), 3 * v, projection.point, 0, 3);
        double left = projection.project(strata.labels(), Strata.MAX * v, 2, mesh.size(v));
        mesh.place(v, projection.point[0], projection.point[1], projection.point[2]);
        return left <= VertexMove.ON_BOUNDARY * mesh.size(v);
    }
}
