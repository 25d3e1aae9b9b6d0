package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.contact.StepEnergy;

/** A load that is nothing beside the press-fit before it: its energy adds up as far as double precision tells it. */
class SmallLoadTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-2, 1e-4, 1e-6})
    void energyAddsUp(double force) {
        SleeveModel model = SleeveModel.of(ElementOrder.TET4, 16, 10, 1, 2, 0.4, 0.02);
        ContactPairs pairs = model.pairs();
        try (Workers workers = new Workers(1)) {
            List<ContactStep> steps =
                    model.solve(pairs, force, 0.2 * force, 2 * force, PairStatus.STICK, 1e-8, workers);
            StepEnergy energy = steps.get(1).energy();
            assertTrue(energy.error() < 1e-8, force + " N: " + energy);
            assertTrue(
                    steps.get(0).energy().rounding()
                            < 1e-9 * steps.get(0).energy().elastic(),
                    "rounding of the fit");
            assertTrue(energy.rounding() < 1e-8 / force * energy.external(), force + " N: " + energy);
        }
    }
}
