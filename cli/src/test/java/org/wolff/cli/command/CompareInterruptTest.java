package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.cli.Wolff;
import org.wolff.cli.terminal.Terminal;

/** A comparison that a signal ends in its second variant goes on where it was, and takes nothing half-made for a result. */
class CompareInterruptTest {
    /** The second variant is meshed for some seconds. */
    private static final String BAR =
            """
            name: bar
            parts:
              bar: {region: {box: {min: [0, 0, 0], max: [4 mm, 4 mm, 12 mm]}}, material: foam}
            materials:
              foam: {youngs-modulus: 1 GPa, poissons-ratio: 0, source: {all: exact}}
            mesh: {size: 2 mm, element: tet4}
            supports:
              base: {where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], fixed: true}
            loads:
              push:
                - {where: [{plane: {point: [0, 0, 12 mm], normal: [0, 0, 1]}}], force: [0, 0, -160 N]}
            studies:
              size: {vary: ["mesh.size=2 mm,0.5 mm,1 mm"]}
            """;

    @TempDir
    private Path directory;

    private Path file;
    private Path target;

    @BeforeEach
    void writeCase() throws IOException {
        file = Files.writeString(directory.resolve("case.yaml"), BAR);
        target = directory.resolve("out");
    }

    /** Starts the comparison and sends the signal once the mesh of the second variant is under way. */
    private int endInTheSecondVariant(String signal) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Wolff.class.getName(),
                        "compare",
                        file.toString(),
                        "-o",
                        target.toString())
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            String line = output.readLine();
            while (line != null && !line.matches("2/3 .*: mesh.*: done.*")) {
                line = output.readLine();
            }
            assertTrue(line != null, "ended by itself");
            return Signals.end(process, signal);
        } finally {
            process.destroyForcibly();
        }
    }

    private JsonNode compareToTheEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, true, 100);
        int status = CommandLines.of(Wolff.PIPELINE, terminal, terminal)
                .execute("compare", file.toString(), "-o", target.toString(), "--quiet");
        assertEquals(0, status, bytes.toString(StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(target.resolve("comparison.json").toFile());
    }

    private List<Path> found(String name) throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            return all.filter(path -> path.getFileName().toString().matches(name))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "KILL, 137"})
    void finishedVariantsAreReusedAndTheOthersRun(String signal, int status) throws IOException, InterruptedException {
        assumeTrue(
                !signal.equals("INT") || !Signals.areInterruptsIgnored(),
                "needs a parent process that does not ignore SIGINT");
        assertEquals(status, endInTheSecondVariant(signal));
        assertEquals(1, found("results.json").size(), "of the first variant alone");
        assertEquals(List.of(), found("comparison.*"));
        Path first = found("results.json").get(0);
        byte[] before = Files.readAllBytes(first);
        JsonNode json = compareToTheEnd();
        assertTrue(json.at("/variants/0/reused").asBoolean());
        assertFalse(json.at("/variants/1/reused").asBoolean());
        assertFalse(json.at("/variants/2/reused").asBoolean());
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(first), "not run again");
        for (JsonNode row : json.get("rows")) {
            if (row.get("metric").asText().equals("displacement.max")) {
                // u = F l / (E A) on every mesh
                row.get("values").forEach(value -> assertEquals(0.12, value.asDouble(), 1e-6));
            }
        }
        assertEquals(3, found("results.json").size());
        assertEquals(List.of(), found("\\.partial.*"), "what the killed run left is gone");
        assertTrue(compareToTheEnd().at("/variants/1/reused").asBoolean());
    }
}
