package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.contact.StepEnergy;

/** A block of 10 × 10 × 1 mm on another, pressed by 100 N, μ 0.3: friction carries 30 N and no more. */
class SlidingBlockTest {
    @ParameterizedTest
    @EnumSource
    void aCycleOfDisplacementRubsWithThirtyNewton(ElementOrder order) {
        SlidingBlocks blocks = SlidingBlocks.of(order, Friction.coulomb(0.3));
        double[] moves = {0, 0.1, 0.2, 0.1, 0, -0.1, 0};
        List<ContactLoad> loads = blocks.moved(moves);
        ContactPairs pairs = blocks.pairs(loads.get(0).constraints());
        List<ContactStep> steps = blocks.solve(pairs, loads);
        for (int i = 1; i < moves.length; i++) {
            ContactStep step = steps.get(i);
            double along = Math.signum(moves[i] - moves[i - 1]);
            assertEquals(-30 * along, Touching.forceOnFar(pairs, step).x(), 3e-5, "at " + moves[i]);
            assertEquals(100, Touching.normalForce(pairs, step), 1e-7);
            assertEquals(3, step.energy().friction(), 0.02, "30 N over 0.1 mm less what the blocks give");
            assertTrue(step.energy().error() < 1e-8, "energy of " + moves[i]);
            assertEquals(1, step.parts());
        }
        // Between equal turning points all elastic energy is the same: the work of the cycle is friction alone.
        double dissipated =
                steps.get(3).energy().friction() + steps.get(4).energy().friction();
        assertEquals(0, steps.get(3).energy().elastic() + steps.get(4).energy().elastic(), 1e-3);
        assertEquals(6, dissipated, 0.02);
    }

    /** From one turning point to the next of its kind all that was done is rubbed away: nothing is stored, nothing is lost. */
    @ParameterizedTest
    @EnumSource
    void theWorkOfACycleIsWhatIsRubbedAway(ElementOrder order) {
        SlidingBlocks blocks = SlidingBlocks.of(order, Friction.coulomb(0.3));
        List<ContactLoad> loads = blocks.moved(0, 0.1, 0.05, 0, -0.1, 0, 0.1, 0.05, 0, -0.1, 0, 0.1);
        ContactPairs pairs = blocks.pairs(loads.get(0).constraints());
        List<ContactStep> steps = blocks.solve(pairs, loads);
        StepEnergy cycle = StepEnergy.NONE;
        for (ContactStep step : steps.subList(7, 12)) {
            cycle = cycle.plus(step.energy());
            assertTrue(step.energy().error() < 1e-8, step.name() + ": " + step.energy());
        }
        double work = cycle.external();
        assertEquals(0, cycle.elastic(), 1e-8 * work, "back where it was");
        assertEquals(work, cycle.friction() + cycle.stepping() + cycle.normal(), 1e-8 * work);
        // Each pair slips there and back by the same way against μ times its pressure.
        double rubbed = 0;
        for (int s = 7; s < 12; s++) {
            for (int p = 0; p < pairs.size(); p++) {
                double way = 0;
                for (int c = 1; c < 3; c++) {
                    double move =
                            steps.get(s).jump()[3 * p + c] - steps.get(s - 1).jump()[3 * p + c];
                    way += move * move;
                }
                rubbed += 0.3 * steps.get(s).force()[3 * p] * Math.sqrt(way);
            }
        }
        assertEquals(rubbed, cycle.friction(), 1e-8 * work);
        assertEquals(12, rubbed, 0.05, "30 N over 0.4 mm less what the blocks give at each turn");
    }

    @Test
    void sticksBelowTheLimitAndIsRefusedAboveIt() {
        SlidingBlocks blocks = SlidingBlocks.of(ElementOrder.TET4, Friction.coulomb(0.3));
        Constraints held = blocks.held(false, 0);
        ContactPairs pairs = blocks.pairs(held);
        List<ContactStep> steps = blocks.solve(
                pairs,
                List.of(
                        new ContactLoad("press", blocks.forces(0), held),
                        new ContactLoad("shear", blocks.forces(29.9), held)));
        assertEquals(-29.9, Touching.forceOnFar(pairs, steps.get(1)).x(), 1e-6);
        assertTrue(steps.get(1).count(PairStatus.STICK) > 0, "not all slips");
        NoSolutionException refused = assertThrows(
                NoSolutionException.class,
                () -> blocks.solve(
                        pairs,
                        List.of(
                                new ContactLoad("press", blocks.forces(0), held),
                                new ContactLoad("shear", blocks.forces(31), held))));
        assertTrue(refused.getMessage().contains("'shear'"), refused.getMessage());
        assertTrue(refused.getMessage().contains("capacity is between"), refused.getMessage());
        Matcher rest = Pattern.compile("part 'upper' at .* mm moves away from interface 'slide' along \\(1.00, .*"
                        + "nothing balances ([0-9.e-]+) N along \\(1.00, ")
                .matcher(refused.getMessage());
        assertTrue(rest.find(), refused.getMessage());
        assertEquals(1, Double.parseDouble(rest.group(1)), 0.01, "31 N less the 30 N of friction");
    }

    @Test
    void aRoughSurfaceSlipsElasticallyBeforeItGivesWay() {
        double stiffness = 50;
        SlidingBlocks blocks = SlidingBlocks.of(ElementOrder.TET4, new Friction(0.3, stiffness));
        List<ContactLoad> loads = blocks.moved(0, 0.004, 0.1, 0.096);
        ContactPairs pairs = blocks.pairs(loads.get(0).constraints());
        List<ContactStep> steps = blocks.solve(pairs, loads);
        double slip = 0;
        for (int p = 0; p < pairs.size(); p++) {
            slip += pairs.areas()[p] * pairs.axis(p, 1).x() * steps.get(1).jump()[3 * p + 1] / SlidingBlocks.AREA;
            slip += pairs.areas()[p] * pairs.axis(p, 2).x() * steps.get(1).jump()[3 * p + 2] / SlidingBlocks.AREA;
        }
        double force = -Touching.forceOnFar(pairs, steps.get(1)).x();
        assertEquals(stiffness * Math.abs(slip) * SlidingBlocks.AREA, force, 1e-6 * force, "k times the mean slip");
        assertEquals(pairs.size(), steps.get(1).count(PairStatus.STICK));
        assertEquals(30, -Touching.forceOnFar(pairs, steps.get(2)).x(), 1e-5);
        double released = -Touching.forceOnFar(pairs, steps.get(3)).x();
        assertEquals(force, 30 - released, 1e-8 * force, "unloads along the elastic line");
        for (ContactStep step : steps) {
            assertTrue(step.energy().error() < 1e-8);
        }
    }
}
