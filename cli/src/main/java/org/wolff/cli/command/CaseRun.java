package org.wolff.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.casefile.SurfaceReport;
import org.wolff.cli.progress.AllOf;
import org.wolff.cli.progress.Durations;
import org.wolff.cli.progress.PhaseListener;
import org.wolff.cli.progress.PlainLines;
import org.wolff.cli.progress.RunLog;
import org.wolff.cli.report.ConsoleReport;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.report.ResultFiles;
import org.wolff.cli.report.RunRecord;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Finding;

/**
 * One run of one case, timed from its construction: read, solve, write, publish, tell. What was told and when is kept
 * in the run's log, and why it failed if it did.
 */
final class CaseRun {
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final OffsetDateTime started = OffsetDateTime.now(clock);
    private final long start = System.nanoTime();
    private final Pipeline.Analyst analyst;
    private final PhaseListener shown;
    private final List<Terminal> tables;
    private final Terminal err;
    private final int threads;

    /**
     * A run that begins now.
     *
     * @param analyst solves the model
     * @param shown hears the progress for people
     * @param tables where the closing table goes; none when quiet
     * @param err where a failure is told
     * @param threads number of workers
     */
    CaseRun(Pipeline.Analyst analyst, PhaseListener shown, List<Terminal> tables, Terminal err, int threads) {
        this.analyst = analyst;
        this.shown = shown;
        this.tables = List.copyOf(tables);
        this.err = err;
        this.threads = threads;
    }

    /** Returns the case that {@code reader} reads, as a phase of its own. */
    CaseFile read(Supplier<CaseFile> reader) {
        shown.phase("read case");
        try {
            return reader.get();
        } finally {
            shown.end();
        }
    }

    /** What came of solving and writing. */
    private sealed interface Attempt {}

    private record Solved(AnalysisResult result, RunRecord record) implements Attempt {}

    private record Failed(Failure failure) implements Attempt {}

    /**
     * Solves a case and publishes the results.
     *
     * @param target directory of the results
     * @param request what the user asked for, for the log
     * @return one of {@link ExitStatus}
     */
    int into(Path target, CaseFile asked, String request) {
        try (ResultDirectory directory = new ResultDirectory(target)) {
            Attempt attempt;
            try (RunLog log = new RunLog(directory.stage(ResultDirectory.LOG), clock)) {
                log.line("wolff " + Version.text() + ", Java " + Runtime.version() + ", threads " + threads + ", heap "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
                log.line(request);
                log.line("read case: done in " + Durations.text((System.nanoTime() - start) * 1e-9));
                for (SurfaceReport surface : asked.surfaces()) {
                    log.line("surface " + surface.name() + " from " + surface.file() + "\n"
                            + String.join("\n", surface.lines()));
                }
                asked.model()
                        .inputs()
                        .forEach(input -> log.line("input " + input.path() + ", SHA-256 " + input.sha256()));
                attempt = attempt(asked, directory, log);
            }
            if (directory.isDiscarded()) {
                return ExitStatus.INTERRUPTED;
            }
            return attempt instanceof Solved solved
                    ? publish(directory, solved)
                    : ((Failed) attempt).failure().tell(err, directory.publishFailedLog());
        } catch (IOException unwritable) {
            throw new UnwritableException(target.toString(), unwritable);
        } catch (UncheckedIOException unwritable) {
            throw new UnwritableException(target.toString(), unwritable.getCause());
        }
    }

    private Attempt attempt(CaseFile asked, ResultDirectory directory, RunLog log) {
        PhaseListener progress =
                new AllOf(List.of(shown, new PlainLines(log::line, System::nanoTime, RunCommand.LEAST_INTERVAL)));
        try (Workers workers = new Workers(threads)) {
            AnalysisResult result = analyst.run(asked.model(), workers, progress);
            progress.phase("write results");
            RunRecord record = write(result, directory, asked.outputs().vtu(), progress);
            progress.end();
            log.line(String.join("\n", ConsoleReport.lines(Terminal.silent(), result, record, directory.toString())));
            return new Solved(result, record);
        } catch (Throwable thrown) {
            progress.end();
            Failure failure = Failure.of(thrown);
            log.line("failed with status " + failure.status() + ": " + failure.text());
            failure.trace().ifPresent(log::line);
            return new Failed(failure);
        }
    }

    private RunRecord write(AnalysisResult result, ResultDirectory directory, boolean withFields, Progress progress) {
        try {
            return ResultFiles.write(
                    directory,
                    result,
                    withFields,
                    progress,
                    names -> new RunRecord(
                            Version.text(),
                            started,
                            (System.nanoTime() - start) * 1e-9,
                            threads,
                            Runtime.version().toString(),
                            Runtime.getRuntime().maxMemory(),
                            names));
        } catch (IOException unwritable) {
            throw new UnwritableException(directory.toString(), unwritable);
        }
    }

    private int publish(ResultDirectory directory, Solved solved) throws IOException {
        directory.publish();
        for (Terminal terminal : tables) {
            ConsoleReport.lines(terminal, solved.result(), solved.record(), directory.toString())
                    .forEach(terminal::line);
        }
        return solved.result().findings().stream().allMatch(f -> f.verdict() == Finding.Verdict.PASS)
                ? ExitStatus.DONE
                : ExitStatus.FINDINGS;
    }
}
