package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.cli.report.SampleResult;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.solver.finding.Finding.Verdict;

class CommandLinesTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> overrides = new LinkedHashMap<>();
    private Pipeline.Analyst analyst = (model, workers, progress) -> SampleResult.of(Verdict.PASS);
    private Pipeline.CaseReader reader = (file, given) -> {
        overrides.putAll(given);
        return SampleResult.model();
    };

    private int execute(String... arguments) {
        Pipeline pipeline = new Pipeline(reader, (m, w, p) -> analyst.run(m, w, p));
        return CommandLines.of(pipeline, terminal(out), terminal(err)).execute(arguments);
    }

    private static Terminal terminal(ByteArrayOutputStream bytes) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, true, 100);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int runWith(Pipeline.Analyst other) {
        analyst = other;
        return execute("run", "case.yaml", "-o", directory.resolve("out").toString());
    }

    private String failedLog() throws IOException {
        return Files.readString(directory.resolve("out").resolve("failed-run.log"));
    }

    @Test
    void runPublishesFilesAndPrintsTheTable() throws IOException {
        assertEquals(ExitStatus.DONE, runWith((m, w, p) -> {
            p.phase("mesh");
            return SampleResult.of(Verdict.PASS, Verdict.PASS);
        }));
        assertTrue(out().contains("PASS 2 of 2"), out());
        assertTrue(err().contains("mesh: done in"), err());
        assertTrue(Files.readString(directory.resolve("out/results.json")).contains("\"von-mises.max\""));
        String log = Files.readString(directory.resolve("out/run.log"));
        assertTrue(log.contains("mesh: done in") && log.contains("PASS 2 of 2"), log);
    }

    @ParameterizedTest
    @CsvSource({"PASS, 0", "FAIL, 1", "NOT_ASSESSABLE, 1"})
    void findingsDecideTheStatus(Verdict verdict, int status) {
        assertEquals(status, runWith((m, w, p) -> SampleResult.of(Verdict.PASS, verdict)));
    }

    @Test
    void badInputIsStatus2WithPlaceAndAction() {
        reader = (file, given) -> {
            throw new InputException(
                    Problem.at(new Place("case.yaml", 12, 7), "unknown key 'lods'", "did you mean 'loads'?"));
        };
        for (String command : new String[] {"run", "check"}) {
            assertEquals(ExitStatus.BAD_INPUT, execute(command, "case.yaml"));
            assertTrue(err().contains("error: case.yaml:12:7: unknown key 'lods'\n  → did you mean 'loads'?"), err());
        }
        assertFalse(Files.exists(Path.of("wolff-out")), "nothing is made for a case that cannot be read");
    }

    @Test
    void noSolutionIsStatus3() throws IOException {
        assertEquals(ExitStatus.NO_SOLUTION, runWith((m, w, p) -> {
            throw new NoSolutionException(Problem.of("part 'plate' can slide along x", "support it"));
        }));
        assertTrue(err().contains("part 'plate' can slide along x"), err());
        assertTrue(failedLog().contains("failed with status 3"), failedLog());
    }

    @Test
    void tooLittleMemoryIsStatus4() throws IOException {
        assertEquals(ExitStatus.NO_MEMORY, runWith((m, w, p) -> {
            throw new MemoryException(Problem.of("needs 30 GB", "coarser mesh"));
        }));
        assertEquals(ExitStatus.NO_MEMORY, runWith((m, w, p) -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertTrue(err().contains("WOLFF_HEAP"), err());
        assertTrue(failedLog().contains("out of memory"), failedLog());
    }

    @Test
    void aFaultIsStatus70AndItsTraceGoesToTheLog() throws IOException {
        assertEquals(ExitStatus.INTERNAL_ERROR, runWith((m, w, p) -> {
            throw new IllegalStateException("seven", new ArithmeticException("eight"));
        }));
        assertTrue(err().contains("internal error") && err().contains("failed-run.log"), err());
        assertFalse(err().contains("    at "), err());
        assertTrue(failedLog().contains("    at org.wolff.cli") && failedLog().contains("caused by: "), failedLog());
    }

    @Test
    void aFaultOutsideARunLeavesACrashFile() throws IOException {
        reader = (file, given) -> {
            throw new IllegalStateException("nine");
        };
        assertEquals(ExitStatus.INTERNAL_ERROR, execute("check", "case.yaml"));
        String name = err().replaceAll("(?s).*log: (\\S+).*", "$1");
        String trace = Files.readString(Path.of(name));
        Files.delete(Path.of(name));
        assertTrue(name.matches("wolff-crash-\\d{8}-\\d{6}-\\d+\\.log"), name);
        assertTrue(trace.contains("nine") && trace.contains("    at org.wolff.cli"), trace);
    }

    @ParameterizedTest
    @CsvSource({
        "rum, run",
        "run --thread=2 case.yaml, --threads",
        "run, CASE",
        "run case.yaml --threads 0, --threads takes 1 to",
        "run case.yaml --threads two, two",
        "'', Missing command"
    })
    void wrongUseIsStatus2WithAHint(String line, String hint) {
        assertEquals(ExitStatus.BAD_INPUT, execute(line.isEmpty() ? new String[0] : line.split(" ")));
        assertTrue(err().contains(hint), err());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsStatus2() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");
        assertEquals(ExitStatus.BAD_INPUT, execute("run", "case.yaml", "-o", inTheWay.toString()));
        assertTrue(err().contains("cannot write") && err().contains("-o"), err());
    }

    @Test
    void valuesCanBeReplaced() {
        execute("check", "case.yaml", "--set", "parts.plate.material=tc4", "--set", "mesh.size=1.5 mm");
        assertEquals(Map.of("parts.plate.material", "tc4", "mesh.size", "1.5 mm"), overrides);
    }

    @Test
    void checkTellsWhatTheCaseHolds() {
        assertEquals(ExitStatus.DONE, execute("check", "case.yaml"));
        assertTrue(out().contains("cortex (cortical-bone), plate (tc4)"), out());
        assertTrue(out().contains("no problems"), out());
    }

    @Test
    void quietPrintsNothing() {
        assertEquals(
                ExitStatus.DONE,
                execute("run", "-q", "case.yaml", "-o", directory.resolve("out").toString()));
        assertEquals("", out() + err());
    }

    @Test
    void everyCommandHasHelpAndVersion() {
        for (String command : CommandLines.of(new Pipeline(reader, analyst), terminal(out), terminal(err))
                .getSubcommands()
                .keySet()) {
            out.reset();
            assertEquals(ExitStatus.DONE, execute(command, "--help"), command);
            assertTrue(out().contains("Usage: wolff " + command), out());
        }
        out.reset();
        assertEquals(ExitStatus.DONE, execute("--version"));
        assertTrue(out().matches("(?s)wolff \\d+\\.\\d+\\.\\d+\\S*\\R.*"), out());
    }
}
