package org.wolff.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.metric.Metric;

/**
 * The ranges of a case's {@code expected.csv}.
 *
 * @param rows one for each metric
 */
public record ExpectedRanges(List<Row> rows) {
    /** One metric with the least and the greatest value expected. */
    public record Row(String metric, String part, String loadCase, double low, double high) {}

    public static ExpectedRanges read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertEquals("metric,part,load-case,low,high", lines.get(0), file + " header");
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",");
            assertEquals(5, f.length, line);
            rows.add(new Row(f[0], f[1], f[2], Double.parseDouble(f[3]), Double.parseDouble(f[4])));
        }
        assertFalse(rows.isEmpty(), file + " expects nothing");
        return new ExpectedRanges(rows);
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
}
