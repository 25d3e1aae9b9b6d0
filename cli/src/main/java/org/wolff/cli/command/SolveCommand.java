package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wolff.cli.casefile.Outputs;
import org.wolff.cli.deck.DeckModel;
import org.wolff.cli.report.FileNames;
import org.wolff.cli.report.NodeTables;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wolff solve DECK}: solves a mesh that another program made. */
@Command(
        name = "solve",
        description =
                "Solve a CalculiX or Abaqus deck of tetrahedra; write what run writes, nodes.csv and reactions.csv.")
final class SolveCommand implements Callable<Integer> {
    private final Terminal out;
    private final Terminal err;

    @Parameters(paramLabel = "DECK", description = "The deck, such as model.inp or model.inp.gz; in mm, N, MPa, tonne.")
    private Path file;

    @Mixin
    private RunOptions options;

    @Mixin
    private SolverArguments solver;

    @Option(names = "--no-report", description = "Write no report.html, no pictures and no surface data.")
    private boolean noReport;

    SolveCommand(Terminal out, Terminal err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        CaseRun run = options.begin(out, err);
        DeckModel deck = run.read("read deck", () -> {
            try (Workers workers = new Workers(options.threads())) {
                return DeckModel.read(file, workers);
            }
        });
        Path target = options.output()
                .orElseGet(() -> Path.of(
                        "wolff-out", FileNames.safe(deck.model().subject().name())));
        CaseRun.Job job = new CaseRun.Job(
                deck.model().subject().inputs(),
                "",
                List.of(),
                ResultDirectory.RESULTS,
                (workers, progress) -> new AnalysisOutcome(
                        Analysis.solve(deck.model(), solver.settings(), workers, progress),
                        new Outputs(true, !noReport),
                        (files, result) ->
                                NodeTables.add(files, result, deck.nodeNumbers(), deck.nodeOrder(), workers)));
        return run.into(target, job, "deck " + file);
    }
}
