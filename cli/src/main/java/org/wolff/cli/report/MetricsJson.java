package org.wolff.cli.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.solver.metric.Metric;

/**
 * The metrics in {@code results.json}: one line each. What many share, their definitions and caveats, is written once; a
 * metric names it by its place in the list. A case with zones has thousands of metrics, and few definitions.
 */
final class MetricsJson {
    private final JsonText json;

    MetricsJson(JsonText json) {
        this.json = json;
    }

    void write(List<Metric> metrics) throws IOException {
        Map<String, Integer> definitions = new LinkedHashMap<>();
        Map<String, Integer> caveats = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            definitions.putIfAbsent(metric.definition(), definitions.size());
            metric.caveat().ifPresent(caveat -> caveats.putIfAbsent(caveat, caveats.size()));
        }
        json.strings("metricDefinitions", definitions.keySet());
        json.strings("metricCaveats", caveats.keySet());
        json.rows("metrics", metrics, (row, metric) -> {
            row.text("id", metric.id());
            row.text("part", metric.part());
            row.text("loadCase", metric.loadCase());
            row.number("value", metric.value());
            row.text("unit", metric.unit());
            row.count("definition", definitions.get(metric.definition()));
            if (metric.location().isPresent()) {
                row.vector("location", metric.location());
            }
            Optional<Integer> caveat = metric.caveat().map(caveats::get);
            if (caveat.isPresent()) {
                row.count("caveat", caveat.get());
            }
        });
    }
}
