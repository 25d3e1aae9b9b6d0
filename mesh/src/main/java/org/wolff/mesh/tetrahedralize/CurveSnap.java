package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.feature.FeatureCurve;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/**
 * Step 8, first part: vertices that lie on a feature curve are tied to it; a vertex near goes to each corner, and ends
 * of edges that cut across a curve go onto it, the nearest first, where the elements around stay well shaped.
 */
final class CurveSnap {
    /** A vertex nearer than this, in h, to a curve lies on it. */
    static final double ON = 3e-3;
    /** Farthest way of a vertex, in h. */
    static final double REACH = 1.0;

    private final Complex complex;
    private final WorkMesh mesh;
    private final Strata strata;
    private final Ties ties;
    private final FeatureCurves features;
    private final Workers workers;
    private final VertexMove move;

    CurveSnap(Complex complex, Ties ties, RegionMap map, Workers workers) {
        this.complex = complex;
        this.mesh = complex.mesh();
        this.strata = complex.strata();
        this.ties = ties;
        this.features = ties.features();
        this.workers = workers;
        this.move = new VertexMove(mesh, complex.stars(), strata, ties, map);
    }

    /** Ties what lies on curves, moves what can move, and returns the vertices near curves, ascending. */
    int[] run() {
        int[] near = tie();
        corners(near);
        edges(near);
        return near;
    }

    private int[] tie() {
        byte[] isNear = new byte[mesh.vertexCount()];
        workers.forEach(isNear.length, 1024, (from, to) -> {
            CurveIndex.Nearest found = new CurveIndex.Nearest();
            for (int v = from; v < to; v++) {
                ties.of()[v] = Ties.NONE;
                if (strata.count()[v] >= 2 && !complex.rim()[v]) {
                    isNear[v] = (byte) (tie(v, found) ? 1 : 0);
                }
            }
        });
        int n = 0;
        int[] near = new int[1024];
        for (int v = 0; v < isNear.length; v++) {
            if (isNear[v] == 1) {
                near = n == near.length ? Arrays.copyOf(near, 2 * n) : near;
                near[n++] = v;
            }
        }
        return Arrays.copyOf(near, n);
    }

    private boolean tie(int v, CurveIndex.Nearest found) {
        double x = mesh.xyz()[3 * v];
        double y = mesh.xyz()[3 * v + 1];
        double z = mesh.xyz()[3 * v + 2];
        double within = Math.min(1.2 * mesh.size(v), features.reach());
        if (!features.nearest(
                x, y, z, within, c -> strata.hasAll(v, features.curves().get(c).labels()), found)) {
            return features.nearest(x, y, z, within, c -> true, found);
        }
        if (found.distance < ON * mesh.size(v)) {
            ties.of()[v] = found.curve;
        }
        return true;
    }

    private void corners(int[] near) {
        CornerPlaces places = new CornerPlaces(complex, ties);
        for (int c = 0; c < features.cornerCount(); c++) {
            double[] p = places.corner(c);
            boolean done = false;
            for (int v : places.candidates(near, c)) {
                done = done
                        || places.lacks(v, c) == 0
                                && (places.isAt(v, c) || move.to(v, p[0], p[1], p[2], Gate.SNAP))
                                && tie(v, Ties.CORNER);
            }
        }
    }

    private boolean tie(int v, int to) {
        ties.of()[v] = to;
        return true;
    }

    private record Step(int v, int curve, double way, double[] target) {}

    private void edges(int[] near) {
        CutEdges cut = CutEdges.of(complex, ties, near);
        Step[] steps = new Step[2 * cut.count()];
        int n = 0;
        CurveIndex.Nearest found = new CurveIndex.Nearest();
        for (int e = 0; e < cut.count(); e++) {
            for (int v : new int[] {cut.low(e), cut.high(e)}) {
                Step step = step(v, cut.curves(e)[0], found);
                if (step != null) {
                    steps[n++] = step;
                }
            }
        }
        Step[] order = Arrays.copyOf(steps, n);
        Arrays.sort(order, (a, b) -> a.way != b.way ? Double.compare(a.way, b.way) : Integer.compare(a.v, b.v));
        for (Step step : order) {
            if (!ties.isTied(step.v)
                    && cut.isOpen(step.v, ties)
                    && move.to(step.v, step.target[0], step.target[1], step.target[2], Gate.SNAP)) {
                ties.of()[step.v] = step.curve;
            }
        }
    }

    private Step step(int v, int c, CurveIndex.Nearest found) {
        FeatureCurve curve = features.curves().get(c);
        boolean fits = !ties.isTied(v)
                && !complex.rim()[v]
                && strata.count()[v] == curve.labels().length
                && strata.hasAll(v, curve.labels())
                && ties.onCurve(c, mesh.xyz()[3 * v], mesh.xyz()[3 * v + 1], mesh.xyz()[3 * v + 2], found)
                && found.distance < REACH * mesh.size(v);
        return fits ? new Step(v, c, found.distance, found.point.clone()) : null;
    }
}
