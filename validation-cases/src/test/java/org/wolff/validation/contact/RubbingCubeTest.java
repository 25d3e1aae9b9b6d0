package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.PairStatus;

/** CalculiX's friction3 in tetrahedra. */
class RubbingCubeTest {
    @ParameterizedTest
    @EnumSource
    void shearIsFrictionTimesPressure(ElementOrder order) {
        RubbingCube cube = RubbingCube.rub(order);
        ContactPairs pairs = cube.pairs();
        assertEquals(100, Touching.normalForce(pairs, cube.steps().get(0)), 1e-6);
        for (int s = 1; s < 3; s++) {
            ContactStep step = cube.steps().get(s);
            double sign = s == 1 ? -1 : 1;
            assertEquals(100, Touching.normalForce(pairs, step), 1e-6);
            assertEquals(20 * sign, Touching.forceOnFar(pairs, step).y(), 1e-4);
            for (int p = 0; p < pairs.size(); p++) {
                if (step.status()[p] == PairStatus.SLIP) {
                    double shear = Math.hypot(step.force()[3 * p + 1], step.force()[3 * p + 2]);
                    assertEquals(0.2 * step.force()[3 * p], shear, 2e-7 * shear);
                }
            }
            assertTrue(step.energy().error() < 1e-8);
        }
        assertEquals(20, cube.steps().get(1).energy().friction(), 0.05, "20 N over 1 mm");
        assertEquals(40, cube.steps().get(2).energy().friction(), 0.05, "20 N over 2 mm back");
    }
}
