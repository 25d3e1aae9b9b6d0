package org.wolff.solver.contact;

import java.util.Locale;
import org.wolff.mesh.work.Progress;

/**
 * Tells how far Newton's iteration for a load has come. While statuses change, the number of those that do falls to a third
 * or less from step to step, and two steps follow; after that the residual falls by four decades a step at least. An estimate
 * for who waits, on which nothing rests.
 */
final class ContactProgress {
    private static final double FEWER = 3;
    private static final int AFTER = 2;
    private static final double DECADES = 4;

    private final Progress progress;
    private final int pairs;
    private final double tolerance;
    private double furthest;

    /**
     * Starts to tell of a load.
     *
     * @param pairs any of which may change in the first step
     * @param tolerance of the residual
     */
    ContactProgress(Progress progress, int pairs, double tolerance) {
        this.progress = progress;
        this.pairs = pairs;
        this.tolerance = tolerance;
    }

    /**
     * Tells of a step.
     *
     * @param step from 1
     * @param changes pairs that changed their status before it
     * @param residual after it, over the size of the forces
     */
    void step(int step, int changes, double residual) {
        int expected = step + left(step == 1 ? pairs : changes, residual);
        furthest = Math.max(furthest, (double) step / expected);
        progress.step(
                furthest,
                String.format(
                        Locale.ROOT,
                        "Newton step %d of about %d, %d pairs changed, residual %.1e",
                        step,
                        expected,
                        step == 1 ? 0 : changes,
                        residual));
    }

    private int left(int changes, double residual) {
        if (residual <= tolerance) {
            return 0;
        }
        if (changes > 0) {
            return AFTER + (int) Math.ceil(Math.log(changes) / Math.log(FEWER));
        }
        return (int) Math.ceil(Math.log10(residual / tolerance) / DECADES);
    }
}
