package org.wolff.validation.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.metric.Metric;

/** What is told of bars side by side beyond their load shares, which are cases of the suite. */
class ParallelBarsTest {
    @ParameterizedTest
    @CsvSource({"1280, 0, 0", "110000, 1, 0", "30000, 0, 0"})
    void bonePassesThroughFrostsWindowsAndTheDeadZone(double modulus, double lost, double gained) {
        AnalysisResult result = solve(modulus, true);
        Metric energy = metric(result, "shielding.middle.energy-ratio");
        assertEquals(Optional.empty(), energy.caveat());
        assertEquals(
                energy.value() - 1,
                metric(result, "shielding.middle.energy-change").value(),
                1e-12);
        // s = 0.75: bone goes where the energy falls below a quarter, and grows above 1.75.
        double grown = Math.pow(2 * ParallelBars.BONE / (ParallelBars.BONE + modulus), 2) > 1.75 ? 1 : gained;
        assertEquals(lost, metric(result, "shielding.middle.resorption.s75").value(), 1e-12);
        assertEquals(grown, metric(result, "shielding.middle.overload.s75").value(), 1e-12);
        // Strain F / (2 A E) = 0.59e-3 intact: between 1e-4 and 1.5e-3.
        assertEquals(1, metric(result, "shielding.middle.frost-stay-intact").value(), 1e-12);
        double strain = ParallelBars.FORCE / ParallelBars.AREA / (ParallelBars.BONE + modulus);
        String window = strain < 1e-4 ? "shielding.middle.frost-disuse" : "shielding.middle.frost-stay";
        assertEquals(1, metric(result, window).value(), 1e-12);
        assertTrue(result.findings().stream().anyMatch(f -> f.message().contains("intact: push-1")));
        assertEquals(
                "energyRatioToIntact",
                result.loadCases().get(0).further().get(1).name());
    }

    @Test
    void aLoadOnTheImplantThatGoesNowhereIsRefused() {
        try (Workers workers = new Workers(2)) {
            AnalysisResult result = ParallelBars.solve(110_000, false, Map.of(), List.of(1.0), 5, workers);
            Metric refused = metric(result, "shielding.middle.energy-ratio");
            assertTrue(Double.isNaN(refused.value()));
            assertTrue(refused.caveat()
                    .orElseThrow()
                    .contains("load 'push' of load case 'push-1' acts on the implant part 'metal'"));
        }
    }

    private static AnalysisResult solve(double modulus, boolean back) {
        try (Workers workers = new Workers(2)) {
            return ParallelBars.solve(modulus, back, List.of(1.0), 5, workers);
        }
    }

    private static Metric metric(AnalysisResult result, String id) {
        return result.metrics().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
