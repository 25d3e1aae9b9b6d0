package org.wolff.solver.contact;

import org.wolff.solver.krylov.LinearOperator;

/**
 * The linear system of one Newton step, A x over what is not known: M Zᵀ K Z M, for pairs that rub the stiffness across
 * their slip and the coupling μ d of friction to pressure, which makes it unsymmetric, and the elastic slip of pairs that
 * stick.
 */
final class TangentOperator implements LinearOperator {
    private final LinearOperator stiffness;
    private final JumpCoordinates coordinates;
    private final ContactPairs pairs;
    private final ActiveSet law;
    private final ContactState state;
    private final double[] lambda;
    private final Drag drag;
    private final double[] u;

    /**
     * Freezes a state.
     *
     * @param lambda forces at the state, in the coordinates of w
     */
    TangentOperator(
            LinearOperator stiffness,
            JumpCoordinates coordinates,
            ContactPairs pairs,
            ActiveSet law,
            ContactState state,
            double[] lambda,
            Drag drag) {
        this.stiffness = stiffness;
        this.coordinates = coordinates;
        this.pairs = pairs;
        this.law = law;
        this.state = state;
        this.lambda = lambda;
        this.drag = drag;
        this.u = new double[coordinates.size()];
    }

    @Override
    public int size() {
        return coordinates.size();
    }

    @Override
    public void multiply(double[] x, double[] y) {
        coordinates.expand(x, u);
        stiffness.multiply(u, y);
        coordinates.reduce(y);
        coordinates.project(y);
        for (int p = 0; p < pairs.size(); p++) {
            int b = 3 * pairs.far()[p];
            for (int c = 0; c < 3; c++) {
                y[b + c] += drag.stiffness(pairs, law, p, c) * x[b + c];
            }
            double pressing = y[b];
            if (law.rubs(state, p)) {
                double d1 = state.direction()[2 * p];
                double d2 = state.direction()[2 * p + 1];
                double along = d1 * x[b + 1] + d2 * x[b + 2];
                double push = lambda[b] > 0 ? law.friction(p) * pressing : 0;
                y[b + 1] += state.across()[p] * (x[b + 1] - along * d1) + push * d1;
                y[b + 2] += state.across()[p] * (x[b + 2] - along * d2) + push * d2;
            }
            double elastic = law.elasticSlip(state, p);
            y[b + 1] += elastic * x[b + 1];
            y[b + 2] += elastic * x[b + 2];
            for (int c = 0; c < 3; c++) {
                if (law.known(state, p, c)) {
                    y[b + c] = 0;
                }
            }
        }
    }
}
