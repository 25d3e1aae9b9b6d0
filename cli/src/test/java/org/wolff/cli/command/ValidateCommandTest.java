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
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.wolff.cli.report.PublishedSchema;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.validation.comparison.ValidationCase;
import org.wolff.validation.suite.ValidationSuite;
import picocli.CommandLine;

/** What {@code wolff validate} says, writes and returns. */
class ValidateCommandTest {
    private static final ValidationCase RIGHT =
            ValidationCase.quick("numbers/right", "two and two", (workers, found) -> found.source("arithmetic")
                    .equal("two and two", "mm", 2.0 + 2.0, 4, 1e-9)
                    .atLeast("order", "", 2.1, 2));
    private static final ValidationCase WRONG =
            ValidationCase.quick("numbers/wrong", "one percent off", (workers, found) -> found.source("arithmetic")
                    .equal("two <& two", "MPa", 4, 4.04, 1e-3));
    private static final ValidationCase BROKEN =
            ValidationCase.heavy("numbers/broken", "slides away", (workers, found) -> {
                throw new NoSolutionException(Problem.of("it slides", "hold it"));
            });
    private static final ValidationCase NOT_A_NUMBER = ValidationCase.quick(
            "numbers/nan", "0/0", (workers, found) -> found.source("arithmetic").zero("0/0", "", Double.NaN, 1, 1e-3));

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(List<ValidationCase> cases, String... arguments) {
        ValidateCommand command = new ValidateCommand(() -> ValidationSuite.of(cases), terminal(out), terminal(err));
        CommandLine line = new CommandLine(command);
        line.setErr(terminal(err).writer());
        return line.execute(arguments);
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

    @Test
    void everyNumberIsToldWithReferenceToleranceAndSource() {
        assertEquals(ExitStatus.DONE, execute(List.of(RIGHT)));
        assertTrue(out().matches("(?s).*PASS two and two +4 +4 +0 +4.0e-09 mm +\\[1].*"), out());
        assertTrue(out().matches("(?s).*PASS order +2\\.10000 +≥ 2 +1\\.0e-01 +\\[1].*"), out());
        assertTrue(out().contains("[1] arithmetic"), out());
        assertTrue(out().contains("PASS 1 of 1 cases, 2 comparisons"), out());
        assertTrue(out().lines().allMatch(line -> line.length() <= 100), out());
    }

    @Test
    void oneWrongNumberIsStatus1() {
        assertEquals(ExitStatus.FINDINGS, execute(List.of(RIGHT, WRONG)));
        assertTrue(out().contains("FAIL two <& two"), out());
        assertTrue(out().contains("FAIL 1 of 2 cases"), out());
    }

    @Test
    void aCaseThatIsNotComputedFailsAndTheOthersGoOn() {
        assertEquals(ExitStatus.FINDINGS, execute(List.of(BROKEN, RIGHT), "--all"));
        assertTrue(out().contains("FAIL not computed: it slides"), out());
        assertTrue(out().contains("PASS two and two"), out());
    }

    @Test
    void heavyCasesRunWhenAskedFor() {
        assertEquals(ExitStatus.DONE, execute(List.of(BROKEN, RIGHT)));
        assertEquals(ExitStatus.BAD_INPUT, execute(List.of(BROKEN, RIGHT), "--only", "broken"));
        assertTrue(err().contains("take minutes; add --all"), err());
        assertEquals(ExitStatus.DONE, execute(List.of(BROKEN, RIGHT), "--list"));
        assertTrue(out().contains("numbers/broken  slides away (with --all)"), out());
    }

    @Test
    void patternsChooseAndOneThatFitsNothingIsBadInput() {
        assertEquals(ExitStatus.DONE, execute(List.of(WRONG, RIGHT), "--only", "n*right"));
        assertEquals(ExitStatus.BAD_INPUT, execute(List.of(WRONG, RIGHT), "--only", "contact"));
        assertTrue(err().contains("no case has a name with contact"), err());
    }

    @Test
    void quietPrintsNothingAndStillJudges() {
        assertEquals(ExitStatus.FINDINGS, execute(List.of(WRONG), "-q"));
        assertEquals("", out() + err());
    }

    @Test
    void jsonKeepsThePublishedSchema() throws IOException {
        Path file = directory.resolve("new/validation.json");
        execute(List.of(RIGHT, WRONG, BROKEN, NOT_A_NUMBER), "--all", "--json", file.toString());
        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(PublishedSchema.VALIDATION.json())
                        .validate(json));
        assertFalse(json.at("/passed").asBoolean());
        assertEquals(4.04, json.at("/cases/1/comparisons/0/reference").asDouble(), 0);
        assertEquals("at-least", json.at("/cases/0/comparisons/1/relation").asText());
        assertTrue(json.at("/cases/2/error").asText().contains("it slides"));
        assertTrue(json.at("/cases/3/comparisons/0/value").isNull());
    }

    @Test
    void junitTellsFailuresAndErrorsApart() throws Exception {
        Path file = directory.resolve("validation.xml");
        execute(List.of(RIGHT, WRONG, BROKEN), "--all", "--junit", file.toString());
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("errors"));
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertTrue(
                failure.getTextContent().startsWith("two <& two: 4.0 MPa, must be = 4.04 MPa within"),
                failure.getTextContent());
        assertEquals("wolff.validate.numbers", ((Element) failure.getParentNode()).getAttribute("classname"));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldByName() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        CommandLine line = CommandLines.of(
                new Pipeline((file, given) -> null, (m, s, w, p) -> null), terminal(out), terminal(told));
        int status = line.execute(
                "validate",
                "--only",
                "materials/hashin",
                "--json",
                inTheWay.resolve("v.json").toString());
        assertEquals(ExitStatus.BAD_INPUT, status);
        assertTrue(
                told.toString(StandardCharsets.UTF_8).contains("v.json: cannot be written"),
                told.toString(StandardCharsets.UTF_8));
    }
}
