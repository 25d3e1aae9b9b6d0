package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.report.SampleResult;
import org.wolff.cli.terminal.Terminal;
import org.wolff.solver.finding.Verdict;
import picocli.CommandLine;

/** The report as a file among those of a run, made again, opened, and switched off. */
class ReportCommandTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static Terminal terminal(ByteArrayOutputStream stream) {
        return new Terminal(new PrintStream(stream, true, StandardCharsets.UTF_8), false, false, true, 100);
    }

    private int execute(String... arguments) {
        Pipeline pipeline =
                new Pipeline((file, given) -> SampleResult.caseFile(), (m, s, w, p) -> SampleResult.of(Verdict.PASS));
        return CommandLines.of(pipeline, terminal(out), terminal(err)).execute(arguments);
    }

    private Path results() {
        return directory.resolve("out");
    }

    private String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRunListsItsReportAndMakingItAgainChangesNoByte() throws IOException {
        execute("run", "case.yaml", "-o", results().toString(), "--quiet");
        JsonNode files = new ObjectMapper()
                .readTree(results().resolve("results.json").toFile())
                .at("/run/files");
        for (String name : List.of("report.html", "surfaces.bin", "parts.png", "full-weight.von-mises-cut.png")) {
            assertTrue(files.toString().contains('"' + name + '"'), name + " is missing in " + files);
            assertTrue(Files.size(results().resolve(name)) > 0, name);
        }
        byte[] before = Files.readAllBytes(results().resolve("report.html"));
        Files.delete(results().resolve("report.html"));
        assertEquals(ExitStatus.DONE, execute("report", results().toString()), said(err));
        assertArrayEquals(before, Files.readAllBytes(results().resolve("report.html")));
        assertEquals(
                ExitStatus.DONE,
                execute(
                        "report",
                        results().toString(),
                        "-o",
                        directory.resolve("b.html").toString()));
        assertArrayEquals(before, Files.readAllBytes(directory.resolve("b.html")));

        execute("run", "case.yaml", "-o", results().toString(), "--quiet", "--no-report");
        for (String name : List.of("report.html", "surfaces.bin", "parts.png")) {
            assertFalse(Files.exists(results().resolve(name)), name + " of the run before is still there");
        }
        assertEquals(ExitStatus.DONE, execute("view", results().toString(), "--address"), said(err));
        assertTrue(Files.exists(results().resolve("report.html")), "view makes a report where there is none");
        assertTrue(said(out).contains(results().resolve("report.html").toUri().toString()), said(out));

        execute("run", "case.yaml", "-o", results().toString(), "--quiet", "--no-report");
        assertFalse(Files.exists(results().resolve("report.html")), "it told of numbers that are gone");
    }

    @Test
    void withoutResultsThereIsNoReport() {
        assertEquals(ExitStatus.BAD_INPUT, execute("report", directory.toString()));
        assertTrue(said(err).contains("no results here") && said(err).contains("→ give the folder"), said(err));
        assertEquals(
                ExitStatus.BAD_INPUT,
                execute("view", directory.resolve("nowhere").toString()));
        assertFalse(Files.exists(directory.resolve("nowhere")), "a folder was made where nothing could be written");
    }

    @Test
    void viewStartsTheBrowserThatIsChosen() throws Exception {
        Files.writeString(directory.resolve("report.html"), "<p>");
        Path told = directory.resolve("told");
        Path browser = Files.writeString(
                directory.resolve("browser"),
                "#!/bin/sh\nprintf %s \"$1\" > '" + told + ".part'\nmv '" + told + ".part' '" + told + "'\n");
        assertTrue(browser.toFile().setExecutable(true));
        assertEquals(0, view(Map.of("BROWSER", browser.toString())));
        for (int i = 0; i < 200 && !Files.exists(told); i++) {
            Thread.sleep(50);
        }
        assertEquals(directory.resolve("report.html").toUri().toString(), Files.readString(told));
    }

    @Test
    void withoutABrowserTheAddressIsTold() throws IOException {
        Files.writeString(directory.resolve("report.html"), "<p>");
        assertEquals(
                ExitStatus.BAD_INPUT,
                view(Map.of("BROWSER", directory.resolve("absent").toString())));
        String address = directory.resolve("report.html").toUri().toString();
        assertTrue(said(err).contains("open " + address + " in a browser, or set BROWSER"), said(err));
    }

    private int view(Map<String, String> environment) {
        CommandLine line = new CommandLine(new ViewCommand(terminal(out), environment::get));
        line.setExecutionExceptionHandler(
                (thrown, on, parsed) -> Failure.of(thrown).tell(terminal(err), Optional.empty()));
        return line.execute(directory.toString());
    }
}
