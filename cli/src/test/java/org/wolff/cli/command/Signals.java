package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends processes by signals. */
final class Signals {
    private Signals() {}

    /** Sends a signal, such as {@code INT}, and returns the exit status of the process that it ended. */
    static int end(Process process, String signal) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor());
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "still running");
        return process.exitValue();
    }

    /** Returns whether processes started by this one ignore SIGINT, as those of a shell's background job do. */
    static boolean areInterruptsIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        List<String> ignored = Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("SigIgn"))
                .toList();
        // Bit 1 is SIGINT. A process started in the background without job control hands this on to its children.
        return !ignored.isEmpty()
                && (Long.parseUnsignedLong(ignored.get(0).replaceAll("\\W*SigIgn:\\s*", ""), 16) & 2) != 0;
    }
}
