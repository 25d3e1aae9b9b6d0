package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wolff.cli.progress.AllOf;
import org.wolff.cli.progress.JsonEvents;
import org.wolff.cli.progress.PhaseListener;
import org.wolff.cli.progress.PlainLines;
import org.wolff.cli.progress.RedrawnLine;
import org.wolff.cli.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that works for long can be told: where to, how many threads, how loud. */
final class RunOptions {
    /** Least time in seconds between two lines on the progress of one phase. */
    static final double LEAST_INTERVAL = 5;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go (default: in wolff-out, by the name of the input).")
    private Path output;

    @Mixin
    private ThreadArguments threads;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    @Option(
            names = "--json",
            description = "Print progress and outcome as JSON on standard output, an object a line, and nothing else.")
    private boolean json;

    /** Returns the place that the user chose for the results. */
    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** Returns the number of workers. */
    int threads() {
        return threads.count();
    }

    /** Returns a run that begins now. */
    CaseRun begin(Terminal out, Terminal err) {
        if (json) {
            JsonEvents events = new JsonEvents(out::line, System::nanoTime);
            return new CaseRun(events, List.of(), err, threads(), Optional.of(events));
        }
        return new CaseRun(listener(err), quiet ? List.of() : List.of(out), err, threads());
    }

    /** Returns whether nothing but errors shall be printed. */
    boolean isQuiet() {
        return quiet;
    }

    /** Returns who tells people how far the work is. */
    PhaseListener listener(Terminal err) {
        if (quiet) {
            return new AllOf(List.of());
        }
        return err.isInteractive()
                ? new RedrawnLine(err, System::nanoTime)
                : new PlainLines(err::line, System::nanoTime, LEAST_INTERVAL);
    }
}
