package org.wolff.validation.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Workers;
import org.wolff.validation.closedform.TimoshenkoCantilever;

/** A clamped bar with an end load, by the same supports and loads that cases use, against Timoshenko's beam. */
class CantileverTest {
    private static final TimoshenkoCantilever BEAM = CantileverSolve.BEAM;

    @Test
    void quadraticElementsConvergeToTheBeamFromTheStiffSide() {
        double coarse = tipDeflection(ElementOrder.TET10, 1);
        double fine = tipDeflection(ElementOrder.TET10, 2);
        double finest = tipDeflection(ElementOrder.TET10, 4);
        assertTrue(coarse < fine && fine < finest, coarse + " " + fine + " " + finest);
        assertTrue((finest - fine) < 0.5 * (fine - coarse), coarse + " " + fine + " " + finest);
        assertDeflection(BEAM.tipDeflection(), finest);
        assertThrows(
                AssertionFailedError.class, () -> assertDeflection(1.01 * BEAM.tipDeflection(), finest), "1 % wrong");
        assertThrows(
                AssertionFailedError.class, () -> assertDeflection(0.99 * BEAM.tipDeflection(), finest), "1 % wrong");
    }

    @Test
    void linearElementsAreTooStiffAndGetBetter() {
        double fine = tipDeflection(ElementOrder.TET4, 2);
        double finest = tipDeflection(ElementOrder.TET4, 4);
        assertTrue(fine < finest && finest < BEAM.tipDeflection(), fine + " " + finest);
        double ratio = (BEAM.tipDeflection() - fine) / (BEAM.tipDeflection() - finest);
        assertTrue(ratio > 2 && ratio < 4.5, "errors fall by " + ratio + ", towards 4");
    }

    /** The clamp holds the warping of the root too, which the beam leaves out. */
    private static void assertDeflection(double expected, double found) {
        assertEquals(expected, found, 0.002 * expected);
    }

    private static double tipDeflection(ElementOrder order, int n) {
        try (Workers workers = Workers.ofMachine()) {
            return CantileverSolve.tipDeflection(order, n, workers);
        }
    }
}
