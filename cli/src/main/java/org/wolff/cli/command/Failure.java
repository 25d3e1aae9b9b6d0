package org.wolff.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Reported;

/**
 * Why a command ended early, in words and as an exit status.
 *
 * @param status one of {@link ExitStatus}
 * @param text what to tell; holds no stack trace
 * @param trace the stack trace for a fault of wolff, else empty
 */
record Failure(int status, String text, Optional<String> trace) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** Judges what was thrown. */
    static Failure of(Throwable thrown) {
        if (thrown instanceof Reported reported) {
            return new Failure(status(reported), Reported.text(reported.problems()), Optional.empty());
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Failure(ExitStatus.NO_MEMORY, outOfMemory(), Optional.empty());
        }
        if (thrown instanceof UnwritableException unwritable) {
            return new Failure(ExitStatus.BAD_INPUT, unwritable.getMessage(), Optional.empty());
        }
        return new Failure(
                ExitStatus.INTERNAL_ERROR,
                "internal error: " + thrown + "\n  → this is a fault of wolff, not of your input",
                Optional.of(StackTrace.text(thrown)));
    }

    private static int status(Reported reported) {
        if (reported instanceof InputException) {
            return ExitStatus.BAD_INPUT;
        }
        if (reported instanceof NoSolutionException) {
            return ExitStatus.NO_SOLUTION;
        }
        if (reported instanceof MemoryException) {
            return ExitStatus.NO_MEMORY;
        }
        throw new IllegalStateException("no exit status for " + reported.getClass());
    }

    private static String outOfMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return "out of memory: the heap of " + megabytes + " MB is full\n"
                + "  → make the mesh coarser (mesh.size; unknowns grow with 1/size³), crop the bone, close other"
                + " programs,\n    or give more by hand, for instance WOLFF_HEAP=" + Math.max(1, megabytes * 2 / 1024)
                + "g";
    }

    /** Tells a failure whose trace, if any, is in {@code log}; returns the exit status. */
    int tell(Terminal terminal, Optional<Path> log) {
        terminal.line(terminal.in(Colour.RED, "error: ") + text);
        log.ifPresent(path -> terminal.line("  log: " + path));
        return status;
    }

    /** Tells a failure, its trace, if any, into a file of its own in {@code directory}; returns the exit status. */
    int tellWithCrashFile(Terminal terminal, Path directory) {
        if (trace.isEmpty()) {
            return tell(terminal, Optional.empty());
        }
        try {
            return tell(terminal, Optional.of(crashFile(directory, trace.get())));
        } catch (IOException unwritable) {
            terminal.line("no crash file could be written (" + unwritable + "); the trace follows\n" + trace.get());
            return tell(terminal, Optional.empty());
        }
    }

    private static Path crashFile(Path directory, String trace) throws IOException {
        String name = "wolff-crash-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + "-"
                + ProcessHandle.current().pid() + ".log";
        String text = "wolff " + Version.text() + ", Java " + Runtime.version() + "\n" + trace;
        try {
            return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
        } catch (AccessDeniedException elsewhere) {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            return Files.writeString(temporary.resolve(name), text, StandardCharsets.UTF_8);
        }
    }
}
