package org.wolff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.terminal.Terminal;

/** The case of {@code docs/how-to/interfaces.md} runs and gives what the page says; a deck of it is refused. */
class InterfacesDocumentTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Path caseFile() throws Exception {
        String page = Files.readString(Path.of(System.getProperty("wolff.root"), "docs", "how-to", "interfaces.md"));
        Matcher block =
                Pattern.compile("```yaml case\\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertTrue(block.find());
        return Files.writeString(folder.resolve("case.yaml"), block.group(1));
    }

    private int execute(String... arguments) {
        Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, true, 100);
        return CommandLines.of(Wolff.PIPELINE, terminal, terminal).execute(arguments);
    }

    @Test
    void theCaseOfThePageHasItsLoadCasesAndFiles() throws Exception {
        Path results = folder.resolve("results");
        int status =
                execute("run", caseFile().toString(), "-o", results.toString(), "--set", "outputs={report: false}");
        String told = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(status == 0 || status == 1, told);
        assertTrue(told.contains("Interfaces (micromotion against the unloaded state"), told);
        JsonNode json =
                new ObjectMapper().readTree(results.resolve("results.json").toFile());
        List<String> names = new ArrayList<>();
        json.get("contact").forEach(of -> names.add(of.get("loadCase").asText()));
        assertEquals(List.of("press-fit", "gait-1", "gait-2", "gait-3", "gait-4"), names);
        assertEquals("gait-1", json.at("/contact/2/after").asText());
        assertTrue(json.at("/contact/0/interfaces/0/meanPressure").asDouble() > 0);
        assertTrue(Files.size(results.resolve("gait-1.fit.vtu")) > 0);
        assertEquals(
                1 + 5 * 3,
                Files.readAllLines(results.resolve("interfaces.csv")).size(),
                "a row for each load case and definition");
    }

    /** With four-node elements the second cycle comes back to where pairs stand at the bound of friction without slip. */
    @Test
    void theSecondCycleSettlesWithLinearElementsToo() throws Exception {
        Path results = folder.resolve("results");
        int status = execute(
                "run",
                caseFile().toString(),
                "-o",
                results.toString(),
                "--set",
                "outputs={report: false}",
                "--set",
                "mesh.element=tet4");
        assertTrue(status == 0 || status == 1, bytes.toString(StandardCharsets.UTF_8));
        JsonNode contact = new ObjectMapper()
                .readTree(results.resolve("results.json").toFile())
                .get("contact");
        assertEquals("gait-4", contact.get(4).get("loadCase").asText());
        double first = contact.get(2).at("/interfaces/0/meanPressure").asDouble();
        assertTrue(first > 0);
        assertEquals(first, contact.get(4).at("/interfaces/0/meanPressure").asDouble(), 1e-6 * first, "shaken down");
        assertEquals(1, contact.get(4).get("parts").asInt());
    }

    @Test
    void aDeckHasContactPairs() throws Exception {
        execute("run", caseFile().toString(), "-o", folder.resolve("r").toString(), "--export", folder.toString());
        String told = bytes.toString(StandardCharsets.UTF_8);
        String deck = Files.readString(folder.resolve("stem.inp"));
        assertTrue(deck.contains("*CONTACT PAIR, INTERACTION=FIT_1, TYPE=SURFACE TO SURFACE"), told);
        assertEquals(5, deck.lines().filter(line -> line.startsWith("*STEP")).count(), told);
    }
}
