package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/**
 * Steps 8 and 9 in turn: vertices are attached to their boundaries, tetrahedra go to the region that they fit, vertices
 * move onto sharp edges, the rest is smoothed; vertices that could not be attached are drawn in, edges across sharp
 * edges are bisected, and all begins again. At last what is still badly shaped is rescued.
 */
final class Shaping {
    private static final int PASSES = 5;
    /** What a vertex that is drawn in must gain for its facets, or may lose to save an element, in h. */
    private static final double GAIN = 0.02;
    /** Rounds in which the vertices of badly shaped elements may leave sharp edges, but not their boundary. */
    private static final int RELEASES = 2;
    /** After that, vertices may leave their boundary by this part of h, step by step more. */
    private static final double[] FREEDOM = {0, 0, 0.05, 0.1, 0.2, 0.3};

    private final RegionMap map;
    private final Workers workers;
    private Complex complex;
    private boolean[] pinned;
    private Smoothing smoothing;

    Shaping(Complex complex, RegionMap map, Workers workers) {
        this.map = map;
        this.workers = workers;
        this.complex = complex;
        this.pinned = new boolean[complex.mesh().vertexCount()];
        this.smoothing = new Smoothing(complex, map, pinned, workers);
    }

    /** Shapes the mesh and returns it with its neighbourhoods; the one it began with is spoilt. */
    Complex run(Progress progress) {
        for (int pass = 0; pass < PASSES; pass++) {
            progress.step(pass / (double) PASSES, "pass " + (pass + 1) + " of " + PASSES);
            int[] chamfered = {};
            smoothing.attach();
            if (pass < PASSES - 1) {
                relabel();
            }
            if (pass > 0 && pass < PASSES - 1) {
                chamfered = new Creases(complex, map, pinned, workers).snap();
                adopt(Splits.of(complex, pinned, map));
            }
            smoothing.improve(smoothing.vertices(Gate.TARGET), 0);
            if (pass > 0 && pass < PASSES - 1) {
                smoothing.attach();
                int[] off = smoothing.detached();
                int[] all = Arrays.copyOf(off, off.length + chamfered.length); // one may be in both; the first locks it
                System.arraycopy(chamfered, 0, all, off.length, chamfered.length);
                adopt(Collapses.of(complex, all, map, Gate.SPLIT, GAIN));
            }
        }
        rescue();
        return complex;
    }

    /** Measures how far the vertices are from their boundaries. */
    Meshing.Deviation deviation() {
        return smoothing.deviation();
    }

    private void rescue() {
        for (int round = 0; round < RELEASES && smoothing.vertices(Gate.RELEASE).length > 0; round++) {
            byte[] changed = new byte[complex.mesh().vertexCount()];
            if (new Relabelling(complex, map, workers).carve(changed)) {
                release(changed);
            }
            adopt(Collapses.of(complex, smoothing.vertices(Gate.RELEASE), map, Gate.RELEASE, -GAIN));
            smoothing.improve(smoothing.vertices(Gate.TARGET), 0);
        }
        for (int round = 0; round < FREEDOM.length; round++) {
            int[] bad = smoothing.vertices(round < RELEASES ? Gate.RELEASE : Gate.REQUIRED);
            if (bad.length == 0) {
                continue;
            }
            for (int v : bad) {
                pinned[v] = false;
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
            pinned[v] &= changed[v] == 0;
        }
    }

    /** Goes on with a mesh whose tetrahedra have changed; vertices that are new lie on sharp edges. */
    private void adopt(WorkMesh changed) {
        if (changed.tets() != complex.mesh().tets()) {
            int known = pinned.length;
            complex = complex.updated(changed, workers);
            pinned = Arrays.copyOf(pinned, changed.vertexCount());
            Arrays.fill(pinned, known, pinned.length, true);
            smoothing = new Smoothing(complex, map, pinned, workers);
        }
    }
}
