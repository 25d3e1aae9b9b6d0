package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.Wolff;
import org.wolff.cli.report.PublishedSchema;
import org.wolff.cli.terminal.Terminal;

/** {@code wolff compare} from its arguments to its files, on a small bar. */
class CompareCommandTest {
    private static final String BAR =
            """
            name: bar
            parts:
              lower: {region: {box: {min: [0, 0, 0], max: [4 mm, 4 mm, 6 mm]}}, material: foam}
              upper: {region: {box: {min: [0, 0, 6 mm], max: [4 mm, 4 mm, 12 mm]}}, material: foam}
            materials:
              foam: {youngs-modulus: 1 GPa, poissons-ratio: 0, source: {all: exact}}
              stiff: {youngs-modulus: 4 GPa, poissons-ratio: 0, source: {all: exact}}
            mesh: {size: 2 mm, element: tet4}
            supports:
              base: {where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], fixed: true}
            loads:
              push:
                - {where: [{plane: {point: [0, 0, 12 mm], normal: [0, 0, 1]}}], force: [0, 0, -160 N]}
            outputs: {vtu: false}
            studies:
              stiffness: {vary: ["parts.upper.material=foam,stiff"]}
            """;

    @TempDir
    private Path directory;

    private Path file;
    private Path target;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeCase() throws IOException {
        file = Files.writeString(directory.resolve("case.yaml"), BAR);
        target = directory.resolve("out");
    }

    private int wolff(String... line) {
        out.reset();
        err.reset();
        return CommandLines.of(Wolff.PIPELINE, terminal(out), terminal(err)).execute(line);
    }

    private int compare(String... more) {
        String[] line = new String[more.length + 4];
        line[0] = "compare";
        line[1] = file.toString();
        line[2] = "-o";
        line[3] = target.toString();
        System.arraycopy(more, 0, line, 4, more.length);
        return wolff(line);
    }

    private static Terminal terminal(ByteArrayOutputStream bytes) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, true, 100);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode comparison() throws IOException {
        return new ObjectMapper().readTree(target.resolve("comparison.json").toFile());
    }

    private static JsonNode row(JsonNode comparison, String metric, String part) {
        for (JsonNode row : comparison.get("rows")) {
            if (row.get("metric").asText().equals(metric)
                    && row.get("part").asText().equals(part)) {
                return row.get("values");
            }
        }
        throw new AssertionError(metric + " of " + part);
    }

    @Test
    void variantsAreRunOnOneMeshAndSetSideBySide() throws IOException {
        assertEquals(0, compare(), err());
        JsonNode json = comparison();
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(PublishedSchema.COMPARISON.json())
                        .validate(json));
        // u = F l / (E A): 160 N × 6 mm / (1000 MPa × 16 mm²) in each half of foam, a quarter of it where it is stiff.
        assertEquals(0.12, row(json, "displacement.max", "upper").get(0).asDouble(), 1e-6);
        assertEquals(0.075, row(json, "displacement.max", "upper").get(1).asDouble(), 1e-6);
        assertEquals(1, err().split("certificate: done", -1).length - 1, "one mesh for both\n" + err());
        String told = out.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("displacement.max"), told);
        assertTrue(told.contains("A, B  not-assessable: the case has no gate of severity error"), told);
        // The shared mesh gives the same bits as a run alone.
        Path alone = directory.resolve("alone");
        assertEquals(
                0,
                wolff(
                        "run",
                        file.toString(),
                        "-o",
                        alone.toString(),
                        "--set",
                        "parts.upper.material=stiff",
                        "--quiet"));
        JsonNode metrics = new ObjectMapper()
                .readTree(alone.resolve("results.json").toFile())
                .get("metrics");
        int found = 0;
        for (JsonNode metric : metrics) {
            for (JsonNode row : json.get("rows")) {
                if (List.of(row.get("metric"), row.get("part"), row.get("loadCase"))
                        .equals(List.of(metric.get("id"), metric.get("part"), metric.get("loadCase")))) {
                    assertEquals(metric.get("value"), row.get("values").get(1), row.toString());
                    found++;
                }
            }
        }
        assertEquals(metrics.size(), found);
        List<String> csv = Files.readAllLines(target.resolve("comparison.csv"));
        assertEquals("metric,part,load-case,unit,parts.upper.material=foam,parts.upper.material=stiff", csv.get(0));
        assertEquals(json.get("rows").size() + 1, csv.size());
        String page = Files.readString(target.resolve("comparison.html"));
        assertTrue(page.contains("<svg") && page.contains("parts.upper.material"), page);
    }

    @Test
    void whatIsThereIsReusedAndWhatIsMissingOrChangedIsRun() throws IOException {
        assertEquals(0, compare("--quiet"), err());
        JsonNode first = comparison();
        assertEquals(0, compare("--quiet"), err());
        for (JsonNode variant : comparison().get("variants")) {
            assertTrue(variant.get("reused").asBoolean());
        }
        assertEquals(first.get("rows"), comparison().get("rows"));
        // The same inputs under other names: a size that the case has already is varied too.
        assertEquals(
                0,
                compare("--quiet", "--vary", "parts.upper.material=foam,stiff", "--vary", "mesh.size=2 mm,3 mm"),
                err());
        assertTrue(comparison().at("/variants/0/reused").asBoolean());
        assertFalse(comparison().at("/variants/1/reused").asBoolean());
        assertEquals(first.at("/variants/0/folder"), comparison().at("/variants/0/folder"));
        // As after an interruption: one is missing.
        String folder = first.at("/variants/1/folder").asText();
        Files.delete(target.resolve(folder).resolve("results.json"));
        assertEquals(0, compare("--quiet"), err());
        assertTrue(comparison().at("/variants/0/reused").asBoolean());
        assertFalse(comparison().at("/variants/1/reused").asBoolean());
        assertEquals(first.get("rows"), comparison().get("rows"));
        // Another input is another folder; comments are none.
        Files.writeString(file, "# comment\n" + BAR.replace("1 GPa", "2 GPa"));
        assertEquals(0, compare("--quiet"), err());
        assertFalse(comparison().at("/variants/0/reused").asBoolean());
        assertEquals(0.06, row(comparison(), "displacement.max", "upper").get(0).asDouble(), 1e-6);
        assertEquals(0, compare("--quiet", "--fresh"), err());
        assertFalse(comparison().at("/variants/0/reused").asBoolean());
    }

    @Test
    void everyProblemIsToldBeforeAnythingRuns() {
        assertEquals(2, compare("--vary", "parts.upper.material=foam,stif", "--vary", "mesh.siz=1 mm,2 mm"));
        assertTrue(err().contains("unknown material 'stif'") && err().contains("did you mean stiff?"), err());
        assertTrue(err().contains("did you mean mesh.size?"), err());
        assertFalse(Files.exists(target));
        assertEquals(2, compare("--vary", "mesh.size=2 mm", "--set", "mesh.size=3 mm"));
        assertTrue(err().contains("both set and varied"), err());
        assertEquals(2, compare("--study", "stifness"));
        assertTrue(err().contains("the case has the studies stiffness"), err());
        assertEquals(2, compare("--study", "stiffness", "--vary", "mesh.size=2 mm"));
    }

    @Test
    void aVariantWithoutAnAnswerDoesNotStopTheOthers() throws IOException {
        // A roller along z holds the bar against the push and against nothing else.
        assertEquals(
                3,
                compare(
                        "--vary",
                        "supports.base={where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], roller: [0, 0,"
                                + " 1]},{where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], fixed: true}"));
        JsonNode json = comparison();
        assertEquals("no result", json.at("/variants/0/verdict").asText());
        assertEquals(3, json.at("/variants/0/status").asInt());
        assertEquals("not-assessable", json.at("/variants/1/verdict").asText(), "the case asks for nothing");
        assertTrue(row(json, "displacement.max", "upper").get(0).isNull());
        assertTrue(Files.exists(
                target.resolve(json.at("/variants/0/folder").asText()).resolve("failed-run.log")));
    }

    @Test
    void studiesOfTheCaseAreReadWithIt() throws IOException {
        Files.writeString(file, BAR.replace("parts.upper.material=foam", "parts.uper.material=foam"));
        assertEquals(2, wolff("check", file.toString()));
        assertTrue(err().contains("did you mean parts.upper"), err());
        Files.writeString(file, BAR.replace("=foam,stiff", ""));
        assertEquals(2, wolff("check", file.toString()));
        assertTrue(err().contains("case.yaml:16") && err().contains("no path and values"), err());
    }
}
