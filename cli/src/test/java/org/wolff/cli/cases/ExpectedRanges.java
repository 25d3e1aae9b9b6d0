package org.wolff.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.metric.Metric;

/**
 * What a case's {@code expected.csv} expects: ranges of metrics, and verdicts. A row {@code verdict,*,*,fail,fail} is the
 * verdict of the run (a case may fail by design), {@code verdict,stress,*,fail,fail} that of the gate {@code stress}, or of a
 * check that wolff makes itself and that fails by design, such as {@code material.consistency}.
 * Without a row for the run every finding must pass.
 *
 * @param rows one for each metric
 * @param verdicts word by gate, or by {@code *} for the whole run
 */
public record ExpectedRanges(List<Row> rows, Map<String, String> verdicts) {
    /** One metric with the least and the greatest value expected. */
    public record Row(String metric, String part, String loadCase, double low, double high) {}

    public static ExpectedRanges read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertEquals("metric,part,load-case,low,high", lines.get(0), file + " header");
        List<Row> rows = new ArrayList<>();
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",");
            assertEquals(5, f.length, line);
            if (f[0].equals("verdict")) {
                assertEquals(f[3], f[4], line);
                verdicts.put(f[1], f[3]);
                continue;
            }
            rows.add(new Row(f[0], f[1], f[2], Double.parseDouble(f[3]), Double.parseDouble(f[4])));
        }
        assertFalse(rows.isEmpty() && verdicts.isEmpty(), file + " expects nothing");
        return new ExpectedRanges(rows, verdicts);
    }

    /** Returns what a result has measured, by metric, part and load case. */
    public static Map<List<String>, Double> values(AnalysisResult result) {
        return result.metrics().stream()
                .collect(Collectors.toMap(m -> List.of(m.id(), m.part(), m.loadCase()), Metric::value));
    }

    /**
     * Returns a sentence for every metric that is missing or out of its range.
     *
     * @param values by metric, part and load case
     */
    public List<String> misses(Map<List<String>, Double> values) {
        List<String> misses = new ArrayList<>();
        for (Row row : rows) {
            Double value = values.get(List.of(row.metric(), row.part(), row.loadCase()));
            if (value == null || !(value >= row.low() && value <= row.high())) {
                misses.add(row + " but found " + value);
            }
        }
        return misses;
    }

    /**
     * Returns a sentence for every verdict that is another.
     *
     * @param run verdict of the run
     * @param gates the verdicts of each gate, one for each part and load case
     */
    public List<String> wrongVerdicts(String run, Map<String, List<String>> gates) {
        List<String> wrong = new ArrayList<>();
        verdicts.forEach((gate, expected) -> {
            String found = gate.equals("*") ? run : worst(gates.getOrDefault(gate, List.of()));
            if (!found.equals(expected)) {
                wrong.add("verdict of " + gate + ": " + expected + " expected, but found " + found);
            }
        });
        return wrong;
    }

    private static String worst(List<String> words) {
        return words.isEmpty()
                ? "no such gate"
                : words.contains("fail") ? "fail" : words.contains("not-assessable") ? "not-assessable" : "pass";
    }

    /** Returns whether a run that meets this passes: the run's verdict is not said to be another. */
    public boolean passes() {
        return verdicts.getOrDefault("*", "pass").equals("pass");
    }
}
