package org.wolff.solver.contact;

import java.util.Arrays;
import org.wolff.solver.assembly.Constraints;

/**
 * The unknowns of a model with interfaces, w: displacements, but at the far node of a pair the jump J in the pair's axes,
 * and nothing at far mid nodes. u = Z w with u_far = u_near + Rᵀ J; forces go the other way, f_w = Zᵀ f. All vectors have
 * {@code 3·node + axis} values. Immutable.
 */
final class JumpCoordinates {
    private final ContactPairs pairs;
    private final Constraints constraints;
    private final boolean[] follows;

    /** Coordinates for the pairs of a mesh under supports. */
    JumpCoordinates(ContactPairs pairs, Constraints constraints) {
        this.pairs = pairs;
        this.constraints = constraints;
        this.follows = new boolean[constraints.nodeCount()];
        for (int far : pairs.far()) {
            follows[far] = true;
        }
        for (int far : pairs.mids().far()) {
            follows[far] = true;
        }
    }

    /** Returns the number of values of a vector. */
    int size() {
        return 3 * follows.length;
    }

    /** Writes u = Z w into {@code u}. */
    void expand(double[] w, double[] u) {
        System.arraycopy(w, 0, u, 0, w.length);
        double[] r = pairs.frames();
        for (int p = 0; p < pairs.size(); p++) {
            int a = 3 * pairs.near()[p];
            int b = 3 * pairs.far()[p];
            int at = 9 * p;
            for (int i = 0; i < 3; i++) {
                u[b + i] = u[a + i] + r[at + i] * w[b] + r[at + 3 + i] * w[b + 1] + r[at + 6 + i] * w[b + 2];
            }
        }
        ContactPairs.MidPairs mids = pairs.mids();
        for (int m = 0; m < mids.near().length; m++) {
            for (int i = 0; i < 3; i++) {
                double sum = u[3 * mids.near()[m] + i];
                for (int k = mids.start()[m]; k < mids.start()[m + 1]; k++) {
                    int b = 3 * pairs.far()[mids.pair()[k]];
                    int at = 9 * mids.pair()[k] + i;
                    sum += mids.weight()[k] * (r[at] * w[b] + r[at + 3] * w[b + 1] + r[at + 6] * w[b + 2]);
                }
                u[3 * mids.far()[m] + i] = sum;
            }
        }
    }

    /** f ← Zᵀ f. */
    void reduce(double[] f) {
        double[] r = pairs.frames();
        double[] ofMids = new double[3 * pairs.size()];
        ContactPairs.MidPairs mids = pairs.mids();
        for (int m = mids.near().length - 1; m >= 0; m--) {
            for (int i = 0; i < 3; i++) {
                double force = f[3 * mids.far()[m] + i];
                f[3 * mids.far()[m] + i] = 0;
                f[3 * mids.near()[m] + i] += force;
                for (int k = mids.start()[m]; k < mids.start()[m + 1]; k++) {
                    for (int c = 0; c < 3; c++) {
                        ofMids[3 * mids.pair()[k] + c] += mids.weight()[k] * r[9 * mids.pair()[k] + 3 * c + i] * force;
                    }
                }
            }
        }
        double[] force = new double[3];
        for (int p = pairs.size() - 1; p >= 0; p--) {
            int a = 3 * pairs.near()[p];
            int b = 3 * pairs.far()[p];
            System.arraycopy(f, b, force, 0, 3);
            for (int c = 0; c < 3; c++) {
                f[a + c] += force[c];
                f[b + c] = dot(r, 9 * p + 3 * c, force) + ofMids[3 * p + c];
            }
        }
    }

    /** Sets to zero what supports hold, but for jumps. */
    void project(double[] w) {
        for (int h = 0; h < constraints.heldCount(); h++) {
            if (!follows[constraints.node(h)]) {
                constraints.projectAt(h, w, 3 * constraints.node(h), 1);
            }
        }
        for (int far : pairs.mids().far()) {
            Arrays.fill(w, 3 * far, 3 * far + 3, 0);
        }
    }

    /** Returns the w that supports prescribe, zero where they hold nothing. */
    double[] prescribed(Constraints step) {
        double[] w = new double[size()];
        double[] g = new double[size()];
        step.addPrescribed(g);
        for (int h = 0; h < step.heldCount(); h++) {
            int node = step.node(h);
            if (!follows[node]) {
                System.arraycopy(g, 3 * node, w, 3 * node, 3);
            }
        }
        double[] jump = new double[3];
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                if (pairs.held()[3 * p + c]) {
                    for (int i = 0; i < 3; i++) {
                        jump[i] = g[3 * pairs.far()[p] + i] - g[3 * pairs.near()[p] + i];
                    }
                    w[3 * pairs.far()[p] + c] = dot(pairs.frames(), 9 * p + 3 * c, jump);
                }
            }
        }
        return w;
    }

    private static double dot(double[] r, int at, double[] v) {
        return r[at] * v[0] + r[at + 1] * v[1] + r[at + 2] * v[2];
    }
}
