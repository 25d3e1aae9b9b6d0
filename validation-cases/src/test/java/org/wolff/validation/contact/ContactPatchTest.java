package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.tetmesh.ElementOrder;

/** A uniform pressure goes through a cut block as if it were not cut, on distorted elements, at every pair alike. */
class ContactPatchTest {
    @ParameterizedTest
    @CsvSource({"TET4, 0", "TET4, 0.4", "TET10, 0", "TET10, 0.4"})
    void uniformPressure(ElementOrder order, double coefficient) {
        PatchBlock block = PatchBlock.press(order, coefficient);
        assertEquals(0, block.pressureError(), 1e-10 * PatchBlock.PRESSURE);
        assertEquals(0, block.jumpError(), 1e-12);
        assertEquals(0, block.displacementError(), 1e-12);
        assertTrue(block.step().energy().error() < 1e-9);
    }
}
