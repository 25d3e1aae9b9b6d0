package org.wolff.solver.contact;

/**
 * How often each pair has changed its status during one load, and how much a pair that goes to and fro must be wrong before
 * it changes again.
 *
 * <p>After a cycle of loads that friction has shaken down to, pairs come back to the bound of friction without slipping:
 * there stick and slip are both true, and forces that are known to 1e-5 say now one and now the other. Such a pair keeps its
 * status as long as that is true to within the accuracy of the forces, which ends at the tolerance of the solve.
 */
final class Settling {
    /** A pair that sticks, slips and sticks on its way to the answer is none that goes to and fro. */
    private static final int PATIENCE = 3;

    /** Shear that goes with a slip, over the accuracy of the forces, from which the slip has a direction of its own. */
    private static final double DISTINCT = 10;

    private final int[] changes;
    private boolean restless;
    private double accuracy;

    Settling(int pairs) {
        this.changes = new int[pairs];
    }

    /** Says to what the forces are known from now on, N. */
    void forcesKnownTo(double newtons) {
        accuracy = newtons;
    }

    /** Returns how much any pair may have missed its law when statuses were last read, N. */
    double largestSlack() {
        return restless ? accuracy : 0;
    }

    /** Counts a change. */
    void changed(int p) {
        changes[p]++;
        restless |= changes[p] >= PATIENCE;
    }

    /** Returns how much the shear of a pair may miss its law before the pair changes, N. */
    double slack(int p) {
        return changes[p] >= PATIENCE ? accuracy : 0;
    }

    /** Returns the shear below which the slip that goes with it has no direction, N. */
    double blur(int p) {
        return DISTINCT * slack(p);
    }

    /** Returns how often a pair changed. */
    int changes(int p) {
        return changes[p];
    }
}
