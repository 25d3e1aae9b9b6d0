package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wolff.cli.chart.BarChart;

/** Charts of metrics that are given by zone: shielding, coverage and the like. A metric has a zone by a key of that name. */
final class MetricCharts extends Section {
    private static final int LEAST = 2;

    MetricCharts(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        Map<List<String>, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode metric : results.path("metrics")) {
            if (metric.path("zone").isTextual() && !metric.path("zone").asText().isEmpty()) {
                List<String> key = List.of(
                        metric.path("id").asText(),
                        metric.path("part").asText(),
                        metric.path("loadCase").asText());
                groups.computeIfAbsent(key, all -> new ArrayList<>()).add(metric);
            }
        }
        groups.values().removeIf(group -> group.size() < LEAST);
        if (groups.isEmpty()) {
            return;
        }
        heading("By zone");
        for (Map.Entry<List<String>, List<JsonNode>> group : groups.entrySet()) {
            List<JsonNode> metrics = group.getValue();
            String unit = metrics.get(0).path("unit").asText();
            chart(
                    new BarChart(
                                    group.getKey().get(0),
                                    "zone",
                                    group.getKey().get(0) + (unit.equals("1") ? "" : ", " + unit))
                            .svg(
                                    metrics.stream()
                                            .map(m -> m.path("zone").asText())
                                            .toList(),
                                    metrics.stream()
                                            .mapToDouble(m -> m.path("value").asDouble(Double.NaN))
                                            .toArray()),
                    group.getKey().get(0) + " of " + group.getKey().get(1) + ", load case "
                            + group.getKey().get(2));
        }
    }
}
