package org.wolff.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.terminal.Terminal;
import org.wolff.solver.convergence.GridConvergence;
import org.wolff.solver.convergence.GridConvergence.Behaviour;

/**
 * Intervals of all stress metrics of Lamé's thick cylinder and of a column under its own weight, on triples of meshes with
 * ratios of sizes of 1.2 and 1.44: at least 95 % of them hold the exact value. The theory has the table of more meshes.
 */
class ConvergeCoverageTest {
    private static final double[] STATISTICS = {0, 0.01, 0.05, 0.5, 0.95, 0.99, 1};
    private static final String[] NAMES = {"min", "p1", "p5", "p50", "p95", "p99", "max"};
    private static final int MESHES = 5;

    /** 8 × 8 × 20 mm of 2 g/cm³ at a thousand times gravity. */
    private static final String COLUMN =
            """
            name: column
            parts:
              column: {region: {box: {min: [0, 0, 0], max: [8 mm, 8 mm, 20 mm]}}, material: own}
            materials:
              own: {youngs-modulus: 17 GPa, poissons-ratio: 0, density: 2 g/cm3, source: "chosen for the test"}
            mesh: {size: 2 mm, element: tet10}
            supports:
              low: {parts: [column], where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], fixed: true}
            loads:
              weight: [{gravity: [0, 0, -9810 m/s2]}]
            """;

    @TempDir
    Path folder;

    private int held;
    private int given;

    @Test
    void nineteenOfTwentyIntervalsHoldTheExactValue() throws Exception {
        for (String element : new String[] {"tet10", "tet4"}) {
            count(ConvergeStressTest.RING, element, 3, ring());
            count(COLUMN, element, 5, column());
        }
        System.out.printf(Locale.ROOT, "%d of %d intervals hold the exact value%n", held, given);
        assertTrue(given > 250, given + " intervals");
        assertTrue(held >= 0.95 * given, held + " of " + given);
    }

    /** Distributions by the share of the volume. */
    private static Map<String, Double> ring() {
        Map<String, Double> exact = new HashMap<>();
        DoubleUnaryOperator squared = share -> 100 + 300 * share;
        DoubleUnaryOperator hoop = share -> 2 * (1 + 400 / squared.applyAsDouble(1 - share));
        DoubleUnaryOperator radial = share -> 2 * (1 - 400 / squared.applyAsDouble(share));
        DoubleUnaryOperator misesFalling = share -> {
            double h = 2 * (1 + 400 / squared.applyAsDouble(1 - share));
            double r = 2 * (1 - 400 / squared.applyAsDouble(1 - share));
            double a = 0.3 * (h + r);
            return Math.sqrt(0.5 * ((h - r) * (h - r) + (h - a) * (h - a) + (r - a) * (r - a)));
        };
        put(exact, "principal-1", hoop);
        put(exact, "principal-3", radial);
        put(exact, "von-mises", misesFalling);
        double bore = 1.3 / 17000 * 88;
        exact.put("displacement.max", bore);
        exact.put("strain-energy.total", 0.5 * 6 * bore * Math.PI / 2 * 10 * 4);
        return exact;
    }

    private static Map<String, Double> column() {
        Map<String, Double> exact = new HashMap<>();
        double foot = 2e-9 * 9.81e6 * 20;
        put(exact, "von-mises", share -> foot * share);
        put(exact, "principal-3", share -> -foot * (1 - share));
        exact.put("displacement.max", foot * 20 / 2 / 17000);
        exact.put("strain-energy.total", foot * foot * 64 * 20 / 6 / 17000);
        return exact;
    }

    private static void put(Map<String, Double> exact, String id, DoubleUnaryOperator quantile) {
        for (int i = 0; i < NAMES.length; i++) {
            exact.put(id + "." + NAMES[i], quantile.applyAsDouble(STATISTICS[i]));
        }
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += quantile.applyAsDouble((i + 0.5) / 10_000) / 10_000;
        }
        exact.put(id + ".mean", sum);
    }

    private void count(String text, String element, double coarsest, Map<String, Double> exact) throws Exception {
        List<Double> sizes = new ArrayList<>();
        List<Map<String, Double>> values = new ArrayList<>();
        for (int mesh = 0; mesh < MESHES; mesh++) {
            JsonNode results = run(text, element, coarsest / Math.pow(1.2, mesh));
            JsonNode of = results.path("mesh");
            sizes.add(Math.cbrt(of.path("volume").asDouble() / of.path("tets").asInt()));
            Map<String, Double> found = new HashMap<>();
            results.path("metrics").forEach(metric -> {
                if (!metric.path("loadCase").asText().equals("*")) {
                    found.put(metric.path("id").asText(), metric.path("value").asDouble());
                }
            });
            values.add(found);
        }
        for (int step = 1; step <= 2; step++) {
            for (int first = 0; first + 2 * step < MESHES; first++) {
                double[] h = {sizes.get(first), sizes.get(first + step), sizes.get(first + 2 * step)};
                for (Map.Entry<String, Double> one : exact.entrySet()) {
                    if (!values.get(first).containsKey(one.getKey())) {
                        continue; // unsigned quantities have no low percentiles
                    }
                    double[] f = new double[3];
                    for (int i = 0; i < 3; i++) {
                        f[i] = values.get(first + i * step).get(one.getKey());
                    }
                    count(GridConvergence.of(h, f, element.equals("tet10") ? 2 : 1), one.getValue());
                }
            }
        }
    }

    private void count(GridConvergence found, double exact) {
        if (found.behaviour() != Behaviour.DIVERGES) {
            given++;
            held += found.low() <= exact && exact <= found.high() ? 1 : 0;
        }
    }

    private JsonNode run(String text, String element, double size) throws Exception {
        Path file = Files.writeString(folder.resolve("case.yaml"), text);
        Path out = folder.resolve("out");
        CommandLines.of(Wolff.PIPELINE, Terminal.silent(), Terminal.silent())
                .execute(
                        "run",
                        file.toString(),
                        "-o",
                        out.toString(),
                        "--no-report",
                        "--quiet",
                        "--set",
                        "mesh.element=" + element,
                        "--set",
                        String.format(Locale.ROOT, "mesh.size=%.4f mm", size));
        return new ObjectMapper().readTree(out.resolve("results.json").toFile());
    }
}
