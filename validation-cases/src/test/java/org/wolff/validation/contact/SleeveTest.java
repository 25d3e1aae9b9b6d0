package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.PairStatus;

/** A sleeve of metal pressed into bone and loaded: few steps, few iterations, and the laws hold. */
class SleeveTest {
    @ParameterizedTest
    @EnumSource
    void fewStepsAndIterations(ElementOrder order) {
        boolean linear = order == ElementOrder.TET4;
        check(SleeveModel.of(order, linear ? 40 : 24, linear ? 32 : 20, linear ? 2 : 1, linear ? 3 : 2, 0.4, 0.02));
    }

    @Test
    @EnabledIfSystemProperty(named = "wolff.heavy", matches = "true")
    void twentyThousandPairs() {
        SleeveModel model = SleeveModel.of(ElementOrder.TET4, 160, 127, 3, 5, 0.4, 0.02);
        assertEquals(20_480, model.pairs().size());
        check(model);
    }

    /** No rounding reaches 1e-30: nothing runs away then, and the error must not speak of capacity. */
    @Test
    void whatDoesNotSettleIsNotCalledALackOfCapacity() {
        SleeveModel model = SleeveModel.of(ElementOrder.TET4, 8, 4, 1, 1, 0.02, 0.02);
        try (Workers workers = new Workers(1)) {
            String told = assertThrows(
                            NoSolutionException.class,
                            () -> model.solve(model.pairs(), 100, 20, 200, PairStatus.STICK, 1e-30, workers))
                    .getMessage();
            assertTrue(told.startsWith("load 'fit' did not settle between 0.00 % and 1.56 %"), told);
            assertTrue(told.contains("no pair changed, the linear solves get no further"), told);
        }
    }

    private static void check(SleeveModel model) {
        try (Workers workers = Workers.ofMachine()) {
            int bonded = model.solveBonded(1000, 200, 2000, workers);
            ContactPairs pairs = model.pairs();
            List<ContactStep> steps = model.solve(pairs, 1000, 200, 2000, PairStatus.STICK, 1e-8, workers);
            int iterations = 0;
            for (ContactStep step : steps) {
                iterations += step.iterations();
                assertTrue(step.newtonSteps() <= 12, step.name() + " took steps " + step.newtonSteps());
                assertEquals(1, step.parts());
                assertTrue(step.energy().error() < 1e-8, "energy " + step.energy());
                for (int p = 0; p < pairs.size(); p++) {
                    assertTrue(step.jump()[3 * p] + pairs.gaps()[p] >= -1e-15, "penetration");
                    double shear = Math.hypot(step.force()[3 * p + 1], step.force()[3 * p + 2]);
                    double bound = 0.4 * Math.max(0, step.force()[3 * p]);
                    assertTrue(shear <= bound + 1e-6 * largest(step), "Coulomb " + shear + " over " + bound);
                }
            }
            assertTrue(iterations <= 8 * bonded, iterations + " iterations for " + bonded + " bonded");
        }
    }

    /** The largest bound of friction. */
    private static double largest(ContactStep step) {
        double largest = 0;
        for (int i = 0; i < step.force().length; i += 3) {
            largest = Math.max(largest, 0.4 * step.force()[i]);
        }
        return largest;
    }
}
