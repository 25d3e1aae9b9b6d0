package org.wolff.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wolff.cli.study.Comparison;
import org.wolff.cli.study.VariantOutcome;

/** The files of a comparison: {@code comparison.csv}, {@code comparison.json}, {@code comparison.html}. */
public final class ComparisonFiles {
    /** Rises when a key changes its meaning or goes. */
    public static final int FORMAT_VERSION = 1;

    private ComparisonFiles() {}

    /**
     * Writes all three, each whole or not at all.
     *
     * @param target the folder
     * @param version of wolff
     * @throws IOException if the disk does not take them
     */
    public static void write(Path target, Comparison comparison, String version) throws IOException {
        try (ResultDirectory directory = new ResultDirectory(target, "comparison.json")) {
            Files.writeString(directory.stage("comparison.csv"), csv(comparison), StandardCharsets.UTF_8);
            Files.writeString(
                    directory.stage("comparison.html"),
                    new ComparisonPage(comparison, version).html(),
                    StandardCharsets.UTF_8);
            json(directory.stage("comparison.json"), comparison, version);
            directory.publish();
        }
    }

    /** Returns a line for each metric, part and load case, with a column for each variant. */
    static String csv(Comparison comparison) {
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("metric", "part", "load-case", "unit"));
        comparison.outcomes().forEach(outcome -> head.add(outcome.variant().text()));
        line(csv, head);
        for (Comparison.Row row : comparison.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.measurement().id(),
                    row.measurement().part(),
                    row.measurement().loadCase(),
                    row.measurement().unit()));
            for (double value : row.values()) {
                cells.add(Double.isFinite(value) ? Double.toString(value) : "");
            }
            line(csv, cells);
        }
        return csv.toString();
    }

    /** Adds a line as RFC 4180 has it. */
    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(String.join(
                        ",",
                        cells.stream()
                                .map(cell -> cell.matches("(?s).*[\",\\r\\n].*")
                                        ? '"' + cell.replace("\"", "\"\"") + '"'
                                        : cell)
                                .toList()))
                .append('\n');
    }

    private static void json(Path file, Comparison comparison, String version) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator generator = new JsonFactory().createGenerator(writer)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            JsonText json = new JsonText(generator);
            json.object(() -> {
                json.text("case", comparison.caseName());
                json.text("version", version);
                json.count("formatVersion", FORMAT_VERSION);
                json.text("study", comparison.study().name());
                json.objects("varied", comparison.study().variations(), variation -> {
                    json.text("path", variation.path());
                    json.strings("values", variation.values());
                });
                json.objects("variants", comparison.outcomes(), outcome -> variant(json, outcome));
                json.objects("rows", comparison.rows(), row -> {
                    json.text("metric", row.measurement().id());
                    json.text("part", row.measurement().part());
                    json.text("loadCase", row.measurement().loadCase());
                    json.text("unit", row.measurement().unit());
                    json.numbers("values", row.values());
                });
                json.object(
                        "run",
                        () -> json.strings("files", List.of("comparison.csv", "comparison.html", "comparison.json")));
            });
            generator.writeRaw('\n');
        }
    }

    private static void variant(JsonText json, VariantOutcome outcome) throws IOException {
        json.objects("changes", outcome.variant().values().entrySet(), change -> {
            json.text("path", change.getKey());
            json.text("value", change.getValue());
        });
        json.text("folder", outcome.directory());
        json.text("inputHash", outcome.inputHash());
        json.count("status", outcome.status());
        json.text("verdict", outcome.verdict());
        json.text("verdictReason", outcome.reason());
        json.flag("reused", outcome.reused());
        json.number("seconds", outcome.seconds());
        json.strings("notPassed", outcome.failed());
        json.objects("moduli", outcome.moduli().entrySet(), (Map.Entry<String, Double> modulus) -> {
            json.text("part", modulus.getKey());
            json.number("value", modulus.getValue());
        });
    }
}
