package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs CalculiX where it is installed. */
final class CalculixRun {
    private CalculixRun() {}

    /** Skips the test by name where there is no CalculiX. */
    static void require() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(entry -> Files.isExecutable(Path.of(entry, "ccx"))),
                "this comparison needs CalculiX (ccx) on the PATH");
    }

    /** Runs a deck of a folder. */
    static void of(Path folder, String job) throws IOException, InterruptedException {
        Process ccx = new ProcessBuilder("ccx", "-i", job)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(job + ".out").toFile())
                .start();
        assertTrue(ccx.waitFor(5, TimeUnit.MINUTES), "CalculiX goes on and on");
        assertEquals(0, ccx.exitValue(), () -> job + " failed");
    }
}
