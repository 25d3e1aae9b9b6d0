package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The force of a prescribed approach is Hertz's when the approach is that of places far away, and not otherwise. */
class HertzHalfSpaceTest {
    @Test
    void theBoundaryDecidesTheForceOfAnApproach() {
        double exact = HertzHalfSpace.EXACT.force();
        assertEquals(exact, HertzHalfSpace.press(3, true).force(), 0.006 * exact);
        double rigid = HertzHalfSpace.press(3, false).force();
        assertTrue(rigid > 1.4 * exact, "a boundary held near by is stiff: " + rigid / exact);
    }

    @Test
    void pressureConverges() {
        double coarse = HertzHalfSpace.press(3, true).worstPressureError(7);
        double fine = HertzHalfSpace.press(6, true).worstPressureError(7);
        assertTrue(fine < 0.5 * coarse, coarse + " MPa, then " + fine);
    }
}
