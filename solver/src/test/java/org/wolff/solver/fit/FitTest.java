package org.wolff.solver.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Union;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.metric.Metric;

/** A screw through two layers of bone, and a plate that stands half on bone and half over a gap. */
class FitTest {
    private static final double RADIUS = 2;

    @Test
    void aScrewIsHeldAsFarAsItStandsInEachBone() {
        TetMesh mesh = mesh(
                new RegionMap.Named("cortex", new Box(new Vector3(-6, -6, 0), new Vector3(6, 6, 4))),
                new RegionMap.Named("marrow", new Box(new Vector3(-6, -6, -10), new Vector3(6, 6, 0))),
                new RegionMap.Named("screw", new Cylinder(new Vector3(0, 0, -6), new Vector3(0, 0, 9), RADIUS)));
        FitPlan plan = new FitPlan(
                List.of("screw"),
                Map.of("cortex", FitPlan.BoneKind.CORTICAL, "marrow", FitPlan.BoneKind.CANCELLOUS),
                List.of("screw"),
                2,
                0.5,
                Optional.of("test"));
        List<Metric> metrics = new FitMetrics(mesh, Facets.of(mesh).adjacency(), plan).ofGeometry();
        assertEquals(4, value(metrics, "fit.purchase.cortical", "screw"), 0.25);
        assertEquals(6, value(metrics, "fit.purchase.cancellous", "screw"), 0.25);
        // Side in bone and lower end, over side and both ends.
        double end = Math.PI * RADIUS * RADIUS;
        double side = 2 * Math.PI * RADIUS;
        assertEquals((10 * side + end) / (15 * side + 2 * end), value(metrics, "fit.coverage", "screw"), 0.01);
    }

    @Test
    void gapsAreThoseOfTheGeometry() {
        // The plate's lower face is 2 mm above the left block and lies on the right one.
        TetMesh mesh = mesh(
                new RegionMap.Named("left", new Box(new Vector3(0, 0, 0), new Vector3(5, 8, 2))),
                new RegionMap.Named("right", new Box(new Vector3(5, 0, 0), new Vector3(10, 8, 4))),
                new RegionMap.Named("plate", new Box(new Vector3(0, 0, 4), new Vector3(10, 8, 6))));
        Map<String, FitPlan.BoneKind> bones =
                Map.of("left", FitPlan.BoneKind.CORTICAL, "right", FitPlan.BoneKind.CORTICAL);
        FitPlan wide = new FitPlan(List.of("plate"), bones, List.of(), 2.5, 2.2, Optional.empty());
        FitMetrics fit = new FitMetrics(mesh, Facets.of(mesh).adjacency(), wide);
        List<Metric> metrics = fit.ofGeometry();
        assertEquals(40.0 / (2 * 80 + 2 * 20 + 2 * 16), value(metrics, "fit.coverage", "plate"), 1e-3);
        assertEquals(2, value(metrics, "fit.gap.max", "plate"), 0.01);
        assertEquals(Math.sqrt(2), value(metrics, "fit.deviation.rms", "plate"), 0.01);
        Metric matching = metrics.stream()
                .filter(m -> m.id().equals("fit.matching"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, matching.value(), 1e-12);
        assertTrue(matching.caveat().orElseThrow().contains("no source"));
        FitPlan narrow = new FitPlan(List.of("plate"), bones, List.of(), 2.5, 1.2, Optional.of("test"));
        double half =
                value(new FitMetrics(mesh, Facets.of(mesh).adjacency(), narrow).ofGeometry(), "fit.matching", "plate");
        assertEquals(0.5, half, 1e-3);
        double[] gap = fit.gapMap(RegionNodes.of(mesh)).values();
        double least = Double.POSITIVE_INFINITY;
        for (double g : gap) {
            least = Math.min(least, Double.isNaN(g) ? least : g);
        }
        assertEquals(0, least, 0);
    }

    @Test
    void aFaceThatRisesFromAPlaneDeviatesByItsSlope() {
        TetMesh mesh = mesh(
                new RegionMap.Named("bone", new Box(new Vector3(0, 0, 0), new Vector3(10, 6, 4))),
                new RegionMap.Named("plate", new Box(new Vector3(0, 0, 4), new Vector3(10, 6, 6))));
        // Planned: a plane that starts at x = 0 on the real cut and falls from it by 1 in 20.
        double sine = 1 / Math.sqrt(401);
        Region planned = new HalfSpace(new Vector3(0, 0, 4), new Vector3(1, 0, 20));
        Map<String, Double> cut = deviation(mesh, planned, DeviationPlan.Faces.INTERFACE, Optional.empty());
        assertEquals(5 * sine, cut.get("deviation.mean"), 0.002 * 5 * sine);
        assertThrows(
                AssertionError.class, () -> assertEquals(1.01 * 5 * sine, cut.get("deviation.mean"), 0.002 * 5 * sine));
        assertEquals(9.5 * sine, cut.get("deviation.p95"), 0.01 * 9.5 * sine);
        assertEquals(10 * sine, cut.get("deviation.max"), 1e-4);
        // Half of the cut: the mean over x from 5 to 10.
        Region half = new HalfSpace(new Vector3(5, 0, 0), new Vector3(-1, 0, 0));
        Map<String, Double> right = deviation(mesh, planned, DeviationPlan.Faces.INTERFACE, Optional.of(half));
        assertEquals(7.5 * sine, right.get("deviation.mean"), 0.01 * 7.5 * sine);
        // The outer faces of the plate lie on the box, but for its lower side.
        Region own = new Box(new Vector3(0, 0, 4), new Vector3(10, 6, 6));
        assertEquals(
                0,
                deviation(mesh, own, DeviationPlan.Faces.OUTSIDE, Optional.empty())
                        .get("deviation.max"),
                1e-4);
        Region above = new HalfSpace(new Vector3(0, 0, 6), new Vector3(0, 0, 1));
        Map<String, Double> all = deviation(mesh, above, DeviationPlan.Faces.ALL, Optional.empty());
        // 60 mm² at 0, 60 at 2, and sides of 2 · 32 mm² at 1 on average.
        assertEquals((60 * 2 + 64) / 184.0, all.get("deviation.mean"), 1e-4);
        Metric none = new SurfaceDeviation(
                        mesh,
                        Facets.of(mesh).adjacency(),
                        List.of(new DeviationPlan(
                                "plate", planned, "cut", DeviationPlan.Faces.INTERFACE, Optional.of(planned))))
                .metrics()
                .get(0);
        assertTrue(Double.isNaN(none.value()) == none.caveat().isPresent());
        Region crossed = new Union(List.of(own, planned));
        assertThrows(
                IllegalArgumentException.class,
                () -> deviation(mesh, crossed, DeviationPlan.Faces.ALL, Optional.empty()));
    }

    private static Map<String, Double> deviation(
            TetMesh mesh, Region from, DeviationPlan.Faces faces, Optional<Region> within) {
        DeviationPlan plan = new DeviationPlan("plate", from, "the planned cut", faces, within);
        SurfaceDeviation deviation = new SurfaceDeviation(mesh, Facets.of(mesh).adjacency(), List.of(plan));
        Map<String, Double> values = new HashMap<>();
        for (Metric metric : deviation.metrics()) {
            values.put(metric.id(), metric.value());
            assertEquals(metric.id().equals("deviation.max"), metric.location().isPresent());
        }
        double most = 0;
        for (double value : deviation.field(RegionNodes.of(mesh)).values()) {
            most = Double.isNaN(value) ? most : Math.max(most, value);
        }
        assertEquals(values.get("deviation.max"), most, 1e-12);
        return values;
    }

    @Test
    void motionIsAgainstTheBonesRigidMotion() {
        TetMesh mesh = mesh(
                new RegionMap.Named("bone", new Box(new Vector3(0, 0, 0), new Vector3(6, 6, 4))),
                new RegionMap.Named("plate", new Box(new Vector3(0, 0, 4), new Vector3(6, 6, 6))));
        FitPlan plan = new FitPlan(
                List.of("plate"), Map.of("bone", FitPlan.BoneKind.CORTICAL), List.of(), 2, 0.5, Optional.empty());
        Vector3 turn = new Vector3(1e-3, -2e-3, 3e-3);
        double[] u = new double[3 * mesh.nodeCount()];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            boolean plate = mesh.region()[tet] == 1;
            for (int i = 0; i < mesh.order().nodes(); i++) {
                int node = mesh.node(tet, i);
                Vector3 x = new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
                Vector3 d = turn.cross(x).plus(new Vector3(0.1, 0.2, 0.3));
                Vector3 moved = plate && x.z() > 4.5 ? d.plus(new Vector3(0, 0.03, 0.04)) : d;
                u[3 * node] = moved.x();
                u[3 * node + 1] = moved.y();
                u[3 * node + 2] = moved.z();
            }
        }
        List<Metric> metrics = new FitMetrics(mesh, Facets.of(mesh).adjacency(), plan).motion("push", mesh, u);
        assertEquals(0.05, value(metrics, "fit.displacement.max", "plate"), 1e-6);
    }

    private static double value(List<Metric> metrics, String id, String part) {
        return metrics.stream()
                .filter(m -> m.id().equals(id) && m.part().equals(part))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static TetMesh mesh(RegionMap.Named... regions) {
        try (Workers workers = new Workers(2)) {
            return LatticeMesher.mesh(
                            new RegionMap(List.of(regions)),
                            Sizing.uniform(1),
                            ElementOrder.TET4,
                            workers,
                            Progress.SILENT)
                    .mesh();
        }
    }
}
