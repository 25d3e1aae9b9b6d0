package org.wolff.solver.contact;

/**
 * The law of every pair, in one status after another: which jumps are known, what is left of equilibrium, and when the
 * status is not true any more. λ are the forces on the far nodes along n, t1, t2, from the residual K w − f.
 *
 * <p>Slip s is the tangential jump less the anchor, the place where friction last held. A surface with slip stiffness k
 * has λ_t = −k s while stuck; then and in the rigid case λ_t = −μ λ_n s/|s| when slipping, which is the return mapping
 * of plasticity by backward Euler.
 */
final class ActiveSet {
    private static final double TINY = 1e-10;

    /** Largest stiffness across the direction of slip, over the diagonal of K. */
    private static final double MOST = 1e4;

    private final ContactPairs pairs;
    private final double[] friction;
    private final double[] slipStiffness;
    private final double[] normalStiffness;
    private final double[] tangentStiffness;

    /**
     * Reads the laws.
     *
     * @param normalStiffness diagonal of K along n of each pair, N/mm: it only compares and guards
     * @param tangentStiffness that along the tangents
     */
    ActiveSet(ContactPairs pairs, double[] normalStiffness, double[] tangentStiffness) {
        this.pairs = pairs;
        this.normalStiffness = normalStiffness;
        this.tangentStiffness = tangentStiffness;
        this.friction = new double[pairs.size()];
        this.slipStiffness = new double[pairs.size()];
        for (int p = 0; p < pairs.size(); p++) {
            friction[p] = pairs.friction(p).coefficient();
            slipStiffness[p] = pairs.friction(p).slipStiffness() * pairs.areas()[p];
        }
    }

    /** Returns whether the jump of a pair along component {@code c} is known. */
    boolean known(ContactState state, int p, int c) {
        return switch (state.status()[p]) {
            case BONDED -> true;
            case OPEN -> pairs.held()[3 * p + c];
            case SLIP -> c == 0 || pairs.held()[3 * p + c];
            case STICK -> c == 0 || pairs.held()[3 * p + c] || slipStiffness[p] == Double.POSITIVE_INFINITY;
        };
    }

    /** Whether a pair slips against friction. */
    boolean rubs(ContactState state, int p) {
        return state.status()[p] == PairStatus.SLIP && friction[p] > 0;
    }

    /** Returns the stiffness of a stuck pair that slips a little, N/mm; 0 where the law has none now. */
    double elasticSlip(ContactState state, int p) {
        return state.status()[p] == PairStatus.STICK && friction[p] > 0 && slipStiffness[p] < Double.POSITIVE_INFINITY
                ? slipStiffness[p]
                : 0;
    }

    /** Returns μ of a pair. */
    double friction(int p) {
        return friction[p];
    }

    /** Returns the stiffness that compares with springs along component {@code c}, N/mm. */
    double stiffness(int p, int c) {
        return c == 0 ? normalStiffness[p] : tangentStiffness[p];
    }

    /** Takes all pairs that rub for stuck. */
    void stick(ContactState state) {
        for (int p = 0; p < pairs.size(); p++) {
            if (rubs(state, p)) {
                state.status()[p] = PairStatus.STICK;
            }
        }
    }

    /** Sets the known jumps; {@code prescribed} holds those of supports, {@code gaps} the gaps without load. */
    void setKnown(ContactState state, double[] prescribed, double[] gaps) {
        double[] w = state.w();
        for (int p = 0; p < pairs.size(); p++) {
            int b = 3 * pairs.far()[p];
            for (int c = 0; c < 3; c++) {
                if (pairs.held()[3 * p + c]) {
                    w[b + c] = prescribed[b + c];
                } else if (known(state, p, c)) {
                    w[b + c] = state.status()[p] == PairStatus.BONDED
                            ? 0
                            : c == 0 ? -gaps[p] : state.anchor()[2 * p + c - 1];
                }
            }
        }
    }

    /** Turns the residual r at the pairs into what is left of equilibrium with the law; the known jumps have none. */
    void balance(ContactState state, double[] r) {
        double[] w = state.w();
        for (int p = 0; p < pairs.size(); p++) {
            int b = 3 * pairs.far()[p];
            boolean rubs = rubs(state, p);
            double elastic = elasticSlip(state, p);
            double normal = Math.max(0, r[b]);
            for (int c = 0; c < 3; c++) {
                if (known(state, p, c)) {
                    r[b + c] = 0;
                } else if (c > 0) {
                    int t = 2 * p + c - 1;
                    r[b + c] += rubs
                            ? friction[p] * normal * state.direction()[t] + state.across()[p] * sideways(state, p, c)
                            : 0;
                    r[b + c] += elastic * (elastic > 0 ? w[b + c] - state.anchor()[t] : 0);
                }
            }
        }
    }

    /** The slip across the direction of slip along a tangent, mm. */
    private double sideways(ContactState state, int p, int c) {
        double along = 0;
        for (int i = 1; i < 3; i++) {
            along += slip(state, p, i) * state.direction()[2 * p + i - 1];
        }
        return slip(state, p, c) - along * state.direction()[2 * p + c - 1];
    }

    private double slip(ContactState state, int p, int c) {
        return pairs.held()[3 * p + c] ? 0 : state.w()[3 * pairs.far()[p] + c] - state.anchor()[2 * p + c - 1];
    }

    private double force(double[] lambda, int p, int c) {
        return pairs.held()[3 * p + c] ? 0 : lambda[3 * pairs.far()[p] + c];
    }

    /** What presses a pair together on trial, λ_n − k g, N: it is closed where that is positive. */
    private double pressing(ContactState state, int p, double[] lambda, double[] gaps) {
        int b = 3 * pairs.far()[p];
        return lambda[b] - (pairs.held()[3 * p] ? 0 : normalStiffness[p] * (state.w()[b] + gaps[p]));
    }

    /**
     * The shear against friction on trial along a tangent, k s − λ_t with the slip s that the shear itself does not
     * explain, N: a closed pair slips along it where it is longer than μ times what presses.
     */
    private double shearing(ContactState state, int p, int c, double[] lambda) {
        double k = Math.min(tangentStiffness[p], slipStiffness[p]);
        return k * slip(state, p, c) - (1 - k / slipStiffness[p]) * force(lambda, p, c);
    }

    /**
     * Returns the square of what a state misses the laws by, N²: λ less its projection on trial onto what pressure and
     * friction can be (Alart and Curnier 1991), whatever the statuses say.
     */
    double missed(ContactState state, double[] lambda, double[] gaps) {
        double sum = 0;
        for (int p = 0; p < pairs.size(); p++) {
            if (state.status()[p] == PairStatus.BONDED) {
                continue;
            }
            double normal = Math.max(0, pressing(state, p, lambda, gaps));
            if (!pairs.held()[3 * p]) {
                sum += square(lambda[3 * pairs.far()[p]] - normal);
            }
            double t1 = shearing(state, p, 1, lambda);
            double t2 = shearing(state, p, 2, lambda);
            double length = Math.hypot(t1, t2);
            double share = length > friction[p] * normal ? friction[p] * normal / length : 1;
            sum += square(force(lambda, p, 1) + share * t1) + square(force(lambda, p, 2) + share * t2);
        }
        return sum;
    }

    /** Returns whether an open pair enters. */
    boolean enters(ContactState state, double[] gaps) {
        for (int p = 0; p < pairs.size(); p++) {
            if (state.status()[p] == PairStatus.OPEN
                    && !pairs.held()[3 * p]
                    && state.w()[3 * pairs.far()[p]] + gaps[p] < 0) {
                return true;
            }
        }
        return false;
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * Brings the statuses up to date.
     *
     * @param lambda residual K w − f in the coordinates of w, N
     * @param scale size of the forces, N
     * @param changed counts the changes of each pair
     * @return how many statuses changed
     */
    int update(ContactState state, double[] lambda, double[] gaps, double scale, int[] changed) {
        int changes = 0;
        for (int p = 0; p < pairs.size(); p++) {
            PairStatus before = state.status()[p];
            if (before == PairStatus.BONDED) {
                continue;
            }
            PairStatus now = statusOf(state, p, lambda, gaps, scale);
            state.status()[p] = now;
            if (now != before) {
                changed[p]++;
                changes++;
            }
        }
        return changes;
    }

    private PairStatus statusOf(ContactState state, int p, double[] lambda, double[] gaps, double scale) {
        double normal = pressing(state, p, lambda, gaps);
        boolean normalHeld = pairs.held()[3 * p];
        boolean closed = state.status()[p] == PairStatus.OPEN
                ? !normalHeld && state.w()[3 * pairs.far()[p]] + gaps[p] < 0
                : normalHeld || normal >= -TINY * scale;
        if (!closed) {
            return PairStatus.OPEN;
        }
        if (friction[p] == 0) {
            return PairStatus.SLIP;
        }
        double limit = friction[p] * Math.max(0, normal);
        double t1 = shearing(state, p, 1, lambda);
        double t2 = shearing(state, p, 2, lambda);
        double length = Math.hypot(t1, t2);
        if (turnsBackAgain(state, p, t1, t2) || length <= limit + TINY * scale) {
            return PairStatus.STICK;
        }
        state.direction()[2 * p] = t1 / length;
        state.direction()[2 * p + 1] = t2 / length;
        double k = Math.min(tangentStiffness[p], slipStiffness[p]);
        double turning = Math.min(MOST, limit / (length - limit)) * k;
        state.across()[p] = turning / (1 + turning / slipStiffness[p]);
        return PairStatus.SLIP;
    }

    /**
     * Whether a pair that slips turns back for the second time in a row. Friction along one direction makes it slip the
     * other way, and along that one the first way again: what holds is between them, that it sticks.
     */
    private static boolean turnsBackAgain(ContactState state, int p, double t1, double t2) {
        double onward = t1 * state.direction()[2 * p] + t2 * state.direction()[2 * p + 1];
        boolean back = state.status()[p] == PairStatus.SLIP && onward < 0;
        boolean again = back && state.turnedBack()[p];
        state.turnedBack()[p] = back && !again;
        return again;
    }

    /** Moves the anchors to where friction holds at the end of a load step. */
    void settle(ContactState state, double[] lambda) {
        for (int p = 0; p < pairs.size(); p++) {
            int b = 3 * pairs.far()[p];
            boolean elastic = slipStiffness[p] < Double.POSITIVE_INFINITY && friction[p] > 0;
            for (int c = 1; c < 3; c++) {
                int t = 2 * p + c - 1;
                if (!elastic || state.status()[p] == PairStatus.OPEN) {
                    state.anchor()[t] = state.w()[b + c];
                } else if (state.status()[p] == PairStatus.SLIP) {
                    double reach = friction[p] * Math.max(0, lambda[b]) / slipStiffness[p];
                    state.anchor()[t] = state.w()[b + c] - reach * state.direction()[t];
                }
            }
        }
    }
}
