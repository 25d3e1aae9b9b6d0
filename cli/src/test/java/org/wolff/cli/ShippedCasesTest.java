package org.wolff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.cases.ExpectedRanges;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.terminal.Terminal;
import org.wolff.solver.metric.MetricKinds;

/**
 * Runs every case in {@code validation-cases/cases} as a user does, and holds its metrics against the ranges of its
 * {@code expected.csv} (columns metric, part, load-case, low, high), which come from hand calculations and papers, and
 * its verdicts against those that it expects.
 */
public class ShippedCasesTest {
    private static final Path CASES = Path.of(System.getProperty("wolff.root"), "validation-cases", "cases");

    /** Cases that need about a minute of processor time each: run with {@code -Dwolff.heavy=true} alone. */
    private static final Set<String> HEAVY =
            Set.of("pelvis-ta-buttress", "pelvis-tc4-monolith", "pelvis-tc4-coated", "spine-t6-cage");

    @TempDir
    private static Path temporary;

    @TestFactory
    List<DynamicTest> everyCaseMeetsItsExpectations() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<DynamicTest> tests = folders.filter(folder -> Files.exists(folder.resolve("case.yaml")))
                    .sorted()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> run(folder)))
                    .toList();
            assertFalse(tests.isEmpty());
            return tests;
        }
    }

    private static void run(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        assumeTrue(!HEAVY.contains(name) || Boolean.getBoolean("wolff.heavy"), name + " needs -Dwolff.heavy=true");
        Path results = temporary.resolve(folder.getFileName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, true, 100);
        int status = CommandLines.of(Wolff.PIPELINE, terminal, terminal)
                .execute("run", folder.resolve("case.yaml").toString(), "-o", results.toString());
        ExpectedRanges expected = ExpectedRanges.read(folder.resolve("expected.csv"));
        assertEquals(expected.passes() ? 0 : 1, status, bytes.toString(StandardCharsets.UTF_8));
        JsonNode json =
                new ObjectMapper().readTree(results.resolve("results.json").toFile());
        for (JsonNode file : json.at("/run/files")) {
            assertTrue(Files.size(results.resolve(file.asText())) > 0, file.asText());
        }
        assertEquals(List.of(), expected.misses(metrics(json)));
        assertEquals(List.of(), expected.wrongVerdicts(json.get("verdict").asText(), verdicts(json)));
        for (JsonNode finding : json.get("findings")) {
            boolean check = finding.get("kind").asText().equals("check")
                    && !expected.verdicts().containsKey(finding.get("id").asText());
            assertTrue(!check || finding.get("verdict").asText().equals("pass"), finding.toString());
        }
        for (JsonNode metric : json.get("metrics")) {
            String id = metric.get("id").asText();
            assertTrue(MetricKinds.find(id).isPresent(), id + " is not listed in MetricKinds");
        }
    }

    private static Map<String, List<String>> verdicts(JsonNode json) {
        Map<String, List<String>> verdicts = new HashMap<>();
        for (JsonNode finding : json.get("findings")) {
            verdicts.computeIfAbsent(finding.get("id").asText(), id -> new ArrayList<>())
                    .add(finding.get("verdict").asText());
        }
        return verdicts;
    }

    private static Map<List<String>, Double> metrics(JsonNode json) {
        Map<List<String>, Double> values = new HashMap<>();
        for (JsonNode metric : json.get("metrics")) {
            values.put(
                    List.of(
                            metric.get("id").asText(),
                            metric.get("part").asText(),
                            metric.get("loadCase").asText()),
                    metric.get("value").asDouble(Double.NaN));
        }
        return values;
    }
}
