package org.wolff.solver.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScalesTest {
    @Test
    void whatRoundingLeavesIsZeroAndWhatIsSmallIsNot() {
        Scales scales = new Scales();
        assertEquals(3.331e-16, scales.shown("mm", 3.331e-16), "no scale, no judgement");
        scales.add("mm", -0.01);
        scales.add("mm", Double.POSITIVE_INFINITY);
        scales.add("mm", Double.NaN);
        assertEquals(0, scales.shown("mm", 9e-15));
        assertEquals(1.1e-14, scales.shown("mm", 1.1e-14));
        assertEquals(9e-15, scales.shown("MPa", 9e-15), "each unit has a scale of its own");
        scales.add("mm", 1e-15);
        assertEquals(-1.1e-14, scales.shown("mm", -1.1e-14));
        assertEquals(0, scales.shown("1", 3.331e-16), "pure numbers have the scale 1");
        scales.add("1", 5e6);
        assertEquals(2.22e-12, scales.shown("1", 2.22e-12), "a residual stays, though a factor is large");
        assertEquals(Double.NaN, scales.shown("mm", Double.NaN));
    }
}
