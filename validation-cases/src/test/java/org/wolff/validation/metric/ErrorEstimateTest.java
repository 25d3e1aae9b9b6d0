package org.wolff.validation.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.estimate.ErrorEstimate;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.validation.closedform.BarInSeries;
import org.wolff.validation.closedform.ClosedForm;
import org.wolff.validation.closedform.ThickSphere;
import org.wolff.validation.convergence.ClosedFormSolve;
import org.wolff.validation.convergence.Held;
import org.wolff.validation.grid.Grids;

/** The estimated error against the true one, on closed forms. */
class ErrorEstimateTest {
    private static final IsotropicMaterial BONE = new IsotropicMaterial(17000, 0.3);

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void estimateIsAboutTheTrueErrorAndFallsWithIt(ElementOrder order) {
        Held symmetry = (x, y, z, axis) -> Math.abs(axis == 0 ? x : axis == 1 ? y : z) < 1e-9;
        ClosedForm sphere = new ThickSphere(10, 20, 5, BONE);
        int n = order == ElementOrder.TET4 ? 6 : 4;
        double[] coarse = errors(sphere, Grids.sphereOctant(order, 10, 20, n), symmetry);
        double[] fine = errors(sphere, Grids.sphereOctant(order, 10, 20, 2 * n), symmetry);
        for (double[] pair : List.of(coarse, fine)) {
            assertTrue(
                    pair[1] > 0.7 * pair[0] && pair[1] < 1.7 * pair[0], "true " + pair[0] + ", estimated " + pair[1]);
        }
        double ordered = Math.log(coarse[1] / fine[1]) / Math.log(2);
        assertEquals(order == ElementOrder.TET4 ? 1 : 2, ordered, 0.7, "order of the estimate");
    }

    @Test
    void aJumpOfStressBetweenMaterialsIsNoError() {
        // Uniaxial stress in two materials in series: exact in each element, whatever the jump of the strain.
        TetMesh mesh = Grids.layered(ElementOrder.TET10, 5, 5, 20, 2, 2, 8, 10);
        ClosedForm bar = new BarInSeries(10, 3, 17000, 110_000);
        double[] pair = errors(bar, mesh, (x, y, z, axis) -> z < 1e-9);
        assertTrue(pair[1] < 1e-6, "estimated " + pair[1]);
    }

    /** Returns the true and the estimated relative error in the norm of energy. */
    private static double[] errors(ClosedForm form, TetMesh mesh, Held held) {
        try (Workers workers = new Workers(2)) {
            ClosedFormSolve solve = ClosedFormSolve.of(form, Vector3.ZERO, mesh, held, 1e-10, workers);
            List<Material> materials = new ArrayList<>();
            for (int r = 0; r < mesh.regionNames().size(); r++) {
                double z = mesh.regionNames().size() == 1 ? 0 : 5 + 10 * r;
                materials.add(new Material(
                        "m" + r,
                        "",
                        form.material(0, 0, z),
                        OptionalDouble.empty(),
                        List.of(),
                        Collections.emptyList()));
            }
            MaterialAssignment assignment = new MaterialAssignment(mesh, materials);
            FieldRecovery recovery = new FieldRecovery(assignment, workers);
            ErrorEstimate estimate = ErrorEstimate.of(
                    assignment, recovery.points(), solve.u(), recovery.atIntegrationPoints(solve.u()), workers);
            return new double[] {solve.errors().energy(), estimate.relative()};
        }
    }
}
