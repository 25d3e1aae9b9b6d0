package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wolff.cli.chart.LineChart;
import org.wolff.cli.chart.Series;

/** What several meshes say of the numbers: their values by the size of the elements, observed orders and intervals. */
final class ConvergenceSection extends Section {
    private static final int MOST_LINES = 12;

    ConvergenceSection(Sources sources, Html html) {
        super(sources, html);
    }

    /** Returns whether more than one mesh was solved. */
    static boolean isPresent(JsonNode results) {
        return results.path("convergence").isObject();
    }

    @Override
    void write() throws IOException {
        if (!isPresent(results)) {
            return;
        }
        JsonNode study = results.get("convergence");
        heading("Convergence with the mesh");
        tables.table(
                List.of("#Size of the elements, mm", "#Elements", "#Unknowns", "#Time", "Checks that failed"), () -> {
                    for (JsonNode mesh : study.path("meshes")) {
                        tables.row(
                                "#" + Words.of(mesh.path("size")),
                                "#" + Words.of(mesh.path("tets")),
                                "#" + Words.of(mesh.path("unknowns")),
                                "#" + Words.seconds(mesh.path("seconds").asDouble(Double.NaN)),
                                Words.of(mesh.path("failedChecks")));
                    }
                });
        chart(
                new LineChart(
                                "Values by the size of the elements",
                                "size of the elements, mm",
                                false,
                                "value / finest value",
                                false)
                        .svg(lines(study)),
                "Values on all meshes relative to that on the finest; a number that converges becomes level to the left");
        tables.table(
                List.of("Quantity", "Part", "Load case", "#Finest", "Convergence", "#Order", "#Index, %", "#Interval"),
                () -> {
                    for (JsonNode quantity : study.path("quantities")) {
                        quantity(quantity);
                    }
                });
        note(
                "Order: observed order of convergence. Index: grid convergence index. The interval is where the value lies as far as"
                        + " the mesh is concerned.");
    }

    private static List<Series> lines(JsonNode study) {
        List<Double> sizes = new ArrayList<>();
        study.path("meshes").forEach(mesh -> sizes.add(mesh.path("size").asDouble(Double.NaN)));
        List<Series> lines = new ArrayList<>();
        for (JsonNode quantity : study.path("quantities")) {
            double[] values = numbers(quantity.path("values"));
            double finest = values.length == 0 ? Double.NaN : values[values.length - 1];
            if (lines.size() < MOST_LINES && values.length == sizes.size() && Double.isFinite(finest) && finest != 0) {
                double[] relative = new double[values.length];
                for (int i = 0; i < values.length; i++) {
                    relative[i] = values[i] / finest;
                }
                String name = quantity.path("metric").asText() + " "
                        + quantity.path("part").asText();
                lines.add(new Series(
                        name, sizes.stream().mapToDouble(Double::doubleValue).toArray(), relative));
            }
        }
        return lines;
    }

    private void quantity(JsonNode quantity) throws IOException {
        String unit = quantity.path("unit").asText();
        JsonNode values = quantity.path("values");
        JsonNode interval = quantity.path("interval");
        JsonNode index = quantity.path("gridConvergenceIndex");
        tables.row(
                quantity.path("metric").asText(),
                quantity.path("part").asText().replace("*", "all"),
                quantity.path("loadCase").asText().replace("*", "envelope"),
                "#" + Words.withUnit(values.path(values.size() - 1), unit),
                Words.of(quantity.path("convergence")),
                "#" + Words.of(quantity.path("observedOrder")),
                "#" + (index.isNumber() ? Words.number(100 * index.asDouble()) : Words.NONE),
                "#"
                        + (interval.path(0).isNumber()
                                ? Words.of(interval.path(0)) + " to " + Words.of(interval.path(1))
                                : Words.NONE));
    }
}
