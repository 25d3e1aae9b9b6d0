package org.wolff.solver.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wolff.mesh.problem.InputException;

class MicromotionTest {
    @Test
    void sharesAndPercentilesGoByArea() {
        double[] slips = {0.2, 0.01, 0.03, 0.045};
        double[] areas = {1, 10, 5, 4};
        Micromotion motion = Micromotion.of(slips, areas);
        assertEquals((0.2 + 0.1 + 0.15 + 0.18) / 20, motion.mean(), 1e-15);
        assertEquals(0.01, motion.median());
        assertEquals(0.045, motion.percentile95());
        assertEquals(0.2, motion.largest());
        assertArrayEquals(new double[] {0.5, 0.75, 0.95, 0.95, 0.95}, motion.shares(), 1e-15);
        assertArrayEquals(new double[] {0.028, 0.04, 0.05, 0.1, 0.15}, Micromotion.limits());
    }

    @Test
    void lawsOutsideTheirRangeAreRefused() {
        InputException negative = assertThrows(InputException.class, () -> Friction.coulomb(-1));
        assertTrue(negative.getMessage().contains("-1.0"), negative.getMessage());
        assertThrows(InputException.class, () -> Friction.coulomb(Double.NaN));
        assertThrows(InputException.class, () -> new Friction(0.3, 0));
    }
}
