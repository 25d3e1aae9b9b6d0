package org.wolff.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.command.ExitStatus;

/** What Java gets to know is a case and a deck, both to the end. */
class RehearsalTest {
    @Test
    void solvesACaseAndADeck(@TempDir Path folder) throws IOException {
        assertTrue(Rehearsal.in(folder) <= ExitStatus.FINDINGS);
        assertTrue(Files.isRegularFile(folder.resolve("results/report.html")));
        assertTrue(Files.isRegularFile(folder.resolve("solved/nodes.csv")));
    }
}
