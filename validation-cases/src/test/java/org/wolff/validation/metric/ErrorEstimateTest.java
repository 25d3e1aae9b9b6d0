package org.wolff.validation.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Workers;
import org.wolff.validation.closedform.ClosedForm;
import org.wolff.validation.closedform.ThickSphere;
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
        try (Workers workers = new Workers(2)) {
            EstimatedError coarse = EstimatedError.of(sphere, Grids.sphereOctant(order, 10, 20, n), symmetry, workers);
            EstimatedError fine =
                    EstimatedError.of(sphere, Grids.sphereOctant(order, 10, 20, 2 * n), symmetry, workers);
            for (EstimatedError error : List.of(coarse, fine)) {
                assertTrue(error.effectivity() > 0.7 && error.effectivity() < 1.7, error::toString);
            }
            double ordered = Math.log(coarse.estimated() / fine.estimated()) / Math.log(2);
            assertEquals(order == ElementOrder.TET4 ? 1 : 2, ordered, 0.7, "order of the estimate");
        }
    }
}
