package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.convergence.MeshStudy.MeshRun;
import org.wolff.solver.krylov.ConjugateGradients;

/**
 * A model on three meshes: two coarser ones first, then its own. The result is that of its own mesh, its numbers with an
 * interval, and its gates judged at the end of the interval that speaks against the design.
 */
public final class StudiedAnalysis {
    /** Ratio of the element sizes of neighbouring meshes where nothing is said. */
    public static final double RATIO = 1.4;

    /** Ratios below this drown the order in the noise of the meshes (Celik et al. 2008 ask for 1.3). */
    public static final double LEAST_RATIO = 1.2;

    /** Ratios above this leave the coarsest mesh without the shape. */
    public static final double GREATEST_RATIO = 2;

    private static final double MEMORY_SLACK = 1.25;

    private StudiedAnalysis() {}

    /**
     * Runs a model on three meshes.
     *
     * @param ratio of the element sizes of neighbouring meshes, {@value #LEAST_RATIO} to {@value #GREATEST_RATIO}
     * @throws InputException if the model contradicts itself, on whichever mesh
     * @throws org.wolff.mesh.problem.NoSolutionException if it can move freely or a solve fails
     * @throws MemoryException if it does not fit in memory; told after the coarsest mesh where that foresees it
     */
    public static AnalysisResult run(
            Model model, double ratio, ConjugateGradients.Settings settings, Workers workers, Progress progress) {
        if (!(ratio >= LEAST_RATIO && ratio <= GREATEST_RATIO)) {
            throw new IllegalArgumentException("ratio " + ratio);
        }
        List<MeshRun> coarser = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            double factor = Math.pow(ratio, 2 - i);
            long start = System.nanoTime();
            coarser.add(coarse(model, factor, i + 1, settings, workers, progress, start));
            foresee(model, coarser, factor, ratio, progress);
        }
        Progress last = named(progress, 3);
        return Analysis.solve(
                Analysis.discretize(model, Analysis.mesh(model, workers, last), workers, last),
                new CoarserMeshes(coarser),
                settings,
                workers,
                last);
    }

    private static MeshRun coarse(
            Model model,
            double factor,
            int number,
            ConjugateGradients.Settings settings,
            Workers workers,
            Progress progress,
            long start) {
        try {
            AnalysisResult result = Analysis.run(
                    model.withSizing(coarser(model.sizing(), factor)), settings, workers, named(progress, number));
            return CoarserMeshes.run(result, (System.nanoTime() - start) * 1e-9);
        } catch (InputException refused) {
            throw new InputException(refused.problems().stream()
                    .map(problem -> new Problem(
                            String.format(
                                    Locale.ROOT,
                                    "on mesh %d of 3, whose elements are %.3g times as large as those of the case: %s",
                                    number,
                                    factor,
                                    problem.what()),
                            problem.where(),
                            problem.excerpt(),
                            problem.action()
                                    + (problem.action().isEmpty() ? "" : "; ")
                                    + "or give a smaller ratio (--converge=1.25) or a finer mesh.size"))
                    .toList());
        }
    }

    /** Returns the sizing of a coarser mesh; a budget of elements shrinks with their number. */
    private static Sizing coarser(Sizing sizing, double factor) {
        Sizing all = sizing.coarser(factor);
        double budget = Math.max(Sizing.LEAST_BUDGET, sizing.budget() / Math.pow(factor, 3));
        return new Sizing(
                all.size(),
                all.byPart(),
                all.smallest(),
                all.growth(),
                all.chord(),
                all.crease(),
                all.layers(),
                all.closedGap(),
                budget);
    }

    /** Tells what the meshes to come will need, and refuses what cannot fit. */
    private static void foresee(Model model, List<MeshRun> done, double factor, double ratio, Progress progress) {
        MeshRun last = done.get(done.size() - 1);
        double nodes = last.unknowns() / 3.0 * Math.pow(factor, 3);
        long needed = MemoryForecast.bytes(
                model.order(),
                (int) Math.min(Integer.MAX_VALUE, nodes),
                (long) (last.tets() * Math.pow(factor, 3)),
                model.loadCases().size(),
                1);
        // Work grows a little faster than the number of unknowns; two meshes tell by how much.
        double power = 1.15;
        if (done.size() == 2) {
            double growth = Math.log(last.seconds() / done.get(0).seconds());
            power = Math.min(
                    1.5,
                    Math.max(
                            1,
                            growth
                                    / Math.log((double) last.unknowns()
                                            / done.get(0).unknowns())));
        }
        double seconds = last.seconds() * Math.pow(factor, 3 * power);
        if (done.size() == 1) {
            seconds += last.seconds() * Math.pow(ratio, 3 * power);
        }
        progress.phase(String.format(
                Locale.ROOT,
                "forecast: the finest mesh will have about %,.0f unknowns and need %.1f GB; %.0f s more in all",
                3 * nodes,
                needed / 1e9,
                seconds));
        if (needed > MEMORY_SLACK * MemoryForecast.free()) {
            throw new MemoryException(Problem.of(
                    String.format(
                            Locale.ROOT,
                            "the finest of three meshes will have about %,.0f unknowns and need %.1f GB; %.1f GB are"
                                    + " free",
                            3 * nodes,
                            needed / 1e9,
                            MemoryForecast.free() / 1e9),
                    "make mesh.size larger, or give wolff more memory (WOLFF_HEAP=20g)"));
        }
    }

    private static Progress named(Progress progress, int number) {
        return new Progress() {
            @Override
            public void phase(String name) {
                progress.phase("mesh " + number + " of 3: " + name);
            }

            @Override
            public void step(double fraction, String detail) {
                progress.step(fraction, detail);
            }
        };
    }
}
