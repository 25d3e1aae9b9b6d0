package org.wolff.solver.contact;

/**
 * A drag on the jumps of all pairs, as a viscous film has it: it grows with the way from a place. With it no part is
 * loose, and as it goes to zero step by step parts creep to where they come to rest, or on and on.
 *
 * @param share of the diagonal of K at a pair that the drag is; 0 for none
 * @param from unknowns at which it is zero, in the coordinates of w
 */
record Drag(double share, double[] from) {
    /** Nothing holds back. */
    static final Drag NONE = new Drag(0, new double[0]);

    /** Returns whether there is none. */
    boolean isNone() {
        return share == 0;
    }

    /** Returns its stiffness at a pair along component {@code c}, N/mm. */
    double stiffness(ContactPairs pairs, ActiveSet law, int p, int c) {
        return isNone() || pairs.bonded()[p] || pairs.held()[3 * p + c] ? 0 : share * law.stiffness(p, c);
    }

    /** Returns the size of its forces at the unknowns w, N. */
    double force(double[] w, ContactPairs pairs, ActiveSet law) {
        double[] forces = new double[w.length];
        addTo(forces, w, pairs, law);
        double sum = 0;
        for (double force : forces) {
            sum += force * force;
        }
        return Math.sqrt(sum);
    }

    /** Adds its forces to the residual of the unknowns w. */
    void addTo(double[] residual, double[] w, ContactPairs pairs, ActiveSet law) {
        if (isNone()) {
            return;
        }
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                int at = 3 * pairs.far()[p] + c;
                residual[at] += stiffness(pairs, law, p, c) * (w[at] - from[at]);
            }
        }
    }
}
