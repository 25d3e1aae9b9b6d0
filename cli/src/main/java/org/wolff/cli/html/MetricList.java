package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All metrics by load case, folded away; what defines them and what speaks against them is told once, below. */
final class MetricList extends Section {
    MetricList(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        Map<String, List<JsonNode>> byLoadCase = new LinkedHashMap<>();
        Map<String, String> definitions = new LinkedHashMap<>();
        JsonNode caveats = results.path("metricCaveats");
        for (JsonNode metric : results.path("metrics")) {
            byLoadCase
                    .computeIfAbsent(metric.path("loadCase").asText(), name -> new ArrayList<>())
                    .add(metric);
            definitions.putIfAbsent(metric.path("id").asText(), shared("metricDefinitions", metric.path("definition")));
        }
        heading("All metrics");
        for (Map.Entry<String, List<JsonNode>> loadCase : byLoadCase.entrySet()) {
            String name = loadCase.getKey().equals("*") ? "all load cases" : "load case " + loadCase.getKey();
            html.begin("details")
                    .element("summary", name + ": " + loadCase.getValue().size() + " metrics");
            tables.table(List.of("Metric", "Part", "#Value", "Caveat", "Place, mm"), () -> {
                for (JsonNode metric : loadCase.getValue()) {
                    row(metric);
                }
            });
            html.end();
        }
        html.begin("details").element("summary", "definitions");
        tables.table(List.of("Metric", "Definition"), () -> {
            for (Map.Entry<String, String> definition : definitions.entrySet()) {
                tables.row(definition.getKey(), definition.getValue());
            }
        });
        html.end();
        if (!caveats.isEmpty()) {
            html.begin("details").element("summary", "caveats: why no verdict may rest on a number");
            tables.table(List.of("#Caveat", "Why"), () -> {
                for (int i = 0; i < caveats.size(); i++) {
                    tables.row("#" + (i + 1), caveats.get(i).asText());
                }
            });
            html.end();
        }
        note("On paper these lists are left out; results.json holds them.");
    }

    private String shared(String list, JsonNode place) {
        return results.path(list).path(place.asInt(-1)).asText();
    }

    private void row(JsonNode metric) throws IOException {
        String id = metric.path("id").asText();
        String part = metric.path("part").asText();
        String value = Words.withUnit(metric.path("value"), metric.path("unit").asText());
        html.begin("tr").element("td", id).element("td", part.equals("*") ? "all" : part);
        html.element("td", value, "class", "number");
        JsonNode caveat = metric.path("caveat");
        html.element("td", caveat.isInt() ? Integer.toString(caveat.asInt() + 1) : "")
                .begin("td", "class", "at");
        PlaceButton.write(
                html, metric.path("location"), part, metric.path("loadCase").asText(), id, id + " " + value);
        html.end().end();
    }
}
