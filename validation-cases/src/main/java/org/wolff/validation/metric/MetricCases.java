package org.wolff.validation.metric;

import static org.wolff.validation.comparison.ValidationCase.quick;

import java.util.List;
import java.util.Locale;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.metric.Metric;
import org.wolff.validation.closedform.BarInSeries;
import org.wolff.validation.closedform.ThickSphere;
import org.wolff.validation.comparison.Comparisons;
import org.wolff.validation.comparison.Refinement;
import org.wolff.validation.comparison.ValidationCase;
import org.wolff.validation.convergence.Held;
import org.wolff.validation.grid.Grids;

/** What a verdict rests on: peaks and averages, shielding, fatigue, the estimated error. */
public final class MetricCases {
    /** Size of the elements of the bars, mm. */
    private static final double SIZE = 5;

    private static final IsotropicMaterial BONE = new IsotropicMaterial(17000, 0.3);

    private MetricCases() {}

    /** Returns the cases. */
    public static List<ValidationCase> all() {
        return List.of(
                quick("metrics/kirsch", "peak and averaged peak at a round hole", MetricCases::kirsch),
                quick(
                        "metrics/re-entrant-corner",
                        "an L: its raw peak diverges, its averaged peak converges",
                        MetricCases::corner),
                quick("metrics/parallel-bars", "stress shielding of bone beside metal", MetricCases::bars),
                quick(
                        "metrics/huiskes-stimulus",
                        "stimulus over two load cases, and bone at risk",
                        MetricCases::stimulus),
                quick("metrics/fatigue-mean-stress", "fatigue: rules of mean stress", FatigueCases::meanStress),
                quick("metrics/fatigue-multiaxial", "fatigue: Sines, Dang Van, lattices", FatigueCases::multiaxial),
                quick("metrics/miner", "fatigue: Miner's sum of two blocks", FatigueCases::miner),
                quick("metrics/error-estimate", "estimated over true error of the elements", MetricCases::estimate));
    }

    private static void kirsch(Workers workers, Comparisons found) {
        MeasuredBody coarse = PlateWithHole.solve(5, workers);
        MeasuredBody fine = PlateWithHole.solve(10, workers);
        double first = coarse.raw("principal-1.max").value();
        double second = fine.raw("principal-1.max").value();
        found.source(PlateWithHole.FORM.source());
        found.equal("peak over tension", "", new Refinement(first, second).limit(2) / PlateWithHole.TENSION, 3, 0.004);
        Metric averaged = fine.averaged("principal-1.averaged", PlateWithHole.LENGTH);
        found.source(PlateWithHole.FORM.source() + ", averaged over the ball at the place of the metric");
        found.equal(
                "peak averaged over a length of 0.8 mm",
                "MPa",
                averaged.value(),
                PlateWithHole.exactAverage(averaged.location().orElseThrow()),
                0.005);
    }

    private static void corner(Workers workers, Comparisons found) {
        MeasuredBody coarse = ReEntrantCorner.solve(8, workers);
        MeasuredBody fine = ReEntrantCorner.solve(16, workers);
        found.source("M. L. Williams, J. Appl. Mech. 19 (1952) 526: stress as r^(0.544484 - 1) at an edge of 270°");
        found.equal(
                "growth of the raw peak as elements are halved",
                "",
                fine.raw("von-mises.max").value() / coarse.raw("von-mises.max").value(),
                ReEntrantCorner.GROWTH,
                0.005);
        found.source("an average over a fixed volume does not depend on the mesh");
        found.equal("growth of the averaged peak", "", average(fine) / average(coarse), 1, 0.005);
    }

    private static double average(MeasuredBody body) {
        return body.averaged("von-mises.averaged", ReEntrantCorner.LENGTH).value();
    }

    private static void bars(Workers workers, Comparisons found) {
        found.source("bonded bars of equal areas bear E/(E + E') of the load; half each where both are bone");
        for (double modulus : List.of(1280.0, 10_000.0, 30_000.0, 110_000.0, 186_000.0)) {
            AnalysisResult result = ParallelBars.solve(modulus, true, List.of(1.0), SIZE, workers);
            double share = ParallelBars.BONE / (ParallelBars.BONE + modulus);
            String beside = String.format(Locale.ROOT, " beside a metal of %.4g MPa", modulus);
            found.equal(
                    "share of the load in bone" + beside,
                    "",
                    ParallelBars.middle(result, "von-mises-ratio") / 2,
                    share,
                    0.005);
            found.equal(
                    "energy against intact bone" + beside,
                    "",
                    ParallelBars.middle(result, "energy-ratio"),
                    4 * share * share,
                    0.005);
        }
    }

    private static void stimulus(Workers workers, Comparisons found) {
        AnalysisResult result = ParallelBars.solve(110_000, false, List.of(1.0, 2.0), SIZE, workers);
        double stress = ParallelBars.FORCE / ParallelBars.AREA;
        // (1/2) (1 + 4) σ²/(2 E ρ)
        double intact = 2.5 * stress * stress / (2 * ParallelBars.BONE) / ParallelBars.DENSITY;
        double share = ParallelBars.BONE / (ParallelBars.BONE + 110_000);
        found.source(
                "R. Huiskes et al., J. Biomech. 20 (1987) 1135: (1/n) Σ U/ρ, U = σ²/2E, for 20 and 40 MPa, by hand");
        found.equal(
                "stimulus of intact bone alone",
                "N*mm/t",
                ParallelBars.middle(result, "stimulus-intact"),
                intact,
                0.005);
        found.equal(
                "stimulus beside metal",
                "N*mm/t",
                ParallelBars.middle(result, "stimulus"),
                intact * share * share,
                0.005);
        found.source("a stimulus of (17/127)² lies below a quarter everywhere");
        found.equal("share of bone at risk of resorption", "", ParallelBars.middle(result, "resorption.s75"), 1, 1e-9);
        found.zero("share of bone that is overloaded", "", ParallelBars.middle(result, "overload.s75"), 1, 1e-9);
    }

    private static void estimate(Workers workers, Comparisons found) {
        found.source("O. C. Zienkiewicz, J. Z. Zhu, Int. J. Numer. Methods Eng. 33 (1992) 1331: asymptotically exact");
        Held symmetry = (x, y, z, axis) -> Math.abs(axis == 0 ? x : axis == 1 ? y : z) < 1e-9;
        ThickSphere sphere = new ThickSphere(10, 20, 5, BONE);
        for (ElementOrder order : ElementOrder.values()) {
            int n = order == ElementOrder.TET4 ? 6 : 8;
            EstimatedError error = EstimatedError.of(sphere, Grids.sphereOctant(order, 10, 20, n), symmetry, workers);
            found.atLeast("estimated over true error, " + order, "", error.effectivity(), 0.8);
            found.atMost("estimated over true error, " + order, "", error.effectivity(), 1.4);
        }
        found.source("uniaxial stress in two materials is exact in each element, whatever the jump of the strain");
        TetMesh layers = Grids.layered(ElementOrder.TET10, 5, 5, 20, 2, 2, 8, 10);
        EstimatedError none =
                EstimatedError.of(new BarInSeries(10, 3, 17000, 110_000), layers, (x, y, z, axis) -> z < 1e-9, workers);
        found.zero("estimated error of an exact field, relative", "", none.estimated(), 1, 1e-6);
    }
}
