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
        HertzFit[] fits = {few.fit(7), many.fit(7)};
        double peak = HertzHalfSpace.EXACT.peakPressure();
        double radius = HertzHalfSpace.EXACT.contactRadius();
        // Cells around 6, 12 and 24: peaks 2690, 2777 and 2795 of 2798 MPa, radii 9.03, 9.73 and 9.94 of 10 mm.
        assertEquals(peak, new Refinement(fits[0].peak(), fits[1].peak()).limit(2), 0.005 * peak, "at mesh size 0");
        Refinement reach = new Refinement(fits[0].radius(), fits[1].radius());
        assertEquals(radius, reach.limit(2), 0.006 * radius, "at mesh size 0");
        assertEquals(2, reach.order(radius), 0.3, "order of " + reach);
    }
}
