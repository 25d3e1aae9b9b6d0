package org.wolff.solver.contact;

import org.wolff.solver.krylov.Preconditioner;

/**
 * A preconditioner B in displacements, of K with springs across the interfaces, put to use for the unknowns w of a state:
 * M X B Xᵀ M, where X takes displacements to w and M strikes out what is known. Symmetric when B is.
 *
 * <p>X takes the mean of both sides where their jump is known ({@link SideWeights}). What is stiffer across the direction
 * of slip than the springs are is made up for by scaling.
 */
final class JumpPreconditioner implements Preconditioner {
    private final ContactSystem system;
    private final Preconditioner inDisplacements;
    private final ContactPairs pairs;
    private final ContactState state;
    private final double[] softening;
    private final double[] f;

    /** Puts it together. */
    JumpPreconditioner(ContactSystem system, Preconditioner inDisplacements, ContactState state) {
        this.system = system;
        this.inDisplacements = inDisplacements;
        this.pairs = system.pairs;
        this.state = state;
        this.softening = new double[pairs.size()];
        for (int p = 0; p < softening.length; p++) {
            double spring = PairLinks.STIFFNESS * system.law.stiffness(p, 1);
            double own = system.law.stiffness(p, 1) + spring;
            double beyond = system.law.rubs(state, p) ? Math.max(0, state.across()[p] - spring) : 0;
            softening[p] = 1 - Math.sqrt(own / (own + beyond));
        }
        this.f = new double[system.coordinates.size()];
    }

    @Override
    public int size() {
        return system.coordinates.size();
    }

    @Override
    public void apply(double[] r, double[] z) {
        System.arraycopy(r, 0, f, 0, r.length);
        strike(f);
        toForces(f);
        system.constraints.project(f);
        inDisplacements.apply(f, z);
        toUnknowns(z);
    }

    /** Turns a displacement into the unknowns w, without what is known. */
    void toUnknowns(double[] u) {
        system.constraints.project(u);
        fromDisplacement(u);
        strike(u);
    }

    private void strike(double[] w) {
        system.coordinates.project(w);
        for (int p = 0; p < pairs.size(); p++) {
            int b = 3 * pairs.far()[p];
            if (softening[p] > 0) {
                double d1 = state.direction()[2 * p];
                double d2 = state.direction()[2 * p + 1];
                double across = softening[p] * (d1 * w[b + 2] - d2 * w[b + 1]);
                w[b + 1] += across * d2;
                w[b + 2] -= across * d1;
            }
            for (int c = 0; c < 3; c++) {
                if (system.law.known(state, p, c)) {
                    w[b + c] = 0;
                }
            }
        }
    }

    /** u ← w = X u. */
    private void fromDisplacement(double[] u) {
        double[] r = pairs.frames();
        double[] jumps = new double[3 * pairs.size()];
        for (int p = 0; p < pairs.size(); p++) {
            for (int i = 0; i < 3; i++) {
                jumps[3 * p + i] = u[3 * pairs.far()[p] + i] - u[3 * pairs.near()[p] + i];
            }
        }
        ContactPairs.MidPairs mids = pairs.mids();
        for (int m = 0; m < mids.near().length; m++) {
            for (int i = 0; i < 3; i++) {
                double rest = u[3 * mids.far()[m] + i] - u[3 * mids.near()[m] + i];
                for (int k = mids.start()[m]; k < mids.start()[m + 1]; k++) {
                    rest -= mids.weight()[k] * jumps[3 * mids.pair()[k] + i];
                }
                u[3 * mids.near()[m] + i] += system.sides.ofMid(m) * rest;
            }
        }
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                int at = 9 * p + 3 * c;
                if (system.law.known(state, p, c)) {
                    double part = system.sides.ofPair(p, c) * dot(r, at, jumps, 3 * p);
                    for (int i = 0; i < 3; i++) {
                        u[3 * pairs.near()[p] + i] += part * r[at + i];
                    }
                }
            }
        }
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                u[3 * pairs.far()[p] + c] = dot(r, 9 * p + 3 * c, jumps, 3 * p);
            }
        }
    }

    /** w ← Xᵀ w. */
    private void toForces(double[] w) {
        double[] r = pairs.frames();
        double[] forces = new double[3 * pairs.size()];
        for (int p = 0; p < pairs.size(); p++) {
            int b = 3 * pairs.far()[p];
            for (int i = 0; i < 3; i++) {
                forces[3 * p + i] = r[9 * p + i] * w[b] + r[9 * p + 3 + i] * w[b + 1] + r[9 * p + 6 + i] * w[b + 2];
            }
        }
        for (int far : pairs.far()) {
            for (int i = 0; i < 3; i++) {
                w[3 * far + i] = 0;
            }
        }
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                int at = 9 * p + 3 * c;
                if (system.law.known(state, p, c)) {
                    double part = system.sides.ofPair(p, c) * dot(r, at, w, 3 * pairs.near()[p]);
                    for (int i = 0; i < 3; i++) {
                        forces[3 * p + i] += part * r[at + i];
                    }
                }
            }
        }
        ContactPairs.MidPairs mids = pairs.mids();
        for (int m = 0; m < mids.near().length; m++) {
            for (int i = 0; i < 3; i++) {
                double part = system.sides.ofMid(m) * w[3 * mids.near()[m] + i];
                w[3 * mids.near()[m] + i] -= part;
                w[3 * mids.far()[m] + i] += part;
                for (int k = mids.start()[m]; k < mids.start()[m + 1]; k++) {
                    forces[3 * mids.pair()[k] + i] -= mids.weight()[k] * part;
                }
            }
        }
        for (int p = 0; p < pairs.size(); p++) {
            for (int i = 0; i < 3; i++) {
                w[3 * pairs.far()[p] + i] += forces[3 * p + i];
                w[3 * pairs.near()[p] + i] -= forces[3 * p + i];
            }
        }
    }

    private static double dot(double[] r, int at, double[] v, int from) {
        return r[at] * v[from] + r[at + 1] * v[from + 1] + r[at + 2] * v[from + 2];
    }
}
