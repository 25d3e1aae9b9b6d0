package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/**
 * Steps 8 and 9 in turn: vertices are attached to their boundaries, tetrahedra go to the region that they fit, feature
 * curves are followed, the rest is smoothed; vertices that could not be attached are drawn in, and all begins again. At
 * last curves are followed once more, where flips have made room, and what is still badly shaped is rescued.
 */
final class Shaping {
    private static final int PASSES = 5;
    /** The first pass in which curves are followed: before it, boundaries and regions find their places. */
    private static final int CURVES = 2;
    /** Most rounds of mending elements: patches that overlap wait for the next one. */
    private static final int MENDING = 10;
    /** Most rounds of mending curves in a pass. */
    private static final int ROUNDS = 6;
    /** Mean ratios are raised as long as a sweep gains more than this in the mean. */
    private static final double ENOUGH = 0.003;
    /** What a vertex that is drawn in must gain for its facets, or may lose to save an element, in h. */
    private static final double GAIN = 0.02;
    /** Rounds in which the vertices of badly shaped elements may leave sharp edges, but not their boundary. */
    private static final int RELEASES = 2;
    /** After that, vertices may leave their boundary by this part of h, step by step more. */
    private static final double[] FREEDOM = {0, 0, 0.05, 0.1, 0.2, 0.3};

    private final RegionMap map;
    private final Sizing sizing;
    private final Workers workers;
    private Complex complex;
    private Ties ties;
    private Smoothing smoothing;
    private final List<String> chips = new ArrayList<>();

    Shaping(Complex complex, FeatureCurves features, RegionMap map, Sizing sizing, Workers workers) {
        this.map = map;
        this.sizing = sizing;
        this.workers = workers;
        this.complex = complex;
        this.ties = Ties.none(features, complex.mesh().vertexCount());
        this.smoothing = new Smoothing(complex, map, ties, workers);
    }

    /** Shapes the mesh and returns it with its neighbourhoods; the one it began with is spoilt. */
    Complex run(Progress progress) {
        for (int pass = 0; pass < PASSES; pass++) {
            progress.step(pass / (double) PASSES, "pass " + (pass + 1) + " of " + PASSES);
            smoothing.attach();
            if (pass < PASSES - 1) {
                relabel();
            }
            if (pass >= CURVES && pass < PASSES - 1) {
                followCurves();
            }
            smoothing.improve(smoothing.vertices(Gate.TARGET), 0);
            if (pass > 0 && pass < PASSES - 1) {
                sweep();
                smoothing.attach();
                adopt(Collapses.of(complex, ties, smoothing.detached(), map, Gate.SPLIT, GAIN), ties);
            }
        }
        reshape();
        followCurves();
        rescue();
        reshape();
        sweep();
        even();
        return complex;
    }

    /** Returns what to say about the pieces that lost their necks. */
    List<String> chips() {
        return Islands.named(chips);
    }

    /** Measures how far the vertices are from their boundaries. */
    Meshing.Deviation deviation() {
        return smoothing.deviation();
    }

    /** Gives what hangs on its region by less than a face to a neighbour. */
    private void sweep() {
        byte[] changed = new byte[complex.mesh().vertexCount()];
        if (Islands.crumbs(complex, map, sizing, changed, chips, workers)) {
            release(changed);
        }
    }

    /**
     * Mends elements that smoothing left badly shaped, by flips and by drawing edges together; in later rounds those near what
     * has changed.
     */
    private void reshape() {
        byte[] near = new byte[complex.mesh().vertexCount()];
        Arrays.fill(near, (byte) 1);
        for (int round = 0; round < MENDING; round++) {
            List<Defect> bad = Defect.ofShape(complex.mesh(), ties, near, workers);
            PatchRepair.Result result = PatchRepair.run(complex, ties, bad, map, Gate.RELEASE, workers);
            if (result.again().length == 0) {
                return;
            }
            adopt(result.mesh(), result.ties());
            near = new byte[complex.mesh().vertexCount()];
            for (int v : result.again()) {
                near[v] = 1;
            }
        }
    }

    /** Raises the mean ratios where they are low in the mean, as in thin parts and where sizes change. */
    private void even() {
        double before = Double.NEGATIVE_INFINITY;
        double mean = smoothing.meanRatio();
        while (mean < Gate.MEAN && mean > before + ENOUGH) {
            smoothing.even();
            before = mean;
            mean = smoothing.meanRatio();
        }
    }

    private void rescue() {
        for (int round = 0; round < RELEASES; round++) {
            byte[] changed = new byte[complex.mesh().vertexCount()];
            if (new Relabelling(complex, map, workers).carve(ties, changed)) {
                release(changed);
            }
            if (smoothing.vertices(Gate.RELEASE).length == 0) {
                break;
            }
            adopt(Collapses.of(complex, ties, smoothing.vertices(Gate.RELEASE), map, Gate.RELEASE, -GAIN), ties);
            smoothing.improve(smoothing.vertices(Gate.TARGET), 0);
        }
        for (int round = 0; round < FREEDOM.length; round++) {
            int[] bad = smoothing.vertices(round < RELEASES ? Gate.RELEASE : Gate.REQUIRED);
            if (bad.length == 0) {
                continue;
            }
            for (int v : bad) {
                ties.of()[v] = Ties.NONE;
            }
            smoothing.improve(bad, FREEDOM[round]);
            smoothing.improve(bad, FREEDOM[round]);
        }
    }

    /** Lets tetrahedra around the vertices that could not be attached go over to the region that they fit. */
    private void relabel() {
        byte[] changed = new byte[complex.mesh().vertexCount()];
        if (new Relabelling(complex, map, workers).run(smoothing.detached(), changed) > 0) {
            release(changed);
            smoothing.attach();
        }
    }

    private void release(byte[] changed) {
        for (int v = 0; v < changed.length; v++) {
            ties.of()[v] = changed[v] == 0 ? ties.of()[v] : Ties.NONE;
        }
    }

    /** Brings vertices onto feature curves, then mends the places where that was not enough. */
    private void followCurves() {
        int[] near = new CurveSnap(complex, ties, map, workers).run();
        for (int round = 0; round < ROUNDS && near.length > 0; round++) {
            PatchRepair.Result result =
                    PatchRepair.run(complex, ties, Defect.of(complex, ties, near), map, Gate.REQUIRED, workers);
            adopt(result.mesh(), result.ties());
            near = result.again();
        }
    }

    /** Goes on with a mesh whose tetrahedra have changed. */
    private void adopt(WorkMesh changed, Ties after) {
        if (changed.tets() != complex.mesh().tets()) {
            complex = complex.updated(changed, workers);
            ties = after.grown(changed.vertexCount());
            smoothing = new Smoothing(complex, map, ties, workers);
        }
    }
}
