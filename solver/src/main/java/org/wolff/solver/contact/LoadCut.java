package org.wolff.solver.contact;

/**
 * Which share of a load to try next: all of it, and the half of what failed. Where a part runs away, the share at which the
 * interfaces give way is guessed from its motion, first as if they took up as much whatever the load, then by the secant of
 * two tries; what is just below and just above is tried.
 */
final class LoadCut {
    /** Guesses that may fail before a half is tried, so that poor ones end too. */
    private static final int GUESSES = 2;

    private final double finest;
    private double done;
    private double next = 1;
    private double runsAwayAt = Double.POSITIVE_INFINITY;
    private double beyond;
    private double capacity;
    private int guesses;

    /**
     * Starts with the whole load.
     *
     * @param finest smallest part of the load that is tried alone
     */
    LoadCut(double finest) {
        this.finest = finest;
    }

    /** Returns the share that is in balance. */
    double done() {
        return done;
    }

    /** Returns the share to try. */
    double next() {
        return next;
    }

    /**
     * Takes down that the last share tried is in balance. Where a part ran away was seen from an equilibrium farther off, so
     * it is tried again from here before it counts as the limit: friction remembers the way, and a long step may find no
     * answer where a short one does.
     */
    void holds() {
        double part = next - done;
        done = next;
        if (done >= runsAwayAt) {
            runsAwayAt = Double.POSITIVE_INFINITY;
            part *= 2;
        }
        if (runsAwayAt > 1) {
            next = Math.min(1, done + part);
        } else if (runsAwayAt - done <= finest) {
            next = runsAwayAt;
        } else {
            next = guesses > 0 ? within(capacity + finest / 4) : (done + runsAwayAt) / 2;
        }
        guesses = 0;
    }

    /**
     * Takes down that the last share tried has no answer.
     *
     * @param runsAway whether a part ran away; else the iteration did not settle
     * @param carried below 1, the share of what was tried beyond the balance that the interfaces carry while the part runs
     *     away; not a number where that is not known
     * @return whether it was the finest
     */
    boolean fails(boolean runsAway, double carried) {
        double part = next - done;
        double halfway = done + part / 2;
        boolean last = part <= finest;
        if (!runsAway) {
            next = halfway;
            return last;
        }
        double lost = Math.min(1, 1 - carried) * part;
        boolean secant = runsAwayAt <= 1 && lost < beyond;
        capacity = secant ? next - lost * (runsAwayAt - next) / (beyond - lost) : next - lost;
        runsAwayAt = next;
        beyond = lost;
        guesses = carried < 1 && guesses < GUESSES ? guesses + 1 : 0;
        next = guesses > 0 ? within(capacity - finest / 4) : halfway;
        return last;
    }

    /** Returns the share where a part ran away; more than 1 where none did. */
    double runsAwayAt() {
        return runsAwayAt;
    }

    /** The nearest share that leaves something of the way to where a part ran away on both sides. */
    private double within(double share) {
        double least = Math.min(finest, runsAwayAt - done) / 2;
        return Math.max(done + least, Math.min(runsAwayAt - least / 2, share));
    }
}
