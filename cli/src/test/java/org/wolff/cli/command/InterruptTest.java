package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.report.SampleResult;
import org.wolff.cli.terminal.Terminal;

/** Ends real processes by signals. */
class InterruptTest {
    private static final String WORKING = "phase that never ends";

    @TempDir
    private Path directory;

    /** A program whose analysis never ends. */
    static final class Endless {
        private Endless() {}

        /** Runs the command line with it. */
        public static void main(String[] arguments) {
            Pipeline pipeline =
                    new Pipeline((file, overrides) -> SampleResult.caseFile(), (model, settings, workers, progress) -> {
                        progress.phase("begin");
                        progress.phase(WORKING);
                        while (true) {
                            workers.forEach(1000, 1, (from, to) -> Thread.onSpinWait());
                        }
                    });
            System.exit(CommandLines.of(pipeline, Terminal.standardOutput(), Terminal.standardError())
                    .execute(arguments));
        }
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        "run",
                        "case.yaml",
                        "-o",
                        directory.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("begin: done")) {
                return process;
            }
        }
        throw new AssertionError("ended by itself with " + process.exitValue());
    }

    private void assertEndsWith(int status, String signal) throws IOException, InterruptedException {
        Process process = start();
        try {
            long sent = System.nanoTime();
            assertEquals(status, Signals.end(process, signal));
            assertTrue(System.nanoTime() - sent < 5_000_000_000L, "took long to end");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void interruptIsStatus130AndLeavesNothing() throws IOException, InterruptedException {
        assumeTrue(!Signals.areInterruptsIgnored(), "needs a parent process that does not ignore SIGINT");
        assertEndsWith(ExitStatus.INTERRUPTED, "INT");
        assertTrue(Files.notExists(directory.resolve("out")), "the directory that the run made is gone");
    }

    @Test
    void terminationIsStatus143AndLeavesOldResults() throws IOException, InterruptedException {
        Files.createDirectory(directory.resolve("out"));
        Files.writeString(directory.resolve("out").resolve("results.json"), "old");
        assertEndsWith(143, "TERM");
        try (var files = Files.list(directory.resolve("out"))) {
            assertEquals(
                    Set.of("results.json"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
        assertEquals("old", Files.readString(directory.resolve("out").resolve("results.json")));
    }
}
