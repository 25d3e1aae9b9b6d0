package org.wolff.solver.contact;

import org.wolff.solver.assembly.Constraints;

/**
 * What holds a loaded model besides its loads, N, {@code 3·node + axis}. Immutable; the arrays belong to it.
 *
 * @param reactions forces of the supports on the nodes
 * @param contact forces of the interfaces on the nodes; those on the two nodes of a pair cancel
 */
public record ContactForces(double[] reactions, double[] contact) {
    /**
     * Sorts out the residual K u − f: at the far node of a pair what supports do not hold is contact, and the same acts
     * on the near node the other way; what is left at held directions are reactions.
     *
     * @param residual K u − f, springs included in K; is changed
     */
    static ContactForces of(ContactPairs pairs, Constraints constraints, double[] residual) {
        double[] contact = new double[residual.length];
        ContactPairs.MidPairs mids = pairs.mids();
        for (int m = mids.near().length - 1; m >= 0; m--) {
            move(mids.far()[m], mids.near()[m], constraints, residual, contact);
        }
        for (int p = pairs.size() - 1; p >= 0; p--) {
            move(pairs.far()[p], pairs.near()[p], constraints, residual, contact);
        }
        double[] reactions = new double[residual.length];
        double[] free = new double[3];
        for (int h = 0; h < constraints.heldCount(); h++) {
            int at = 3 * constraints.node(h);
            System.arraycopy(residual, at, free, 0, 3);
            constraints.projectAt(h, free, 0, 1);
            for (int i = 0; i < 3; i++) {
                reactions[at + i] = residual[at + i] - free[i];
            }
        }
        return new ContactForces(reactions, contact);
    }

    private static void move(int far, int near, Constraints constraints, double[] residual, double[] contact) {
        double[] force = {residual[3 * far], residual[3 * far + 1], residual[3 * far + 2]};
        int held = constraints.heldIndex(far);
        if (held >= 0) {
            constraints.projectAt(held, force, 0, 1);
        }
        for (int i = 0; i < 3; i++) {
            contact[3 * far + i] += force[i];
            contact[3 * near + i] -= force[i];
            residual[3 * far + i] -= force[i];
            residual[3 * near + i] += force[i];
        }
    }
}
