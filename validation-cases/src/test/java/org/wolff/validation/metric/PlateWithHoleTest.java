package org.wolff.validation.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.metric.Metric;

/** Where the peak of a plate with a hole lies, and that nothing speaks against it; its value is a case of the suite. */
class PlateWithHoleTest {
    @Test
    void thePeakLiesAtTheHoleAcrossTheTensionAndIsNoSingularSpot() {
        try (Workers workers = new Workers(2)) {
            MeasuredBody plate = PlateWithHole.solve(6, workers);
            Metric peak = plate.raw("principal-1.max");
            assertEquals(Optional.empty(), peak.caveat(), "a round hole is no singular spot");
            assertTrue(
                    peak.location()
                                    .orElseThrow()
                                    .minus(new Vector3(0, PlateWithHole.RADIUS, 1))
                                    .norm()
                            < 1.01,
                    peak::toString);
            Metric averaged = plate.averaged("principal-1.averaged", PlateWithHole.LENGTH);
            assertEquals(Optional.empty(), averaged.caveat());
            double exact = PlateWithHole.exactAverage(averaged.location().orElseThrow());
            assertTrue(exact < 0.9 * 3 * PlateWithHole.TENSION, "the average lies well below the peak: " + exact);
        }
    }
}
