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
                    r[b + c] += rubs ? friction[p] * normal * state.direction()[t] : 0;
                    r[b + c] += elastic * (elastic > 0 ? w[b + c] - state.anchor()[t] : 0);
                }
            }
        }
    }

    /**
     * Returns the stiffness across the direction of slip of a pair that rubs, N/mm.
     *
     * @param lambda forces, in the coordinates of w
     */
    double turning(ContactState state, int p, double[] lambda) {
        int b = 3 * pairs.far()[p];
        double limit = friction[p] * Math.max(0, lambda[b]);
        double along = 0;
        double slip = 0;
        double shear = 0;
        for (int c = 1; c < 3; c++) {
            double s = slip(state, p, c);
            along += s * state.direction()[2 * p + c - 1];
            slip += s * s;
            shear += force(lambda, p, c) * force(lambda, p, c);
        }
        double k = tangentStiffness[p];
        double length = along > 0 ? Math.sqrt(slip) : Math.max(0, Math.sqrt(shear) - limit) / k;
        double most = 1e6 * k;
        return limit >= most * length ? limit > 0 ? most : 0 : limit / length;
    }

    private double slip(ContactState state, int p, int c) {
        return pairs.held()[3 * p + c] ? 0 : state.w()[3 * pairs.far()[p] + c] - state.anchor()[2 * p + c - 1];
    }

    private double force(double[] lambda, int p, int c) {
        return pairs.held()[3 * p + c] ? 0 : lambda[3 * pairs.far()[p] + c];
    }

    /**
     * Brings the statuses up to date.
     *
     * @param lambda residual K w − f in the coordinates of w, N
     * @param scale size of the forces, N
     * @param settling is told of each change
     * @return how many statuses changed
     */
    int update(ContactState state, double[] lambda, double[] gaps, double scale, Settling settling) {
        int changes = 0;
        for (int p = 0; p < pairs.size(); p++) {
            PairStatus before = state.status()[p];
            if (before == PairStatus.BONDED) {
                continue;
            }
            int b = 3 * pairs.far()[p];
            boolean normalHeld = pairs.held()[3 * p];
            double gap = state.w()[b] + gaps[p];
            if (before == PairStatus.OPEN) {
                state.status()[p] = gap < 0 && !normalHeld ? closed(state, p, -gap) : PairStatus.OPEN;
            } else if (lambda[b] < -TINY * scale && !normalHeld) {
                state.status()[p] = PairStatus.OPEN;
            } else if (friction[p] > 0) {
                state.status()[p] = tangent(state, p, lambda, scale, settling);
            }
            if (state.status()[p] != before) {
                settling.changed(p);
                changes++;
            }
        }
        return changes;
    }

    /** The status of a pair that closes again: one that is far from its anchor cannot stick there. */
    private PairStatus closed(ContactState state, int p, double penetration) {
        if (friction[p] == 0) {
            return PairStatus.SLIP;
        }
        double s1 = slip(state, p, 1);
        double s2 = slip(state, p, 2);
        double length = Math.hypot(s1, s2);
        if (tangentStiffness[p] * length > friction[p] * normalStiffness[p] * penetration) {
            state.direction()[2 * p] = s1 / length;
            state.direction()[2 * p + 1] = s2 / length;
            return PairStatus.SLIP;
        }
        return PairStatus.STICK;
    }

    private PairStatus tangent(ContactState state, int p, double[] lambda, double scale, Settling settling) {
        double normal = Math.max(0, lambda[3 * pairs.far()[p]]);
        double limit = friction[p] * normal;
        double s1 = slip(state, p, 1);
        double s2 = slip(state, p, 2);
        double slip = Math.hypot(s1, s2);
        double[] d = state.direction();
        double slack = settling.slack(p);
        if (state.status()[p] == PairStatus.STICK) {
            if (Math.hypot(force(lambda, p, 1), force(lambda, p, 2)) <= limit + Math.max(TINY * scale, slack)) {
                return PairStatus.STICK;
            }
            aim(state, p, lambda);
            return PairStatus.SLIP;
        }
        boolean elastic = slipStiffness[p] < Double.POSITIVE_INFINITY;
        boolean slips = elastic
                ? slipStiffness[p] * slip > limit - slack
                : s1 * d[2 * p] + s2 * d[2 * p + 1] > -slack / tangentStiffness[p];
        if (!slips) {
            return PairStatus.STICK;
        }
        if (tangentStiffness[p] * slip < settling.blur(p)) {
            aim(state, p, lambda);
        } else {
            d[2 * p] = s1 / slip;
            d[2 * p + 1] = s2 / slip;
        }
        return PairStatus.SLIP;
    }

    /** Sets the direction of slip from slip and shear together: that of the slip alone is anything where there is hardly any. */
    private void aim(ContactState state, int p, double[] lambda) {
        double k = tangentStiffness[p];
        double t1 = k * slip(state, p, 1) - force(lambda, p, 1);
        double t2 = k * slip(state, p, 2) - force(lambda, p, 2);
        double length = Math.hypot(t1, t2);
        state.direction()[2 * p] = length > 0 ? t1 / length : 0;
        state.direction()[2 * p + 1] = length > 0 ? t2 / length : 0;
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
