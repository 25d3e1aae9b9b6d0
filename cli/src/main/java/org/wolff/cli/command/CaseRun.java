package org.wolff.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
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
import org.wolff.solver.analysis.InputFile;
import org.wolff.solver.finding.Finding;

/**
 * One run of one case or deck, timed from its construction: read, solve, write, publish, tell. What was told and when is kept
 * in the run's log, and why it failed if it did.
 */
final class CaseRun {
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final OffsetDateTime started = OffsetDateTime.now(clock);
    private final long start = System.nanoTime();
    private final PhaseListener shown;
    private final List<Terminal> tables;
    private final Terminal err;
    private final int threads;

    /**
     * A run that begins now.
     *
     * @param shown hears the progress for people
     * @param tables where the closing table goes; none when quiet
     * @param err where a failure is told
     * @param threads number of workers
     */
    CaseRun(PhaseListener shown, List<Terminal> tables, Terminal err, int threads) {
        this.shown = shown;
        this.tables = List.copyOf(tables);
        this.err = err;
        this.threads = threads;
    }

    /** Returns what {@code reader} reads, as a phase of its own. */
    <T> T read(String phase, Supplier<T> reader) {
        shown.phase(phase);
        try {
            return reader.get();
        } finally {
            shown.end();
        }
    }

    /** How an answer is found. */
    @FunctionalInterface
    interface Solve {
        /** Returns the answer. */
        AnalysisResult run(Workers workers, Progress progress);
    }

    /**
     * What is to be done.
     *
     * @param inputs files that were read
     * @param notes on what was read, for the log
     * @param withFields whether fields are to be written
     * @param solve finds the answer
     * @param further writes files beyond those of every run
     */
    record Job(
            List<InputFile> inputs, List<String> notes, boolean withFields, Solve solve, ResultFiles.Further further) {}

    /** What came of solving and writing. */
    private sealed interface Attempt {}

    private record Solved(AnalysisResult result, RunRecord record) implements Attempt {}

    private record Failed(Failure failure) implements Attempt {}

    /**
     * Does a job and publishes the results.
     *
     * @param target directory of the results
     * @param request what the user asked for, for the log
     * @return one of {@link ExitStatus}
     */
    int into(Path target, Job job, String request) {
        try (ResultDirectory directory = new ResultDirectory(target)) {
            Attempt attempt;
            try (RunLog log = new RunLog(directory.stage(ResultDirectory.LOG), clock)) {
                log.line("wolff " + Version.text() + ", Java " + Runtime.version() + ", threads " + threads + ", heap "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
                log.line(request);
                log.line("read: done in " + Durations.text((System.nanoTime() - start) * 1e-9));
                job.notes().forEach(log::line);
                job.inputs().forEach(input -> log.line("input " + input.path() + ", SHA-256 " + input.sha256()));
                attempt = attempt(job, directory, log);
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

    private Attempt attempt(Job job, ResultDirectory directory, RunLog log) {
        PhaseListener progress =
                new AllOf(List.of(shown, new PlainLines(log::line, System::nanoTime, RunOptions.LEAST_INTERVAL)));
        try (Workers workers = new Workers(threads)) {
            AnalysisResult result = job.solve().run(workers, progress);
            progress.phase("write results");
            RunRecord record = write(result, directory, job, workers, progress);
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

    private RunRecord write(
            AnalysisResult result, ResultDirectory directory, Job job, Workers workers, Progress progress) {
        try {
            return ResultFiles.write(
                    directory,
                    result,
                    job.withFields(),
                    job.further(),
                    workers,
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
