package org.wolff.validation.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.singular.SingularSpots;
import org.wolff.solver.singular.SpotFinder;

/** The edge of an L is found, and told where it makes a peak meaningless; its numbers are a case of the suite. */
class ReEntrantCornerTest {
    @Test
    void thePeakHasItsReasonAndWhatIsAwayFromItHasNone() {
        try (Workers workers = new Workers(2)) {
            MeasuredBody fine = ReEntrantCorner.solve(8, workers);
            Metric raw = fine.raw("von-mises.max");
            assertTrue(raw.caveat().orElseThrow().contains("re-entrant"), raw::toString);
            assertEquals(
                    Optional.empty(),
                    fine.averaged("von-mises.averaged", ReEntrantCorner.LENGTH).caveat());
            Metric regular = fine.raw("von-mises.max-regular");
            assertEquals(Optional.empty(), regular.caveat());
            double before = ReEntrantCorner.solve(4, workers)
                    .raw("von-mises.max-regular")
                    .value();
            assertTrue(regular.value() / before < 1.2, "away from the edge " + before + ", " + regular.value());
        }
    }

    @Test
    void theEdgeIsFoundWithItsLengthAndAngleAndTheClampWithItsRim() {
        TetMesh mesh = ReEntrantCorner.mesh(4);
        SpotFinder finder = new SpotFinder(MeasuredBody.of(mesh, ReEntrantCorner.LAW));
        assertEquals(
                List.of("the re-entrant edges of body (1.50 mm, up to 270° of material)"),
                finder.spots().spots().stream().map(spot -> spot.reason()).toList());
        FacetSet top = ReEntrantCorner.selector(mesh)
                .select(
                        "top",
                        ReEntrantCorner.onPlane(new Vector3(0, 2 * ReEntrantCorner.LEG, 0), new Vector3(0, 1, 0)));
        finder.addRim("load", "pull", top, SpotFinder.Hold.TRACTION);
        assertEquals(1, finder.spots().spots().size(), "a traction over a whole end face has no singular rim");
        finder.addRim("support", "clamp", top, SpotFinder.Hold.FIXED);
        SingularSpots spots = finder.spots();
        assertEquals("support.clamp", spots.spots().get(1).id());
        assertEquals(
                2 * (ReEntrantCorner.LEG + ReEntrantCorner.DEPTH),
                spots.spots().get(1).length(),
                1e-9);
    }
}
