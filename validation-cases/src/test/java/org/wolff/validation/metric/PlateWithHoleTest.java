package org.wolff.validation.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.averaging.AveragedMetrics;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.Tensors;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.PartElements;
import org.wolff.solver.metric.Quantity;
import org.wolff.solver.singular.SpotFinder;
import org.wolff.validation.closedform.KirschPlate;
import org.wolff.validation.convergence.ClosedFormSolve;
import org.wolff.validation.convergence.Held;
import org.wolff.validation.grid.Grids;

/** A plate with a hole: the peak is three times the tension, and its average over a ball that of the exact field. */
class PlateWithHoleTest {
    private static final double RADIUS = 5;
    private static final double OUTER = 15;
    private static final double THICKNESS = 2;
    private static final double TENSION = 10;
    private static final double LENGTH = 0.8;
    private static final IsotropicMaterial LAW = new IsotropicMaterial(110_000, 0.3);
    private static final KirschPlate PLATE = new KirschPlate(RADIUS, TENSION, LAW);

    @Test
    void peakAndAverageAreThoseOfTheExactField() {
        TetMesh mesh = Grids.cylinderQuarter(ElementOrder.TET10, RADIUS, OUTER, THICKNESS, 10);
        Held held =
                (x, y, z, axis) -> axis == 2 ? z < 1e-9 || z > THICKNESS - 1e-9 : Math.abs(axis == 0 ? x : y) < 1e-9;
        try (Workers workers = new Workers(2)) {
            ClosedFormSolve solve = ClosedFormSolve.of(PLATE, Vector3.ZERO, mesh, held, 1e-9, workers);
            MaterialAssignment materials = new MaterialAssignment(
                    mesh, List.of(new Material("plate", "plate", LAW, OptionalDouble.empty(), List.of(), List.of())));
            FieldRecovery recovery = new FieldRecovery(materials, workers);
            IntegrationFields points = recovery.atIntegrationPoints(solve.u());
            NodalFields nodes = recovery.atNodes(solve.u(), points);

            List<Metric> raw = new FieldMetrics(materials, new SpotFinder(materials).spots(), workers)
                    .measure(
                            "tension",
                            Quantity.of(points, nodes, materials, workers),
                            points,
                            nodes.points(),
                            Optional.empty());
            Metric peak = find(raw, "principal-1.max");
            assertConcentration(3, peak.value() / TENSION);
            assertThrows(AssertionFailedError.class, () -> assertConcentration(3.1, peak.value() / TENSION));
            assertEquals(Optional.empty(), peak.caveat(), "a round hole is no singular spot");
            assertTrue(
                    peak.location()
                                    .orElseThrow()
                                    .minus(new Vector3(0, RADIUS, 1))
                                    .norm()
                            < 1.01,
                    peak::toString);

            String part = mesh.regionNames().get(0);
            Metric averaged = find(
                    new AveragedMetrics(
                                    materials,
                                    PartElements.of(mesh),
                                    Map.of(part, new MaterialLength(LENGTH, Optional.of("test"))),
                                    workers)
                            .measure("tension", points, nodes.points(), Optional.empty()),
                    "principal-1.averaged");
            assertEquals(Optional.empty(), averaged.caveat());
            double exact = exactAverage(averaged.location().orElseThrow());
            assertTrue(exact < 0.9 * 3 * TENSION, "the average lies well below the peak: " + exact);
            assertEquals(exact, averaged.value(), 0.01 * exact);
        }
    }

    private static void assertConcentration(double expected, double found) {
        assertEquals(expected, found, 0.02 * expected);
    }

    private static Metric find(List<Metric> metrics, String id) {
        return metrics.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    /** Greatest principal stress of Kirsch's stress averaged over the part of the ball that lies in the model. */
    private static double exactAverage(Vector3 centre) {
        double radius = MaterialLength.RADIUS_OVER_LENGTH * LENGTH;
        int n = 60;
        double[] sum = new double[6];
        double[] s = new double[6];
        int count = 0;
        for (int i = 0; i < n * n * n; i++) {
            int column = i % n;
            int row = i / n % n;
            int layer = i / (n * n);
            double x = centre.x() + radius * (2 * (column + 0.5) / n - 1);
            double y = centre.y() + radius * (2 * (row + 0.5) / n - 1);
            double z = centre.z() + radius * (2 * (layer + 0.5) / n - 1);
            boolean inBall = new Vector3(x, y, z).minus(centre).norm() < radius;
            if (inBall && x > 0 && y > 0 && z > 0 && z < THICKNESS && Math.hypot(x, y) > RADIUS) {
                PLATE.stress(x, y, z, s);
                for (int k = 0; k < 6; k++) {
                    sum[k] += s[k];
                }
                count++;
            }
        }
        for (int k = 0; k < 6; k++) {
            sum[k] /= count;
        }
        double[] principal = new double[3];
        Tensors.principal(sum, 0, principal, 0);
        return principal[0];
    }
}
