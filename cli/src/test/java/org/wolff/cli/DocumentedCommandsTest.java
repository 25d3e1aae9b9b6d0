package org.wolff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.report.PublishedSchema;
import org.wolff.cli.terminal.Terminal;
import picocli.CommandLine;

/**
 * Runs every command of the {@code sh} blocks in README.md and docs/, in the order of each file, in a folder where
 * {@code validation-cases} is the repository's; and holds the user guide against commands, options and JSON keys.
 */
class DocumentedCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("wolff.root"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^\\s'])+");

    /** Commands too heavy to run here, and what runs them. */
    private static final Map<String, String> RUN_ELSEWHERE = Map.of(
            "./wolff run validation-cases/cases/tibia-segment/case.yaml", ShippedCasesTest.class.getName(),
            "mvn -B verify", "the build that runs this test",
            ".ci/run", "the pipeline that runs this build");

    /** Commands whose documented end is a finding that fails. */
    private static final Set<String> FAIL_A_FINDING = Set.of(
            "./wolff mesh validation-cases/cases/capsule-plate/case.yaml -o my-mesh",
            "./wolff mesh validation-cases/cases/tibia-segment/tibia.stl --size 5mm --element tet10 -o tibia-mesh");

    @TempDir
    private static Path folder;

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    private static List<String> commands(Path document) throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(document));
        while (block.find()) {
            block.group(1)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(commands::add);
        }
        return commands;
    }

    @TestFactory
    List<DynamicTest> everyCommandRuns() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            Path place = Files.createDirectories(folder.resolve(document.getFileName() + ".d"));
            Files.createSymbolicLink(place.resolve("validation-cases"), ROOT.resolve("validation-cases"));
            for (String command : commands(document)) {
                if (!RUN_ELSEWHERE.containsKey(command)) {
                    tests.add(dynamicTest(document.getFileName() + ": " + command, () -> run(command, place)));
                }
            }
        }
        assertTrue(tests.size() >= 8, "the documents show few commands: " + tests.size());
        return tests;
    }

    private static void run(String command, Path place) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group().replace("'", ""));
        }
        assertEquals("./wolff", words.remove(0), "a command that this test cannot run: " + command);
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Wolff.class.getName()));
        line.addAll(words);
        Process process = new ProcessBuilder(line)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(FAIL_A_FINDING.contains(command) ? 1 : 0, process.waitFor(), command + "\n" + output);
    }

    @Test
    void whatRunsElsewhereIsStillDocumented() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path document : documents()) {
            shown.addAll(commands(document));
        }
        assertTrue(shown.contains("./wolff run validation-cases/cases/tibia-segment/case.yaml"), shown.toString());
        assertTrue(shown.contains("mvn -B verify"), shown.toString());
    }

    @Test
    void theGuideNamesEveryCommandAndOption() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/user-guide.md"));
        CommandLine line = CommandLines.of(Wolff.PIPELINE, Terminal.silent(), Terminal.silent());
        line.getSubcommands().forEach((name, command) -> {
            assertTrue(guide.contains("`wolff " + name), name);
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.versionHelp() && !option.usageHelp())
                    .forEach(option -> assertTrue(guide.contains("`" + option.longestName()), option.longestName()));
        });
    }

    @Test
    void theGuideNamesEveryKeyOfTheResults() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/user-guide.md"));
        Set<String> keys = new TreeSet<>();
        for (PublishedSchema schema : PublishedSchema.values()) {
            collectKeys(new ObjectMapper().readTree(schema.json()), keys);
        }
        assertFalse(keys.isEmpty());
        keys.removeIf(key -> guide.contains("`" + key + "`"));
        assertEquals(Set.of(), keys, "keys that the guide does not name");
    }

    private static void collectKeys(JsonNode schema, Set<String> keys) {
        JsonNode properties = schema.path("properties");
        properties.fieldNames().forEachRemaining(keys::add);
        properties.forEach(property -> collectKeys(property, keys));
        if (schema.has("items")) {
            collectKeys(schema.get("items"), keys);
        }
    }
}
