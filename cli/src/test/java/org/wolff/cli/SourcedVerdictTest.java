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
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.terminal.Terminal;

/**
 * From a case to a verdict: a bar of 100 mm² under 1000 N has 10 MPa. With sources it passes a limit of 12 MPa and fails one
 * of 8 MPa; without them nothing can be said, and what is missing is told.
 */
class SourcedVerdictTest {
    private static final String CASE =
            """
            name: bar
            parts:
              bar: {region: {box: {min: [0, 0, 0], max: [10 mm, 10 mm, 20 mm]}}, material: own}
            materials:
              own: {youngs-modulus: 17 GPa, poissons-ratio: 0, density: 1.9 g/cm3%s}
            mesh: {size: 4 mm}
            supports:
              foot: {parts: [bar], where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], fixed: true}
            loads:
              push: [{where: [{plane: {point: [0, 0, 20 mm], normal: [0, 0, 1]}}], force: [0, 0, -1000 N]}]
            checks:
              strength: {metric: von-mises.p99, part: bar, below: %s%s}
            """;
    private static final String SOURCE = ", source: \"own tests, report 12\"";
    private static final String SOURCE_OF_ALL = ", source: {all: \"own tests, report 12\"}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String material, String limit, String source) throws Exception {
        Path file = Files.writeString(folder.resolve("case.yaml"), CASE.formatted(material, limit, source));
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false, false, true, 100);
        return CommandLines.of(Wolff.PIPELINE, terminal, Terminal.silent())
                .execute("run", file.toString(), "-o", folder.resolve("out").toString());
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode results() throws Exception {
        return new ObjectMapper().readTree(folder.resolve("out/results.json").toFile());
    }

    private Element junit() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("out/junit.xml").toFile())
                .getDocumentElement();
    }

    private Element strength() throws Exception {
        var cases = junit().getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            if (one.getAttribute("name").contains("strength")
                    || one.getAttribute("classname").contains("strength")) {
                return one;
            }
        }
        throw new AssertionError("no test case of the gate");
    }

    @Test
    void withSourcesADesignWithinItsLimitPasses() throws Exception {
        assertEquals(0, run(SOURCE_OF_ALL, "12 MPa", SOURCE), out());
        assertEquals("pass", results().path("verdict").asText());
        assertTrue(out().contains("verdict  PASS"), out());
        assertEquals(
                0,
                strength().getElementsByTagName("failure").getLength()
                        + strength().getElementsByTagName("error").getLength());
        assertEquals("0", junit().getAttribute("failures"));
        assertTrue(Files.readString(folder.resolve("out/report.html")).contains("<strong>Pass</strong>"));
    }

    @Test
    void withSourcesADesignBeyondItsLimitFails() throws Exception {
        assertEquals(1, run(SOURCE_OF_ALL, "8 MPa", SOURCE), out());
        assertEquals("fail", results().path("verdict").asText());
        assertTrue(out().contains("verdict  FAIL"), out());
        assertEquals(1, strength().getElementsByTagName("failure").getLength());
        assertEquals("1", junit().getAttribute("failures"));
        assertTrue(Files.readString(folder.resolve("out/report.html")).contains("<strong>Fail</strong>"));
    }

    @Test
    void withoutSourcesNothingIsSaidAndWhatIsMissingIsTold() throws Exception {
        for (String limit : new String[] {"12 MPa", "8 MPa"}) {
            assertEquals(1, run(SOURCE_OF_ALL, limit, ""), out());
            assertEquals("not-assessable", results().path("verdict").asText());
        }
        assertTrue(out().contains("Not assessable until these are mended:"), out());
        assertTrue(out().contains("? the limit has no source (add source: to the check): strength"), out());
        assertTrue(
                Files.readString(folder.resolve("out/report.html"))
                        .contains("the limit has no source (add source: to the check)"),
                "the report tells it");
        assertEquals(0, strength().getElementsByTagName("failure").getLength());
        assertEquals(1, strength().getElementsByTagName("error").getLength());
    }
}
