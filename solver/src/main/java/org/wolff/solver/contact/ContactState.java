package org.wolff.solver.contact;

import java.util.Arrays;

/**
 * Where the pairs stand: unknowns, statuses, and the history that friction remembers.
 *
 * @param w unknowns as in {@link JumpCoordinates}, mm
 * @param status of each pair
 * @param direction unit direction of slip of each pair along t1, t2, {@code 2·pair + i}
 * @param across stiffness across that direction with which friction turns towards the slip, N/mm
 * @param turnedBack whether the direction of slip of each pair turned by more than a right angle in the last step
 * @param anchor tangential jump from which slip counts, mm, {@code 2·pair + i}
 */
record ContactState(
        double[] w, PairStatus[] status, double[] direction, double[] across, boolean[] turnedBack, double[] anchor) {
    /** Returns the start: nothing moved, bonded pairs bonded and all others in a given status. */
    static ContactState start(ContactPairs pairs, int size, PairStatus status) {
        PairStatus[] all = new PairStatus[pairs.size()];
        for (int p = 0; p < all.length; p++) {
            boolean slides = status == PairStatus.STICK && pairs.friction(p).isFree();
            all[p] = pairs.bonded()[p] ? PairStatus.BONDED : slides ? PairStatus.SLIP : status;
        }
        return new ContactState(
                new double[size],
                all,
                new double[2 * all.length],
                new double[all.length],
                new boolean[all.length],
                new double[2 * all.length]);
    }

    /** Returns a copy that may change on its own. */
    ContactState copy() {
        return new ContactState(
                w.clone(), status.clone(), direction.clone(), across.clone(), turnedBack.clone(), anchor.clone());
    }

    /** Returns the number of pairs in a status. */
    int count(PairStatus which) {
        return (int) Arrays.stream(status).filter(s -> s == which).count();
    }
}
