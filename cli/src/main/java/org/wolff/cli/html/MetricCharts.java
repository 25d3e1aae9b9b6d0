package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wolff.cli.chart.BarChart;

/**
 * Charts of metrics that compare zones or parts: stress shielding, and whatever has a key {@code zone}. The zone stands in
 * the id, as in {@code shielding.gruen-1.energy-ratio}; without one, parts are compared.
 */
final class MetricCharts extends Section {
    private static final Pattern SHIELDING = Pattern.compile(
            "shielding\\.(?:(.+)\\.)?(energy-ratio|von-mises-ratio|strain-ratio|resorption\\.\\w+|overload\\.\\w+)");
    private static final int LEAST = 2;

    MetricCharts(Sources sources, Html html) {
        super(sources, html);
    }

    /** What the bars of one chart have in common. */
    private record Group(String quantity, String part, String loadCase) {}

    /** One bar. */
    private record Bar(String name, double value, String unit) {}

    @Override
    void write() throws IOException {
        Map<Group, List<Bar>> groups = new LinkedHashMap<>();
        for (JsonNode metric : results.path("metrics")) {
            String id = metric.path("id").asText();
            String part = metric.path("part").asText();
            String loadCase = metric.path("loadCase").asText();
            Matcher shielding = SHIELDING.matcher(id);
            if (!metric.path("zone").asText("").isEmpty()) {
                add(groups, new Group(id, part, loadCase), metric.path("zone").asText(), metric);
            } else if (shielding.matches() && shielding.group(1) != null) {
                add(groups, new Group("shielding." + shielding.group(2), part, loadCase), shielding.group(1), metric);
            } else if (shielding.matches()) {
                add(groups, new Group(id, "", loadCase), part.equals("*") ? "all bone" : part, metric);
            }
        }
        groups.values().removeIf(bars -> bars.size() < LEAST);
        if (groups.isEmpty()) {
            return;
        }
        heading("By zone and part");
        for (Map.Entry<Group, List<Bar>> entry : groups.entrySet()) {
            Group group = entry.getKey();
            List<Bar> bars = entry.getValue();
            String unit = bars.get(0).unit();
            String name = Words.key(group.quantity().replace('.', ' '));
            chart(
                    new BarChart(
                                    group.quantity(),
                                    group.part().isEmpty() ? "part" : "zone",
                                    name + (unit.isEmpty() || unit.equals("1") ? "" : ", " + unit))
                            .svg(
                                    bars.stream().map(Bar::name).toList(),
                                    bars.stream().mapToDouble(Bar::value).toArray()),
                    name + (group.part().isEmpty() || group.part().equals("*") ? "" : " of " + group.part()) + ", "
                            + (group.loadCase().equals("*") ? "all load cases" : "load case " + group.loadCase()));
        }
    }

    private static void add(Map<Group, List<Bar>> groups, Group group, String name, JsonNode metric) {
        groups.computeIfAbsent(group, all -> new ArrayList<>())
                .add(new Bar(
                        name,
                        metric.path("value").asDouble(Double.NaN),
                        metric.path("unit").asText()));
    }
}
