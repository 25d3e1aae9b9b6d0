package org.wolff.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.cli.terminal.Terminal;
import org.wolff.solver.finding.Verdict;

class ConsoleReportTest {
    private static List<String> lines(Verdict... verdicts) {
        return ConsoleReport.lines(
                Terminal.silent(), SampleResult.of(verdicts), SampleResult.run(), "wolff-out/sample-segment");
    }

    private static String line(List<String> lines, String... words) {
        return lines.stream()
                .filter(line -> List.of(words).stream().allMatch(line::contains))
                .findFirst()
                .orElseThrow(() -> new AssertionError(List.of(words) + " not in\n" + String.join("\n", lines)));
    }

    @Test
    void tellsEveryNumberThatMatters() {
        List<String> lines = lines(Verdict.values());
        line(lines, "2 TET4", "438,112 unknowns", "size 2.000 mm", "12.3 to 151.2 deg");
        line(lines, "2 load cases", "1,800 iterations", "8.5e-09");
        String first = line(lines, "full/weight", "cortex");
        String second = lines.get(lines.indexOf(first) + 1);
        assertEquals(
                List.of("plate", "123.45", "91.36", "4,690", "0.6251", "12.3", "-5.7", "30.3"),
                List.of(second.strip().split("\\s+")),
                "a load case is named once");
        line(lines, "full weight", "0.0 0.0 -686.5", "0.0 0.0 686.5", "1.3e-12", "5.0e-03");
        line(lines, "! σ: the Poisson's ratio");
        line(lines, "segment-stress", "plate", "full weight", "61.73 MPa", "below 10.00 MPa", "FAIL 1 of 3");
        line(lines, "von-mises.max", "plate", "full weight", "61.73 MPa", "below 10.00 MPa");
        line(lines, "? the value is not a number: segment-stress");
        line(lines, "! segment-stress: greatest von Mises stress, part 'plate'");
        line(lines, "verdict  FAIL  1 gate failed: segment-stress");
        line(lines, "report   wolff-out/sample-segment/results.json");
        line(lines, "Files in wolff-out/sample-segment");
        line(lines, "time   41.3 s (mesh 8.13 s, solve 20.5 s)");
    }

    @Test
    void fitsThePage() {
        for (String line : lines(Verdict.values())) {
            assertTrue(line.length() <= ConsoleReport.WIDTH, line);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 60, 72, 80})
    void keepsToANarrowTerminalWithAllItsNumbers(int columns) {
        Terminal narrow = new Terminal(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), true, true, true, columns);
        List<String> lines =
                ConsoleReport.lines(narrow, SampleResult.of(Verdict.values()), SampleResult.run(), "wolff-out/x");
        for (String line : lines) {
            assertTrue(plain(line).length() <= columns || !plain(line).strip().contains(" "), line);
        }
        line(lines, "load case", "peak MPa");
        line(lines, "x y z mm");
        line(lines, "61.73 MPa");
        line(lines, "\u001b[31mFAIL 1 of 3\u001b[0m");
        String all = String.join("\n", lines);
        lines(Verdict.values()).stream()
                .flatMap(wide -> Arrays.stream(wide.split(" ")))
                .filter(word -> word.matches("[0-9.,e+-]+"))
                .forEach(number -> assertTrue(all.contains(number), number));
    }

    private static String plain(String line) {
        return line.replaceAll("\u001b\\[[0-9]+m", "");
    }

    @Test
    void columnsStandUnderTheirHeadings() {
        List<String> lines = lines(Verdict.PASS);
        String heading = line(lines, "load case", "peak MPa");
        String row = line(lines, "full weight", "cortex");
        assertEquals(heading.indexOf("peak MPa") + "peak MPa".length(), row.indexOf("61.73") + "61.73".length());
    }

    @Test
    void coloursOnlyWhereTheyAreShown() {
        assertFalse(String.join("", lines(Verdict.FAIL)).contains("\u001b"));
        Terminal colourful = new Terminal(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), true, true, true, 100);
        List<String> coloured = ConsoleReport.lines(
                colourful, SampleResult.of(Verdict.FAIL), SampleResult.run(), "wolff-out/sample-segment");
        assertTrue(String.join("", coloured).contains("\u001b[31mFAIL"));
    }
}
