package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.feature.FeatureCurve;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Tries changes of a patch that mend a defect: a vertex goes to the corner or onto the curve, the edge is bisected there,
 * swapped for the one along the curve, or an end of it is drawn in; around a badly shaped element edges are drawn together,
 * taken out or put in. After each the vertices around are smoothed; what counts is that fewer defects are left and no
 * element is badly shaped.
 */
final class PatchTrial {
    /** A change that leaves sines above this is good enough to try no other. */
    private static final double GOOD = 0.35;

    /** A vertex of a boundary is drawn along an edge shorter than this, in h: farther, it may cut off what is round. */
    private static final double SHORT = 0.35;

    /** Along a longer one where the facets come off their boundary by less than this more, in h. */
    private static final double OFF = 0.02;

    private static final int SWEEPS = 6;
    /** Smoothing ends where a sweep gains less than this. */
    private static final double GAIN = 1e-3;

    private final Patch patch;
    private final Defect defect;
    private final FeatureCurves features;
    private final RegionMap map;
    private final Complex complex;
    private final SheetSides sides;
    private final CurveIndex.Nearest near = new CurveIndex.Nearest();
    private final double enough;
    private final int defects;
    private final int badly;
    private Patch best;
    private double quality;

    PatchTrial(Patch patch, Defect defect, FeatureCurves features, RegionMap map, double gate) {
        this.patch = patch;
        this.defect = defect;
        this.features = features;
        this.map = map;
        this.sides = new SheetSides(features);
        this.complex = complex(patch);
        this.defects = defects(patch, complex);
        this.badly = badlyShaped(patch);
        this.enough = Math.min(gate, patch.worst());
    }

    /** Returns the best patch found, null where no change helps. The vertices of the defect come first in the patch. */
    Patch best() {
        switch (defect.kind()) {
            case CORNER -> corner();
            case OFF -> {
                onto(0);
                draw(0);
            }
            case ACROSS -> across();
            case SHAPE -> reshape();
        }
        return best;
    }

    /** Moves the first vertex to a corner where none is yet. */
    private void corner() {
        if (!hasCorner(patch)) {
            attempt(patch.moved(0, place(), Ties.CORNER));
        }
    }

    /** Returns the place of the corner. */
    private double[] place() {
        int c = defect.target();
        return new double[] {features.corner(c, 0), features.corner(c, 1), features.corner(c, 2)};
    }

    private void across() {
        onto(0);
        onto(1);
        bisect();
        swap();
        draw(0);
        draw(1);
    }

    /** Tries what changes the element of the first four vertices: shorter edges first. */
    private void reshape() {
        attempt(patch.copy());
        int[] edges = {0, 1, 2, 3, 4, 5};
        for (int i = 1; i < 6; i++) {
            for (int k = i; k > 0 && length(edges[k]) < length(edges[k - 1]); k--) {
                int longer = edges[k - 1];
                edges[k - 1] = edges[k];
                edges[k] = longer;
            }
        }
        LinkCondition link = new LinkCondition(complex);
        FacetDeviation deviation = new FacetDeviation(complex, map);
        Ties ties = new Ties(features, patch.tie());
        for (int e : edges) {
            for (int end = 0; end < 2; end++) {
                int v = TetMesh.edgeEnd(e, end);
                int u = TetMesh.edgeEnd(e, 1 - end);
                if (!isDone()
                        && patch.inner()[v]
                        && ties.mayDraw(v, u)
                        && link.belongs(v, u)
                        && link.keepsSheetsApart(v, u)
                        && (complex.strata().count()[v] < 2
                                || length(e) < SHORT * patch.size()[v]
                                || deviation.of(v, u) < deviation.of(v, v) + OFF * patch.size()[v])) {
                    attempt(patch.drawn(v, u));
                }
            }
        }
        for (int e : edges) {
            Patch without = isDone() ? null : EdgeSwap.inside(patch, TetMesh.edgeEnd(e, 0), TetMesh.edgeEnd(e, 1));
            if (without != null) {
                attempt(without);
            }
        }
        int own = element();
        for (int f = 0; f < 4; f++) {
            int across = own < 0 ? -1 : complex.faces().across(4 * own + f);
            Patch flipped = across < 0 || isDone() ? null : patch.withoutTriangle(own, across >> 2);
            if (flipped != null) {
                attempt(flipped);
            }
        }
    }

    private double length(int edge) {
        int a = 3 * TetMesh.edgeEnd(edge, 0);
        int b = 3 * TetMesh.edgeEnd(edge, 1);
        double square = 0;
        for (int k = 0; k < 3; k++) {
            square += (patch.xyz()[b + k] - patch.xyz()[a + k]) * (patch.xyz()[b + k] - patch.xyz()[a + k]);
        }
        return Math.sqrt(square);
    }

    /** Returns the element of the first four vertices. */
    private int element() {
        for (int t = 0; t < patch.tetCount(); t++) {
            if (patch.has(t, 0) && patch.has(t, 1) && patch.has(t, 2) && patch.has(t, 3)) {
                return t;
            }
        }
        return -1;
    }

    private boolean isDone() {
        return best != null && quality > GOOD;
    }

    private void onto(int v) {
        FeatureCurve curve = features.curves().get(defect.target());
        Strata strata = complex.strata();
        if (!isDone()
                && patch.inner()[v]
                && patch.tie()[v] == Ties.NONE
                && (defect.kind() == Defect.Kind.OFF || strata.count()[v] == curve.labels().length)
                && strata.hasAll(v, curve.labels())
                && nearest(v)
                && near.distance < CurveSnap.REACH * patch.size()[v]) {
            attempt(patch.moved(v, near.point, defect.target()));
        }
    }

    private boolean nearest(int v) {
        double[] x = patch.xyz();
        return features.nearest(
                x[3 * v], x[3 * v + 1], x[3 * v + 2], features.reach(), c -> c == defect.target(), near);
    }

    private void bisect() {
        FeatureCurve curve = features.curves().get(defect.target());
        if (isDone() || curve.labels().length > 2) {
            return;
        }
        double[] x = patch.xyz();
        double[] p = {0.5 * (x[0] + x[3]), 0.5 * (x[1] + x[4]), 0.5 * (x[2] + x[5])};
        for (int i = 0; i < 3; i++) { // the point of the curve that is nearest to the edge
            if (!features.nearest(p[0], p[1], p[2], features.reach(), c -> c == defect.target(), near)) {
                return;
            }
            double along = 0;
            double square = 0;
            for (int a = 0; a < 3; a++) {
                along += (near.point[a] - x[a]) * (x[3 + a] - x[a]);
                square += (x[3 + a] - x[a]) * (x[3 + a] - x[a]);
            }
            double part = Math.max(0.1, Math.min(0.9, along / square));
            for (int a = 0; a < 3; a++) {
                p[a] = x[a] + part * (x[3 + a] - x[a]);
            }
        }
        attempt(patch.split(0, 1, near.point, defect.target()));
    }

    private void swap() {
        if (!isDone()) {
            Patch swapped = EdgeSwap.of(patch, 0, 1);
            if (swapped != null) {
                attempt(swapped);
            }
        }
    }

    private void draw(int v) {
        if (isDone() || !patch.inner()[v] || patch.tie()[v] != Ties.NONE) {
            return;
        }
        LinkCondition link = new LinkCondition(complex);
        boolean[] seen = new boolean[patch.vertexCount()];
        for (int t = 0; t < patch.tetCount(); t++) {
            for (int c = 4 * t; c < 4 * t + 4 && patch.has(t, v); c++) {
                int u = patch.tets()[c];
                boolean isTarget = patch.tie()[u] == defect.target()
                        || patch.tie()[u] == Ties.CORNER
                        || defect.kind() == Defect.Kind.OFF;
                if (u != v && !seen[u] && isTarget && link.belongs(v, u) && link.keepsSheetsApart(v, u)) {
                    attempt(patch.drawn(v, u));
                }
                seen[u] = true;
            }
        }
    }

    private void attempt(Patch changed) {
        Complex own = complex(changed);
        VertexMove move = new VertexMove(own.mesh(), own.stars(), own.strata(), new Ties(features, changed.tie()), map);
        double worst = changed.worst();
        for (int sweep = 0; sweep < SWEEPS && worst <= GOOD; sweep++) {
            for (int v = 0; v < changed.vertexCount(); v++) {
                if (changed.inner()[v] && own.stars().head()[v] < own.stars().head()[v + 1]) {
                    move.improve(v, 0);
                }
            }
            double before = worst;
            worst = changed.worst();
            if (worst < before + GAIN) {
                break;
            }
        }
        if (worst >= enough && (best == null || worst > quality) && isBetter(changed, own)) {
            best = changed;
            quality = worst;
        }
    }

    private boolean isBetter(Patch changed, Complex own) {
        int left = defects(changed, own);
        return defect.kind() == Defect.Kind.SHAPE ? left <= defects && badlyShaped(changed) < badly : left < defects;
    }

    private static int badlyShaped(Patch some) {
        BadShape shape = new BadShape(some.xyz(), some.tie());
        int count = 0;
        for (int t = 0; t < some.tetCount(); t++) {
            count += some.region()[t] >= 0 && shape.isBad(some.tets(), t) ? 1 : 0;
        }
        return count;
    }

    private static Complex complex(Patch patch) {
        WorkMesh mesh = patch.mesh();
        Stars stars = patch.stars();
        int n = patch.vertexCount();
        Strata strata = new Strata(new short[Strata.MAX * n], new byte[n], new byte[n]);
        for (int v = 0; v < n; v++) {
            strata.renew(mesh, stars, v);
        }
        return Complex.of(mesh, FaceAdjacency.of(patch.tets(), 4, patch.tetCount(), n), stars, strata);
    }

    /** Counts what is wrong in a patch. */
    private int defects(Patch some, Complex own) {
        int count = 0;
        for (int side = 0; side < 4 * some.tetCount(); side++) {
            int across = own.faces().across(side);
            if (across < 0 || some.region()[across >> 2] >= some.region()[side >> 2]) {
                continue;
            }
            for (int i = 0; i < 3; i++) {
                int v = some.tets()[4 * (side >> 2) + TetMesh.faceCorner(side & 3, i)];
                int w = some.tets()[4 * (side >> 2) + TetMesh.faceCorner(side & 3, (i + 1) % 3)];
                short a = some.region()[across >> 2];
                short b = some.region()[side >> 2];
                count += sides.crosses(some.xyz(), v, w, some.tie()[v], some.tie()[w], a, b) ? 1 : 0;
            }
        }
        for (int v = 0; v < some.vertexCount(); v++) {
            if (some.inner()[v]
                    && own.strata().count()[v] > 2
                    && some.tie()[v] == Ties.NONE
                    && Defect.findCurve(own, features, v, near)) {
                count += 2;
            }
        }
        return defect.kind() == Defect.Kind.CORNER && !hasCorner(some) ? count + 20 : count;
    }

    private boolean hasCorner(Patch some) {
        double[] p = place();
        for (int v = 0; v < some.vertexCount(); v++) {
            if (some.tie()[v] == Ties.CORNER && Arrays.equals(p, Arrays.copyOfRange(some.xyz(), 3 * v, 3 * v + 3))) {
                return true;
            }
        }
        return false;
    }
}
