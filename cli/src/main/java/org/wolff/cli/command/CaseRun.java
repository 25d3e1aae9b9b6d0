package org.wolff.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.casefile.SurfaceReport;
import org.wolff.cli.progress.AllOf;
import org.wolff.cli.progress.Durations;
import org.wolff.cli.progress.JsonEvents;
import org.wolff.cli.progress.PhaseListener;
import org.wolff.cli.progress.PlainLines;
import org.wolff.cli.progress.RunLog;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.report.RunRecord;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.InputFile;
import org.wolff.solver.finding.Conclusion;
import org.wolff.solver.finding.Finding;

/**
 * One run of one command, timed from its construction: read, work, write, publish, tell. What was told and when is kept
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
    private final Optional<JsonEvents> events;

    /**
     * A run that begins now.
     *
     * @param shown hears the progress for people
     * @param tables where the closing table goes; none when quiet
     * @param err where a failure is told
     * @param threads number of workers
     * @param events hears the outcome for programs
     */
    CaseRun(PhaseListener shown, List<Terminal> tables, Terminal err, int threads, Optional<JsonEvents> events) {
        this.events = events;
        this.shown = shown;
        this.tables = List.copyOf(tables);
        this.err = err;
        this.threads = threads;
    }

    /** A run that begins now and tells its outcome to people alone. */
    CaseRun(PhaseListener shown, List<Terminal> tables, Terminal err, int threads) {
        this(shown, tables, err, threads, Optional.empty());
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
    interface Work {
        /** Returns the answer. */
        Outcome run(Workers workers, Progress progress);
    }

    /** An answer that can be written and told. */
    interface Outcome {
        /**
         * Writes all files, not yet published.
         *
         * @param record made from the names of all files, just before the file that lists them is written
         * @return that record
         */
        RunRecord write(
                ResultDirectory directory, Workers workers, Progress progress, Function<List<String>, RunRecord> record)
                throws IOException;

        /** Returns the closing table. */
        List<String> lines(Terminal terminal, RunRecord record, String directory);

        /** Returns what decides the exit status. */
        List<Finding> findings();
    }

    /**
     * What is to be done.
     *
     * @param inputs files that were read
     * @param description of the case, one line; may be empty
     * @param notes on what was read, for the log
     * @param list name of the file that lists all files of the run
     * @param work finds the answer
     */
    record Job(List<InputFile> inputs, String description, List<String> notes, String list, Work work) {
        /** Returns the job of analysing a case. */
        static Job of(CaseFile file, Work work) {
            return new Job(
                    file.model().inputs(),
                    file.description(),
                    file.surfaces().stream().map(SurfaceReport::note).toList(),
                    ResultDirectory.RESULTS,
                    work);
        }
    }

    /** What came of working and writing. */
    private sealed interface Attempt {}

    private record Done(Outcome outcome, RunRecord record) implements Attempt {}

    private record Failed(Failure failure) implements Attempt {}

    /**
     * Does a job and publishes the results.
     *
     * @param target directory of the results
     * @param request what the user asked for, for the log
     * @return one of {@link ExitStatus}
     */
    int into(Path target, Job job, String request) {
        try (ResultDirectory directory = new ResultDirectory(target, job.list())) {
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
            return attempt instanceof Done done
                    ? publish(directory, done)
                    : failed(((Failed) attempt).failure(), directory);
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
            Outcome outcome = job.work().run(workers, progress);
            progress.phase("write results");
            RunRecord record = write(outcome, job.description(), directory, workers, progress);
            progress.end();
            log.line(String.join("\n", outcome.lines(Terminal.silent(), record, directory.toString())));
            return new Done(outcome, record);
        } catch (Throwable thrown) {
            progress.end();
            Failure failure = Failure.of(thrown);
            log.line("failed with status " + failure.status() + ": " + failure.text());
            failure.trace().ifPresent(log::line);
            return new Failed(failure);
        }
    }

    private RunRecord write(
            Outcome outcome, String description, ResultDirectory directory, Workers workers, Progress progress) {
        try {
            return outcome.write(
                    directory,
                    workers,
                    progress,
                    names -> new RunRecord(
                            Version.text(),
                            started,
                            (System.nanoTime() - start) * 1e-9,
                            threads,
                            Runtime.version().toString(),
                            Runtime.getRuntime().maxMemory(),
                            description,
                            names));
        } catch (IOException unwritable) {
            throw new UnwritableException(directory.toString(), unwritable);
        }
    }

    private int failed(Failure failure, ResultDirectory directory) throws IOException {
        events.ifPresent(e -> e.error(failure.status(), failure.text()));
        return failure.tell(err, directory.publishFailedLog());
    }

    private int publish(ResultDirectory directory, Done done) throws IOException {
        directory.publish();
        for (Terminal terminal : tables) {
            done.outcome().lines(terminal, done.record(), directory.toString()).forEach(terminal::line);
        }
        List<Finding> findings = done.outcome().findings();
        int status = Conclusion.isClean(findings) ? ExitStatus.DONE : ExitStatus.FINDINGS;
        events.ifPresent(e -> e.result(status, directory.toString(), findings));
        return status;
    }
}
