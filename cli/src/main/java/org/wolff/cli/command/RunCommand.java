package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wolff.cli.baseline.Baseline;
import org.wolff.cli.baseline.BaselineCsv;
import org.wolff.cli.baseline.Change;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.casefile.Outputs;
import org.wolff.cli.deck.DeckWriter;
import org.wolff.cli.report.FileNames;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.StudiedAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wolff run CASE}: the main job, from a case file to a directory of results and a table. */
@Command(name = "run", description = "Solve a case; write results.json, report.html, a .vtu per load case and run.log.")
final class RunCommand implements Callable<Integer> {
    private final Pipeline pipeline;
    private final Terminal out;
    private final Terminal err;

    @Mixin
    private CaseArguments arguments;

    @Mixin
    private RunOptions options;

    @Mixin
    private SolverArguments solver;

    @Option(names = "--no-report", description = "Write no report.html, no pictures and no surface data.")
    private boolean noReport;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Also write the meshed case into DIR as a deck that CalculiX runs.")
    private Path export;

    @Mixin
    private BaselineArguments baselines;

    @Option(
            names = "--converge",
            paramLabel = "RATIO",
            arity = "0..1",
            fallbackValue = "1.4",
            description =
                    "Solve on three meshes, each RATIO (1.4) times as fine as the one before, the last that of the"
                            + " case; gates judge the end of each value's interval that speaks against the design.")
    private Double converge;

    @Spec
    private CommandSpec spec;

    RunCommand(Pipeline pipeline, Terminal out, Terminal err) {
        this.pipeline = pipeline;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        requireSoundOptions();
        baselines.tolerances(); // refuses what is wrong before anything is read
        CaseRun run = options.begin(out, err);
        CaseFile found = run.read("read case", () -> arguments.read(pipeline.reader()));
        Optional<Baseline> baseline = baselines.isGiven()
                ? run.read("read baseline", () -> baselines.read(found.model().name()))
                : Optional.empty();
        Path target = options.output()
                .orElseGet(
                        () -> Path.of("wolff-out", FileNames.safe(found.model().name())));
        CaseRun.Job job = CaseRun.Job.of(found, (workers, progress) -> outcome(found, baseline, workers, progress));
        return run.into(target, job, "case " + arguments.file() + ", replaced values " + arguments.overrides());
    }

    private AnalysisOutcome outcome(CaseFile found, Optional<Baseline> baseline, Workers workers, Progress progress) {
        AnalysisResult solved = solve(found, workers, progress);
        if (baseline.isEmpty()) {
            return new AnalysisOutcome(solved, outputs(found), (files, result) -> {});
        }
        List<Change> changes = baseline.get().compare(solved.metrics(), baselines.tolerances());
        return new AnalysisOutcome(
                solved.with(baseline.get().finding(changes)),
                outputs(found),
                (files, result) -> files.add(BaselineCsv.NAME, file -> BaselineCsv.write(file, changes)));
    }

    private Outputs outputs(CaseFile found) {
        return noReport ? found.outputs().withoutReport() : found.outputs();
    }

    private void requireSoundOptions() {
        if (converge == null) {
            return;
        }
        if (!(converge >= StudiedAnalysis.LEAST_RATIO && converge <= StudiedAnalysis.GREATEST_RATIO)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--converge takes a ratio of element sizes from " + StudiedAnalysis.LEAST_RATIO + " to "
                            + StudiedAnalysis.GREATEST_RATIO + ", not " + converge);
        }
        if (export != null) {
            throw new ParameterException(spec.commandLine(), "--export goes without --converge: one mesh, one deck");
        }
    }

    private AnalysisResult solve(CaseFile found, Workers workers, Progress progress) {
        if (converge != null) {
            return StudiedAnalysis.run(found.model(), converge, solver.settings(), workers, progress);
        }
        if (export == null) {
            return pipeline.analysis().run(found.model(), solver.settings(), workers, progress);
        }
        DeckWriter.requireBonded(found.model());
        DiscreteModel discrete = Analysis.discretize(found.model(), workers, progress);
        Path deck = export.resolve(FileNames.safe(found.model().name()) + ".inp");
        progress.phase("export");
        DeckWriter.write(deck, discrete);
        return Analysis.solve(discrete, solver.settings(), workers, progress);
    }
}
