package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.convergence.GridConvergence;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Gate;
import org.wolff.solver.finding.Limit;
import org.wolff.solver.finding.Severity;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.Metric;

/**
 * A column of 6 × 6 × 12 mm under its own weight without lateral contraction, in linear tetrahedra: strain energy
 * U = ρ²g²AL³/(6E), tip u = ρgL²/(2E), exactly.
 */
class StudiedAnalysisTest {
    private static final double LENGTH = 12;
    private static final double AREA = 36;
    private static final double MODULUS = 100;
    private static final double WEIGHT = 0.01;
    private static final double ENERGY = WEIGHT * WEIGHT * AREA * LENGTH * LENGTH * LENGTH / (6 * MODULUS);

    private static Model column(double size, Support.Restraint held, double energyLimit) {
        FacetSelection foot = new FacetSelection(
                List.of("column"),
                List.of(new FacetCondition.OnPlane(Vector3.ZERO, new Vector3(0, 0, 1), 0.01)),
                0,
                FacetSelection.DEFAULT_MAX_SHARE);
        Material material = new Material(
                "foam", "foam", new IsotropicMaterial(MODULUS, 0), OptionalDouble.of(1), List.of(), List.of());
        Gate gate = new Gate(
                "energy",
                "strain-energy.total",
                Optional.empty(),
                Optional.empty(),
                Limit.below(energyLimit, "N*mm"),
                Severity.ERROR,
                "test",
                List.of());
        return new Model(
                "column",
                List.of(new Part("column", new Box(Vector3.ZERO, new Vector3(6, 6, LENGTH)), material)),
                Sizing.uniform(size),
                ElementOrder.TET4,
                List.of(new Support("foot", foot, held)),
                List.of(new LoadCase("weight", List.of(new Load.Gravity("weight", new Vector3(0, 0, -WEIGHT))))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Measures.STANDARD,
                List.of(gate));
    }

    private static AnalysisResult run(double limit, List<String> phases) {
        Progress heard = new Progress() {
            @Override
            public void phase(String name) {
                phases.add(name);
            }

            @Override
            public void step(double fraction, String detail) {}
        };
        try (Workers workers = new Workers(2)) {
            return StudiedAnalysis.run(
                    column(1, new Support.Fixed(), limit), 1.4, ConjugateGradients.Settings.DEFAULT, workers, heard);
        }
    }

    private static Finding gate(AnalysisResult result) {
        return result.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.GATE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theIntervalHoldsTheExactAnswerAndItsWorseEndIsJudged() {
        List<String> phases = new ArrayList<>();
        AnalysisResult result = run(ENERGY, phases);
        Metric energy = result.metrics().stream()
                .filter(m -> m.id().equals("strain-energy.total"))
                .findFirst()
                .orElseThrow();
        GridConvergence found = result.study().orElseThrow().of(energy).orElseThrow();
        assertEquals(GridConvergence.Behaviour.CONVERGES, found.behaviour(), found.toString());
        // Linear elements reach order 2 in the energy on nested meshes; these are not nested (measured: 2.99).
        assertTrue(found.order().orElseThrow() > 1.5, found.toString());
        assertTrue(found.low() < ENERGY && ENERGY < found.high(), ENERGY + " " + found);
        assertTrue(found.index() < 0.1, found.toString());
        assertTrue(phases.stream().anyMatch(p -> p.startsWith("mesh 1 of 3: ")), phases.toString());
        assertTrue(phases.stream().anyMatch(p -> p.startsWith("forecast: the finest mesh will have about")));
        assertEquals(3, result.study().orElseThrow().meshes().size());

        // The value itself is below the exact energy, its interval reaches above.
        assertTrue(energy.value() < ENERGY);
        assertEquals(Verdict.FAIL, gate(result).verdict());
        assertEquals(Optional.of(found), gate(result).convergence());
    }

    @Test
    void aRatioThatTellsNothingIsRefused() {
        try (Workers workers = new Workers(1)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> StudiedAnalysis.run(
                            column(2, new Support.Fixed(), 1),
                            1.05,
                            ConjugateGradients.Settings.DEFAULT,
                            workers,
                            Progress.SILENT));
        }
    }

    @Test
    void whatIsWrongOnACoarserMeshSaysSo() {
        Model coarse = column(6, new Support.Fixed(), 1);
        try (Workers workers = new Workers(1)) {
            InputException refused = assertThrows(
                    InputException.class,
                    () -> StudiedAnalysis.run(
                            coarse, 2, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT));
            assertTrue(refused.getMessage().contains("on mesh 1 of 3"), refused.getMessage());
        }
    }
}
