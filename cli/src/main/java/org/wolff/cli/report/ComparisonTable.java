package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wolff.cli.study.Comparison;
import org.wolff.cli.study.VariantOutcome;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;

/** The closing table of a comparison: the variants, and the metrics that tell them apart. */
public final class ComparisonTable {
    private static final int MOST_ROWS = 20;

    private ComparisonTable() {}

    /** Returns the lines for a terminal. */
    public static List<String> lines(Terminal terminal, Comparison comparison, String directory) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.in(Colour.BOLD, comparison.caseName()) + "  "
                + comparison.outcomes().size() + " variants of "
                + String.join(
                        " × ",
                        comparison.study().variations().stream()
                                .map(v -> v.path())
                                .toList()));
        lines.add("");
        double[] moduli = comparison.variedModuli();
        TextTable variants = new TextTable(3);
        variants.row("", "variant", "verdict", "modulus, GPa", "seconds");
        for (int v = 0; v < comparison.outcomes().size(); v++) {
            VariantOutcome outcome = comparison.outcomes().get(v);
            variants.row(
                    letter(v),
                    outcome.variant().label(),
                    outcome.verdict() + (outcome.hasResults() ? "" : ", status " + outcome.status()),
                    moduli.length == 0 ? "-" : NumberText.significant(moduli[v] / 1000),
                    outcome.reused() ? "reused" : String.format(Locale.ROOT, "%.1f", outcome.seconds()));
        }
        lines.addAll(variants.lines(terminal.columns()));
        reasons(comparison.outcomes())
                .forEach((reason, letters) ->
                        lines.addAll(Paragraph.lines(String.join(", ", letters) + "  ", reason, terminal.columns())));
        List<Comparison.Row> rows = comparison.telling(MOST_ROWS);
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add("What tells them apart, each in its worst load case");
            lines.addAll(metrics(rows, comparison.outcomes().size()).lines(terminal.columns()));
        }
        lines.add("");
        lines.add("Results in " + directory + ": comparison.html, comparison.csv, comparison.json");
        return lines;
    }

    /** Returns which variants do not pass, by the reason that they share. */
    private static Map<String, List<String>> reasons(List<VariantOutcome> outcomes) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (int v = 0; v < outcomes.size(); v++) {
            VariantOutcome outcome = outcomes.get(v);
            if (outcome.hasResults() && !outcome.verdict().equals("pass")) {
                reasons.computeIfAbsent(outcome.verdict() + ": " + outcome.reason(), reason -> new ArrayList<>())
                        .add(letter(v));
            }
        }
        return reasons;
    }

    private static TextTable metrics(List<Comparison.Row> rows, int variants) {
        TextTable table = new TextTable(3);
        List<String> head = new ArrayList<>(List.of("metric", "part", "load case"));
        for (int v = 0; v < variants; v++) {
            head.add(letter(v));
        }
        head.add("");
        table.row(head.toArray(String[]::new));
        for (Comparison.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(
                    row.measurement().id(),
                    row.measurement().part(),
                    row.measurement().loadCase()));
            for (double value : row.values()) {
                cells.add(NumberText.significant(value));
            }
            cells.add(row.measurement().unit());
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /** Returns A to Z, then AA, AB, …. */
    static String letter(int index) {
        return (index < 26 ? "" : letter(index / 26 - 1)) + (char) ('A' + index % 26);
    }
}
