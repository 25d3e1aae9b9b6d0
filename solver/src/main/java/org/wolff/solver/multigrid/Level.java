package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/** A smoother with its vectors and the way to the level below (null at the last). */
final class Level {
    final GaussSeidel smoother;
    final Patches patches;
    final Transfer transfer;

    /** Vectors of this level, one for each right-hand side; scratch of a cycle. */
    float[][] r = {};

    float[][] x = {};
    float[][] residual = {};

    Level(GaussSeidel smoother, Patches patches, Transfer transfer) {
        this.smoother = smoother;
        this.patches = patches;
        this.transfer = transfer;
    }

    /** Makes room for some vectors. */
    void hold(int count) {
        r = vectors(r, count);
        x = vectors(x, count);
        residual = vectors(residual, count);
    }

    private float[][] vectors(float[][] old, int count) {
        float[][] held = Arrays.copyOf(old, count);
        for (int c = old.length; c < count; c++) {
            held[c] = new float[smoother.unknowns()];
        }
        return held;
    }

    /** Sweeps forward from zero; leaves r − A x in {@code residual}. */
    void before(Workers workers) {
        smoother.forwardFromZero(r, x, residual);
        patches.forward(x, residual, workers);
    }

    /** Sweeps backward. */
    void after(Workers workers) {
        patches.backward(r, x, workers);
        smoother.backward(r, x, residual);
    }
}
