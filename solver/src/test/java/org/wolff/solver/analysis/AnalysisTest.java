package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.SolverMethod;
import org.wolff.solver.metric.Metric;

/** A round bar of two materials along z, held below and pulled above: each quantity has a closed form. */
class AnalysisTest {
    private static final double RADIUS = 5;
    private static final double FORCE = 1000;

    @Test
    void aBarInSeriesStretchesAsItsPartsDo() {
        AnalysisResult result = run(model(UnaryOperator.identity(), 1, List.of("lower", "upper")), 2);
        double area = Math.PI * RADIUS * RADIUS;
        // ν = 0 on both sides: uniaxial stress F/A is exact, δ = F/A (L1/E1 + L2/E2).
        double stress = FORCE / area;
        double stretch = stress * (20 / 1000.0 + 20 / 3000.0);
        assertEquals(stress, metric(result, "von-mises.mean", "lower"), 0.01 * stress);
        assertEquals(stress, metric(result, "von-mises.mean", "upper"), 0.01 * stress);
        assertEquals(stress / 3000, metric(result, "equivalent-strain.mean", "upper"), 0.01 * stress / 3000);
        // The mean displacement of the loaded face follows from the work: ½ F δ = U.
        assertEquals(stretch, stretch(result), 0.02 * stretch);
        assertThrows(
                AssertionError.class,
                () -> assertEquals(1.02 * stress, metric(result, "von-mises.mean", "lower"), 0.01 * stress));
        assertTrue(result.findings().stream().allMatch(f -> f.verdict() == Verdict.PASS), result.findings()::toString);
        Vector3 reaction = result.loadCases().get(0).balance().supports().get(0).force();
        assertEquals(-FORCE, reaction.z(), 1e-5 * FORCE);
    }

    @Test
    void twiceTheLoadTwiceTheAnswerWithoutIterations() {
        AnalysisResult result = run(model(UnaryOperator.identity(), 1, List.of("lower", "upper")), 2);
        double[] once = result.loadCases().get(0).fields().displacement();
        double[] twice = result.loadCases().get(1).fields().displacement();
        for (int i = 0; i < once.length; i++) {
            assertEquals(2 * once[i], twice[i], 1e-7 * Math.abs(twice[once.length - 1]) + 1e-9);
        }
        assertTrue(result.loadCases().get(1).convergence().iterations() < 5);
    }

    @Test
    void severalLoadCasesTogetherGiveWhatEachGivesAlone() {
        Model model = model(UnaryOperator.identity(), 1, List.of("lower", "upper"));
        FacetSelection top = face("upper", new Vector3(0, 0, 20), new Vector3(0, 0, 1));
        LoadCase pull = model.loadCases().get(0);
        LoadCase twice = model.loadCases().get(1);
        LoadCase bend = bend(top, new Vector3(FORCE, 0, 0));
        LoadCase across = bend(top, new Vector3(0, FORCE, 300));
        AnalysisResult all = run(with(model, List.of(pull, twice, bend, across)), 2);
        List<String> phases = all.phases().stream()
                .map(PhaseTime::phase)
                .filter(phase -> phase.startsWith("solve"))
                .toList();
        assertEquals(
                List.of("solve: pull, bend 1000.0 0.0 0.0, bend 0.0 1000.0 300.0", "solve: pull twice"),
                phases,
                "the combination waits");
        assertEquals(
                List.of(pull.name(), twice.name(), bend.name(), across.name()),
                all.loadCases().stream().map(r -> r.loadCase().name()).toList());
        assertTrue(all.loadCases().get(1).convergence().iterations() < 5);
        for (int c : List.of(0, 2, 3)) {
            LoadCaseResult together = all.loadCases().get(c);
            LoadCaseResult alone = run(with(model, List.of(together.loadCase())), 1)
                    .loadCases()
                    .get(0);
            assertArrayEquals(
                    alone.fields().stress(),
                    together.fields().stress(),
                    0,
                    together.loadCase().name());
            assertEquals(alone.balance(), together.balance());
        }
    }

    private static LoadCase bend(FacetSelection where, Vector3 force) {
        return new LoadCase(
                "bend " + force.x() + " " + force.y() + " " + force.z(), List.of(new Load.Force("f", where, force)));
    }

    private static Model with(Model model, List<LoadCase> loadCases) {
        return new Model(
                model.name(),
                model.parts(),
                model.sizing(),
                model.order(),
                model.supports(),
                loadCases,
                List.of(),
                List.of());
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        Model model = model(UnaryOperator.identity(), 1, List.of("lower", "upper"));
        AnalysisResult one = run(model, 1);
        AnalysisResult two = run(model, 2);
        assertArrayEquals(one.mesh().xyz(), two.mesh().xyz(), 0);
        assertArrayEquals(
                one.loadCases().get(0).fields().stress(),
                two.loadCases().get(0).fields().stress(),
                0);
        assertEquals(one.metrics(), two.metrics());
    }

    @Test
    void theReferenceSolverGivesTheSameMetrics() {
        Model model = model(UnaryOperator.identity(), 1, List.of("lower", "upper"));
        AnalysisResult ours = run(model, 2);
        AnalysisResult reference;
        try (Workers workers = new Workers(2)) {
            reference = Analysis.run(
                    model, ConjugateGradients.Settings.DEFAULT.with(SolverMethod.MTJ), workers, Progress.SILENT);
        }
        assertEquals(SolverMethod.MULTIGRID, ours.solver());
        assertEquals(SolverMethod.MTJ, reference.solver());
        assertEquals(ours.metrics().size(), reference.metrics().size());
        for (String part : List.of("lower", "upper")) {
            for (String id : List.of("von-mises.mean", "strain-energy.total", "displacement.max")) {
                assertEquals(metric(reference, id, part), metric(ours, id, part), 1e-6 * metric(ours, id, part), id);
            }
        }
    }

    @Test
    void theAnswerTurnsScalesAndReordersWithTheCase() {
        AnalysisResult plain = run(model(UnaryOperator.identity(), 1, List.of("lower", "upper")), 2);
        RigidMotion turn = RigidMotion.rotation(new Vector3(1, 2, 3).unit(), 0.7, Vector3.ZERO);
        AnalysisResult turned = run(model(turn::turn, 1, List.of("lower", "upper")), 2);
        AnalysisResult scaled = run(model(UnaryOperator.identity(), 4, List.of("lower", "upper")), 2);
        AnalysisResult reordered = run(model(UnaryOperator.identity(), 1, List.of("upper", "lower")), 2);
        for (String part : List.of("lower", "upper")) {
            double stress = metric(plain, "von-mises.mean", part);
            // Another lattice, the same bar.
            assertEquals(stress, metric(turned, "von-mises.mean", part), 0.01 * stress);
            // Four times the size at the same force: a sixteenth of the stress, a quarter of the displacement. A power
            // of two leaves every rounding as it is, so that the mesh is the same unless a length is absolute.
            assertEquals(stress / 16, metric(scaled, "von-mises.mean", part), 1e-6 * stress);
            assertEquals(stress, metric(reordered, "von-mises.mean", part), 1e-3 * stress);
        }
        assertEquals(stretch(plain), stretch(turned), 0.02 * stretch(plain));
        assertEquals(stretch(plain) / 4, stretch(scaled), 1e-6 * stretch(plain));
        assertEquals(stretch(plain), stretch(reordered), 1e-3 * stretch(plain));
    }

    @Test
    void aModelThatCanMoveIsRefusedWithThePartAndTheMotion() {
        Model held = model(UnaryOperator.identity(), 1, List.of("lower", "upper"));
        Support roller = new Support(
                "base", held.supports().get(0).where(), new Support.Roller(Optional.of(new Vector3(0, 0, 1))));
        Model loose = new Model(
                held.name(),
                held.parts(),
                held.sizing(),
                held.order(),
                List.of(roller),
                held.loadCases(),
                List.of(),
                List.of());
        NoSolutionException refused = assertThrows(NoSolutionException.class, () -> run(loose, 1));
        assertTrue(
                refused.getMessage().contains("lower") && refused.getMessage().contains("translation"),
                refused.getMessage());
    }

    private static Model model(UnaryOperator<Vector3> turn, double scale, List<String> order) {
        Vector3 axis = turn.apply(new Vector3(0, 0, 1));
        Region bar = new Cylinder(axis.times(-20 * scale), axis.times(20 * scale), RADIUS * scale);
        HalfSpace below = new HalfSpace(Vector3.ZERO, axis);
        HalfSpace above = new HalfSpace(Vector3.ZERO, axis.times(-1));
        List<Part> parts = new ArrayList<>();
        for (String name : order) {
            boolean lower = name.equals("lower");
            parts.add(new Part(
                    name,
                    new Intersection(List.of(bar, lower ? below : above)),
                    new Material(
                            name,
                            name,
                            new IsotropicMaterial(lower ? 1000 : 3000, 0),
                            OptionalDouble.empty(),
                            List.of(),
                            List.of())));
        }
        FacetSelection bottom = face("lower", axis.times(-20 * scale), axis);
        FacetSelection top = face("upper", axis.times(20 * scale), axis);
        return new Model(
                "bar",
                parts,
                Sizing.uniform(2 * scale),
                ElementOrder.TET10,
                List.of(new Support("base", bottom, new Support.Fixed())),
                List.of(
                        new LoadCase("pull", List.of(new Load.Force("f", top, axis.times(FORCE)))),
                        new LoadCase("pull twice", List.of(new Load.Force("f", top, axis.times(2 * FORCE))))),
                List.of(),
                List.of());
    }

    private static FacetSelection face(String part, Vector3 point, Vector3 normal) {
        return new FacetSelection(
                List.of(part), List.of(new FacetCondition.OnPlane(point, normal, Double.NaN)), 0, 0.5);
    }

    private static AnalysisResult run(Model model, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Analysis.run(model, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
    }

    private static double stretch(AnalysisResult result) {
        return 2
                * (metric(result, "strain-energy.total", "lower") + metric(result, "strain-energy.total", "upper"))
                / FORCE;
    }

    private static double metric(AnalysisResult result, String id, String part) {
        return result.metrics().stream()
                .filter(m -> m.id().equals(id)
                        && m.part().equals(part)
                        && m.loadCase().equals("pull"))
                .mapToDouble(Metric::value)
                .findFirst()
                .orElseThrow();
    }
}
