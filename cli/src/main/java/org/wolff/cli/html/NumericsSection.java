package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wolff.cli.chart.LineChart;
import org.wolff.cli.chart.Series;

/** Section 9: how the equations were solved, and whether loads and reactions cancel. */
final class NumericsSection extends Section {
    NumericsSection(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        section("numerics", "9 Numerical implementation", () -> {
            solves();
            balances();
            phases();
        });
    }

    private void solves() throws IOException {
        heading("Solution of the equations");
        List<Series> histories = new ArrayList<>();
        tables.table(List.of("Load case", "Solver", "#Iterations", "#Relative residual", "Converged", "#Time"), () -> {
            for (JsonNode solve : results.path("solves")) {
                tables.row(
                        solve.path("loadCase").asText(),
                        Words.of(solve.path("solver")),
                        "#" + Words.of(solve.path("iterations")),
                        "#" + Words.of(solve.path("relativeResidual")),
                        Words.of(solve.path("converged")),
                        "#" + Words.seconds(solve.path("seconds").path("solve").asDouble(Double.NaN)));
                double[] residuals = numbers(solve.path("residuals"));
                histories.add(new Series(
                        solve.path("loadCase").asText(),
                        IntStream.range(0, residuals.length).asDoubleStream().toArray(),
                        residuals));
            }
        });
        paragraph(
                "Conjugate gradients stop at a residual relative to the load; the residual in the table is computed again"
                        + " from the answer.");
        chart(
                new LineChart("Residual by iteration", "iteration", false, "relative residual", true).svg(histories),
                "Residual of the equations, relative to the load, by iteration");
    }

    private void balances() throws IOException {
        heading("Balances");
        tables.table(
                List.of("Load case", "Loads, N", "Reactions, N", "#Force error", "#Moment error", "#Energy error"),
                () -> {
                    for (JsonNode balance : results.path("balances")) {
                        tables.row(
                                balance.path("loadCase").asText(),
                                Words.vector(balance.path("appliedForce")),
                                Words.vector(rounded(balance.path("reactionForce"), balance.path("appliedForce"))),
                                "#" + Words.of(balance.path("forceError")),
                                "#" + Words.of(balance.path("momentError")),
                                "#" + Words.of(balance.path("energyError")));
                    }
                });
        note("Errors are relative. Moments are about the origin. Loads are those on the mesh.");
        heading("Reactions by support");
        tables.table(List.of("Load case", "Support", "Force, N", "Moment, N·mm"), () -> {
            for (JsonNode balance : results.path("balances")) {
                for (JsonNode support : balance.path("supports")) {
                    tables.row(
                            balance.path("loadCase").asText(),
                            support.path("support").asText(),
                            Words.vector(rounded(support.path("force"), balance.path("appliedForce"))),
                            Words.vector(rounded(support.path("moment"), balance.path("appliedMoment"))));
                }
            }
        });
    }

    /** Returns a vector without components that are rounding beside another one. */
    private static JsonNode rounded(JsonNode vector, JsonNode beside) {
        double size = 0;
        for (JsonNode component : beside) {
            size = Math.max(size, Math.abs(component.asDouble()));
        }
        for (JsonNode component : vector) {
            size = Math.max(size, Math.abs(component.asDouble()));
        }
        ArrayNode clean = JsonNodeFactory.instance.arrayNode();
        for (JsonNode component : vector) {
            clean.add(Math.abs(component.asDouble()) < 1e-7 * size ? 0 : component.asDouble());
        }
        return clean;
    }

    private void phases() throws IOException {
        heading("Time and memory");
        Map<String, double[]> phases = new LinkedHashMap<>();
        for (JsonNode phase : results.path("phases")) {
            double[] sum = phases.computeIfAbsent(phase.path("phase").asText(), name -> new double[2]);
            sum[0] += phase.path("seconds").asDouble();
            sum[1] = Math.max(sum[1], phase.path("peakHeapBytes").asDouble());
        }
        tables.table(List.of("Phase", "#Wall time", "#Most memory"), () -> {
            for (Map.Entry<String, double[]> phase : phases.entrySet()) {
                tables.row(
                        phase.getKey(),
                        "#" + Words.seconds(phase.getValue()[0]),
                        "#" + Words.bytes(phase.getValue()[1]));
            }
        });
        tables.facts(
                "Wall time in all",
                        Words.seconds(results.path("run").path("seconds").asDouble(Double.NaN)),
                "Largest heap allowed",
                        Words.bytes(results.path("run").path("heapBytes").asDouble()));
    }
}
