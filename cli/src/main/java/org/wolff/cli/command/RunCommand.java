package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.progress.AllOf;
import org.wolff.cli.progress.PhaseListener;
import org.wolff.cli.progress.PlainLines;
import org.wolff.cli.progress.RedrawnLine;
import org.wolff.cli.report.FileNames;
import org.wolff.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wolff run CASE}: the main job, from a case file to a directory of results and a table. */
@Command(name = "run", description = "Solve a case; write results.json, a .vtu per load case and run.log.")
final class RunCommand implements Callable<Integer> {
    /** Least time in seconds between two lines on the progress of one phase. */
    static final double LEAST_INTERVAL = 5;

    private static final int MOST_THREADS = 1024;

    private final Pipeline pipeline;
    private final Terminal out;
    private final Terminal err;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArguments arguments;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go (default: wolff-out/<name of the case>).")
    private Path output;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads (default: one per core). The numbers do not depend on it.")
    private Integer threads;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    RunCommand(Pipeline pipeline, Terminal out, Terminal err) {
        this.pipeline = pipeline;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1 || workers > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads takes 1 to " + MOST_THREADS + ", not " + threads);
        }
        CaseRun run = new CaseRun(pipeline.analysis(), progress(), quiet ? List.of() : List.of(out), err, workers);
        CaseFile found = run.read(() -> arguments.read(pipeline.reader()));
        Path target = output == null
                ? Path.of("wolff-out", FileNames.safe(found.model().name()))
                : output;
        return run.into(target, found, "case " + arguments.file() + ", replaced values " + arguments.overrides());
    }

    private PhaseListener progress() {
        if (quiet) {
            return new AllOf(List.of());
        }
        return err.isInteractive()
                ? new RedrawnLine(err, System::nanoTime)
                : new PlainLines(err::line, System::nanoTime, LEAST_INTERVAL);
    }
}
