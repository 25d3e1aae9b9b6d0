package org.wolff.solver.contact;

import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.krylov.Preconditioner;

/**
 * A preconditioner in displacements, of K with springs across the interfaces, put to use for the unknowns w of a state:
 * M X B Xᵀ M, where X takes displacements to w and M strikes out what is known. Symmetric when B is.
 */
final class JumpPreconditioner implements Preconditioner {
    private final Preconditioner inDisplacements;
    private final Constraints constraints;
    private final JumpCoordinates coordinates;
    private final ContactPairs pairs;
    private final ActiveSet law;
    private final ContactState state;
    private final double[] f;

    JumpPreconditioner(
            Preconditioner inDisplacements,
            Constraints constraints,
            JumpCoordinates coordinates,
            ContactPairs pairs,
            ActiveSet law,
            ContactState state) {
        this.inDisplacements = inDisplacements;
        this.constraints = constraints;
        this.coordinates = coordinates;
        this.pairs = pairs;
        this.law = law;
        this.state = state;
        this.f = new double[coordinates.size()];
    }

    @Override
    public int size() {
        return coordinates.size();
    }

    @Override
    public void apply(double[] r, double[] z) {
        System.arraycopy(r, 0, f, 0, r.length);
        strike(f);
        coordinates.toForces(f);
        constraints.project(f);
        inDisplacements.apply(f, z);
        constraints.project(z);
        coordinates.fromDisplacement(z);
        strike(z);
    }

    private void strike(double[] w) {
        coordinates.project(w);
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                if (law.known(state, p, c)) {
                    w[3 * pairs.far()[p] + c] = 0;
                }
            }
        }
    }
}
