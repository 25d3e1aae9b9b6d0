package org.wolff.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.metric.Metric;

/**
 * The ranges of a case's {@code expected.csv}.
 *
 * @param rows one for each metric
 */
record ExpectedRanges(List<Row> rows) {
    /** One metric with the least and the greatest value expected. */
    record Row(String metric, String part, String loadCase, double low, double high) {}

    static ExpectedRanges read(Path file) throws IOException {
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

    /** Returns a sentence for every metric that is missing or out of its range. */
    List<String> misses(AnalysisResult result) {
        List<String> misses = new ArrayList<>();
        for (Row row : rows) {
            List<Metric> found = result.metrics().stream()
                    .filter(m -> m.id().equals(row.metric())
                            && m.part().equals(row.part())
                            && m.loadCase().equals(row.loadCase()))
                    .toList();
            if (found.size() != 1) {
                misses.add(row + " is there " + found.size() + " times");
            } else if (!(found.get(0).value() >= row.low() && found.get(0).value() <= row.high())) {
                misses.add(row + " but found " + found.get(0).value() + " "
                        + found.get(0).unit());
            }
        }
        return misses;
    }
}
