package org.wolff.validation.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.averaging.AveragedMetrics;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.FacetSelector;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.NodalLoads;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.Quantity;
import org.wolff.solver.singular.SingularSpots;
import org.wolff.solver.singular.SpotFinder;
import org.wolff.validation.grid.Block;
import org.wolff.validation.grid.BlockMesh;

/** An L: its raw peak grows with every refinement at the rate that Williams gives, its averaged peak settles. */
class ReEntrantCornerTest {
    private static final double LEG = 6;
    private static final double DEPTH = 1.5;

    /** Stress grows as r^(λ−1) with λ = 0.5445 at an edge of 270° [Williams 1952]. */
    private static final double GROWTH = Math.pow(2, 1 - 0.5445);

    private static final Material PLASTIC = new Material(
            "plastic", "plastic", new IsotropicMaterial(3000, 0.3), OptionalDouble.empty(), List.of(), List.of());

    private record Peaks(Metric raw, Metric averaged, Metric regular) {}

    @Test
    void rawPeakDivergesAndAveragedPeakConverges() {
        Peaks coarse = solve(4);
        Peaks fine = solve(8);
        Peaks finest = solve(16);
        double first = fine.raw().value() / coarse.raw().value();
        double second = finest.raw().value() / fine.raw().value();
        assertEquals(GROWTH, second, 0.08, "raw " + first + ", " + second);
        double averagedFirst = fine.averaged().value() / coarse.averaged().value();
        double averagedSecond = finest.averaged().value() / fine.averaged().value();
        assertEquals(1, averagedSecond, 0.01, "averaged " + averagedFirst + ", " + averagedSecond);
        assertTrue(
                Math.abs(averagedSecond - 1) < Math.abs(averagedFirst - 1),
                "averaged " + averagedFirst + ", " + averagedSecond);
        assertTrue(finest.raw().caveat().orElseThrow().contains("re-entrant"), () -> finest.raw()
                .toString());
        assertEquals(Optional.empty(), finest.averaged().caveat());
        assertEquals(Optional.empty(), finest.regular().caveat());
        double regular = finest.regular().value() / fine.regular().value();
        assertTrue(regular < 1.2, "away from the edge " + regular);
    }

    @Test
    void theEdgeIsFoundWithItsLengthAndAngleAndTheClampWithItsRim() {
        TetMesh mesh = mesh(4);
        SpotFinder finder = new SpotFinder(new MaterialAssignment(mesh, List.of(PLASTIC)));
        assertEquals(
                List.of("the re-entrant edges of body (1.50 mm, up to 270° of material)"),
                finder.spots().spots().stream().map(spot -> spot.reason()).toList());
        FacetSet top = selector(mesh).select("top", onPlane(new Vector3(0, 2 * LEG, 0), new Vector3(0, 1, 0)));
        finder.addRim("load", "pull", top, SpotFinder.Hold.TRACTION);
        assertEquals(1, finder.spots().spots().size(), "a traction over a whole end face has no singular rim");
        finder.addRim("support", "clamp", top, SpotFinder.Hold.FIXED);
        SingularSpots spots = finder.spots();
        assertEquals("support.clamp", spots.spots().get(1).id());
        assertEquals(2 * (LEG + DEPTH), spots.spots().get(1).length(), 1e-9);
    }

    private static TetMesh mesh(int n) {
        List<Block> blocks = List.of(block(n, 0, 0), block(n, 1, 0), block(n, 0, 1));
        return BlockMesh.of(ElementOrder.TET10, 1e-3 * LEG / n, blocks, List.of("body"), c -> 0);
    }

    private static Block block(int n, int i, int j) {
        return new Block(n, n, 1, (u, v, w, p) -> {
            p[0] = LEG * (i + u);
            p[1] = LEG * (j + v);
            p[2] = DEPTH * w;
        });
    }

    private static FacetSelector selector(TetMesh mesh) {
        return new FacetSelector(mesh, Facets.of(mesh).outer(), 0.1);
    }

    private static FacetSelection onPlane(Vector3 point, Vector3 normal) {
        return new FacetSelection(List.of(), List.of(new FacetCondition.OnPlane(point, normal, 1e-6)), 0, 1);
    }

    private static Peaks solve(int n) {
        TetMesh mesh = mesh(n);
        FacetSelector selector = selector(mesh);
        MaterialAssignment materials = new MaterialAssignment(mesh, List.of(PLASTIC));
        Vector3 z = new Vector3(0, 0, 1);
        Supports supports = Supports.of(
                mesh,
                List.of(
                        new Support(
                                "top", onPlane(new Vector3(0, 2 * LEG, 0), new Vector3(0, 1, 0)), new Support.Fixed()),
                        new Support("front", onPlane(Vector3.ZERO, z), new Support.Roller(Optional.of(z))),
                        new Support("back", onPlane(z.times(DEPTH), z), new Support.Roller(Optional.of(z)))),
                selector);
        LoadCase pull = new LoadCase(
                "pull",
                List.of(new Load.Force(
                        "pull", onPlane(new Vector3(2 * LEG, 0, 0), new Vector3(1, 0, 0)), new Vector3(0, -100, 0))));
        try (Workers workers = new Workers(2)) {
            SupportedSystem system =
                    SupportedSystem.assemble(mesh, materials, supports.springs(), supports.constraints(), workers);
            ConjugateGradients solver = new ConjugateGradients(
                    system.matrix(),
                    new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                    new ConjugateGradients.Settings(1e-8, 20_000),
                    workers,
                    Progress.SILENT);
            double[] forces = new NodalLoads(materials, selector).of(pull);
            double[] u = system.displacement(
                    solver.solve(system.rightHandSide(forces)).x());
            FieldRecovery recovery = new FieldRecovery(materials, workers);
            IntegrationFields points = recovery.atIntegrationPoints(u);
            NodalFields nodes = recovery.atNodes(u, points);
            FieldMetrics measure = new FieldMetrics(materials, new SpotFinder(materials).spots(), workers);
            List<Metric> metrics = measure.measure(
                    "pull", Quantity.of(points, nodes, materials, workers), points, nodes.points(), Optional.empty());
            MaterialLength length = new MaterialLength(0.6, Optional.of("test"));
            List<Metric> averaged = new AveragedMetrics(materials, measure.elements(), Map.of("body", length), workers)
                    .measure("pull", points, nodes.points(), Optional.empty());
            return new Peaks(
                    find(metrics, "von-mises.max"),
                    find(averaged, "von-mises.averaged"),
                    find(metrics, "von-mises.max-regular"));
        }
    }

    private static Metric find(List<Metric> metrics, String id) {
        return metrics.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }
}
