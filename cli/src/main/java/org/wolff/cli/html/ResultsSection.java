package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wolff.cli.chart.LineChart;
import org.wolff.cli.chart.Series;

/** Section 11: the numbers. What the report has a layout for, then whatever else the results hold. */
final class ResultsSection extends Section {
    /** Keys of the results that have their place elsewhere. */
    private static final Set<String> LAID_OUT = Set.of(
            "case",
            "version",
            "formatVersion",
            "description",
            "verdict",
            "verdictReason",
            "run",
            "inputs",
            "model",
            "materials",
            "mesh",
            "certificate",
            "solves",
            "phases",
            "balances",
            "metricDefinitions",
            "metricCaveats",
            "metrics",
            "findings",
            "warnings",
            "contact",
            "convergence");

    private static final List<String> OVERVIEW = List.of(
            "von-mises.max", "von-mises.averaged", "von-mises.p99", "equivalent-strain.p99", "displacement.max");

    ResultsSection(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        section("results", "11 Results", () -> {
            overview();
            distributions();
            new InterfaceSection(sources, html).write();
            new MetricCharts(sources, html).write();
            further();
            new MetricList(sources, html).write();
        });
    }

    private void overview() throws IOException {
        Map<List<String>, JsonNode> byKey = new LinkedHashMap<>();
        Set<List<String>> rows = new LinkedHashSet<>();
        for (JsonNode metric : results.path("metrics")) {
            String id = metric.path("id").asText();
            if (OVERVIEW.contains(id)) {
                List<String> row = List.of(
                        metric.path("loadCase").asText(), metric.path("part").asText());
                rows.add(row);
                byKey.put(List.of(row.get(0), row.get(1), id), metric);
            }
        }
        heading("Stress, strain and displacement");
        boolean averaged = byKey.keySet().stream().anyMatch(key -> key.get(2).equals("von-mises.averaged"));
        List<String> headings = new ArrayList<>(
                List.of("Load case", "Part", "#Peak von Mises, MPa", "Peak at, mm", "#99 % below, MPa"));
        if (averaged) {
            headings.add(4, "#Averaged over the material length, MPa");
        }
        headings.addAll(List.of("#99 % of strain below, µε", "#Displacement, mm"));
        tables.table(headings, () -> {
            for (List<String> row : rows) {
                overview(row, byKey, averaged);
            }
        });
        note("99 % below: 99 % of the part's volume stays below the value, by integration points. The peak is the"
                + " largest over nodes and integration points; at a re-entrant edge, or at the edge of a load or a"
                + " support, it grows with every refinement of the mesh. Strain is the equivalent strain.");
    }

    private void overview(List<String> row, Map<List<String>, JsonNode> byKey, boolean averaged) throws IOException {
        JsonNode peak = find(byKey, row, "von-mises.max");
        JsonNode strain = find(byKey, row, "equivalent-strain.p99").path("value");
        html.begin("tr")
                .element("td", row.get(0).equals("*") ? "envelope" : row.get(0))
                .element("td", row.get(1));
        html.element("td", Words.of(peak.path("value")), "class", "number").begin("td", "class", "at");
        PlaceButton.write(
                html,
                peak.path("location"),
                row.get(1),
                row.get(0),
                "von-mises",
                "peak von Mises stress " + Words.of(peak.path("value")) + " MPa");
        html.end();
        if (averaged) {
            html.element("td", Words.of(find(byKey, row, "von-mises.averaged").path("value")), "class", "number");
        }
        html.element("td", Words.of(find(byKey, row, "von-mises.p99").path("value")), "class", "number");
        html.element(
                "td",
                strain.isNumber() ? Words.count(Math.round(1e6 * strain.asDouble())) : Words.NONE,
                "class",
                "number");
        html.element("td", Words.of(find(byKey, row, "displacement.max").path("value")), "class", "number");
        html.end();
    }

    private JsonNode find(Map<List<String>, JsonNode> byKey, List<String> row, String id) {
        return byKey.getOrDefault(List.of(row.get(0), row.get(1), id), results.path("absent"));
    }

    private void distributions() throws IOException {
        JsonNode header = sources.surfaceHeader();
        Map<String, List<Series>> byLoadCase = new LinkedHashMap<>();
        double[] shares = numbers(header.path("shares"));
        for (int s = 0; s < shares.length; s++) {
            shares[s] *= 100;
        }
        for (JsonNode distribution : header.path("distributions")) {
            byLoadCase
                    .computeIfAbsent(distribution.path("loadCase").asText(), name -> new ArrayList<>())
                    .add(new Series(distribution.path("part").asText(), numbers(distribution.path("values")), shares));
        }
        if (byLoadCase.isEmpty()) {
            return;
        }
        heading("How the stress is spread");
        for (Map.Entry<String, List<Series>> loadCase : byLoadCase.entrySet()) {
            chart(
                    new LineChart(
                                    "Share of the volume above a von Mises stress",
                                    "von Mises stress, MPa",
                                    false,
                                    "volume above, %",
                                    true)
                            .svg(loadCase.getValue()),
                    "Load case " + loadCase.getKey()
                            + ": share of each part's volume in which the von Mises stress is higher,"
                            + " by the mean of each element");
        }
    }

    private void further() throws IOException {
        for (Map.Entry<String, JsonNode> entry : results.properties()) {
            if (!LAID_OUT.contains(entry.getKey()) && !entry.getValue().isEmpty()) {
                String words = Words.key(entry.getKey());
                heading(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
                new PlainTables(html).show(entry.getValue());
            }
        }
    }
}
