package org.wolff.validation.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.estimate.ErrorEstimate;
import org.wolff.solver.estimate.ErrorEstimator;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.validation.closedform.ClosedForm;
import org.wolff.validation.convergence.ClosedFormSolve;
import org.wolff.validation.convergence.Held;

/**
 * The error of a solve in the norm of energy, relative to the norm of the answer.
 *
 * @param exact against the closed form
 * @param estimated from the answer alone
 */
record EstimatedError(double exact, double estimated) {
    /** Solves a closed form on a mesh whose regions lie one above the other, ten high, where there are several. */
    static EstimatedError of(ClosedForm form, TetMesh mesh, Held held, Workers workers) {
        ClosedFormSolve solve = ClosedFormSolve.of(form, Vector3.ZERO, mesh, held, 1e-10, workers);
        List<Material> materials = new ArrayList<>();
        for (int r = 0; r < mesh.regionNames().size(); r++) {
            double z = mesh.regionNames().size() == 1 ? 0 : 5 + 10 * r;
            materials.add(
                    new Material("m" + r, "", form.material(0, 0, z), OptionalDouble.empty(), List.of(), List.of()));
        }
        MaterialAssignment assignment = new MaterialAssignment(mesh, materials);
        FieldRecovery recovery = new FieldRecovery(assignment, workers);
        ErrorEstimate estimate = new ErrorEstimator(assignment, recovery.points(), workers)
                .of(solve.u(), recovery.atIntegrationPoints(solve.u()));
        return new EstimatedError(solve.errors().energy(), estimate.relative());
    }

    /** Returns the index that is one for an exact estimate. */
    double effectivity() {
        return estimated / exact;
    }
}
