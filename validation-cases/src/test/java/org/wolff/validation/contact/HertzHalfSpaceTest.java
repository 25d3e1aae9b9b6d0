package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wolff.validation.comparison.Refinement;

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
        HertzHalfSpace few = HertzHalfSpace.press(3, true);
        HertzHalfSpace many = HertzHalfSpace.press(6, true);
        double coarse = few.worstPressureError(7);
        double fine = many.worstPressureError(7);
        assertTrue(fine < 0.5 * coarse, coarse + " MPa, then " + fine);
        double peak = HertzHalfSpace.EXACT.peakPressure();
        double fitted = new Refinement(few.fittedPeak(7), many.fittedPeak(7)).limit(2);
        assertEquals(peak, fitted, 0.005 * peak, "peak of the distribution that fits best, at mesh size 0");
    }
}
