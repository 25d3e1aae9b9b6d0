package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.cli.study.Comparison;
import org.wolff.cli.study.Families;
import org.wolff.cli.study.VariantOutcome;

/** A comparison as one page that needs nothing from elsewhere: variants, trade-offs, and all numbers side by side. */
final class ComparisonPage {
    private static final int MOST_ROWS = 40;
    private static final String STYLE =
            """
            body{font:15px/1.45 system-ui,sans-serif;margin:2em auto;max-width:72em;padding:0 1em;color:#222}
            table{border-collapse:collapse;margin:1em 0}td,th{padding:.25em .7em;border-bottom:1px solid #ddd;\
            text-align:right}
            td.t,th.t{text-align:left}th{background:#f4f4f4}.pass{color:#0a7a2f}.fail{color:#b3001b;font-weight:600}
            .open{color:#8a5a00}.small{color:#666;font-size:.85em}
            svg{margin:.5em 1em .5em 0;background:#fff}svg text{font:12px system-ui,sans-serif;fill:#333}
            .grid{stroke:#e3e3e3;fill:none}.dot{display:inline-block;width:.8em;height:.8em;border-radius:50%}
            """;

    private final Comparison comparison;
    private final String version;
    private final StringBuilder html = new StringBuilder();

    ComparisonPage(Comparison comparison, String version) {
        this.comparison = comparison;
        this.version = version;
    }

    String html() {
        String title = HtmlText.escaped(comparison.caseName() + ": "
                + String.join(
                        " × ",
                        comparison.study().variations().stream()
                                .map(v -> v.path())
                                .toList()));
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(title)
                .append("</h1>\n");
        variants();
        tradeOffs();
        sideBySide();
        html.append("<p class=\"small\">wolff ")
                .append(HtmlText.escaped(version))
                .append(". All numbers: comparison.csv, comparison.json; each variant's own results lie in its folder."
                        + " Not for clinical decisions.</p>\n</body></html>\n");
        return html.toString();
    }

    private void variants() {
        double[] moduli = comparison.variedModuli();
        html.append("<h2>Variants</h2>\n<table><tr><th></th><th class=\"t\">variant</th><th class=\"t\">verdict</th>"
                + "<th>modulus, GPa</th><th class=\"t\">why</th></tr>\n");
        for (int v = 0; v < comparison.outcomes().size(); v++) {
            VariantOutcome outcome = comparison.outcomes().get(v);
            html.append("<tr><td><span class=\"dot\" style=\"background:")
                    .append(ScatterPlot.COLOURS[v % ScatterPlot.COLOURS.length])
                    .append("\"></span> ")
                    .append(ComparisonTable.letter(v))
                    .append("</td>");
            text(outcome.variant().label());
            html.append("<td class=\"t ").append(style(outcome)).append("\">").append(outcome.verdict());
            html.append(outcome.hasResults() ? "" : ", status " + outcome.status())
                    .append("</td>");
            number(moduli.length == 0 ? Double.NaN : moduli[v] / 1000);
            text(outcome.reason());
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private static String style(VariantOutcome outcome) {
        return switch (outcome.verdict()) {
            case "pass" -> "pass";
            case "not-assessable" -> "open";
            default -> "fail";
        };
    }

    /** The headline of each kind of metric against the modulus that is varied, and against each other. */
    private void tradeOffs() {
        List<Comparison.Row> heads = new ArrayList<>();
        for (Families.Family family : Families.ALL) {
            Families.headline(comparison, family).ifPresent(heads::add);
        }
        List<ScatterPlot> plots = new ArrayList<>();
        double[] moduli = comparison.variedModuli();
        for (int i = 0; i < moduli.length; i++) {
            moduli[i] /= 1000;
        }
        for (Comparison.Row y : heads) {
            if (moduli.length > 0) {
                plots.add(new ScatterPlot("Young's modulus, GPa", axis(y), moduli, y.values(), true));
            }
        }
        for (int i = 0; i < heads.size() && i < 3; i++) {
            for (int k = i + 1; k < heads.size() && k < 3; k++) {
                plots.add(new ScatterPlot(
                        axis(heads.get(i)),
                        axis(heads.get(k)),
                        heads.get(i).values(),
                        heads.get(k).values(),
                        false));
            }
        }
        plots.removeIf(plot -> !plot.isTelling());
        if (!plots.isEmpty()) {
            html.append("<h2>Trade-offs</h2>\n<p>Of each kind, the part whose values lie furthest apart, in its worst"
                    + " load case.</p>\n<div>\n");
            plots.forEach(plot -> html.append(plot.svg()));
            html.append("</div>\n");
        }
    }

    private static String axis(Comparison.Row row) {
        String unit = row.measurement().unit();
        return row.measurement().id() + " of " + row.measurement().part() + ", "
                + row.measurement().loadCase() + (unit.equals("1") ? "" : ", " + unit);
    }

    private void sideBySide() {
        List<Comparison.Row> rows = comparison.telling(MOST_ROWS);
        html.append("<h2>Side by side</h2>\n<p>What tells the variants apart, the widest apart first, each in its worst"
                + " load case; in brackets the change against A.</p>\n<table><tr><th class=\"t\">metric</th>"
                + "<th class=\"t\">part</th><th class=\"t\">load case</th><th class=\"t\">unit</th>");
        for (int v = 0; v < comparison.outcomes().size(); v++) {
            html.append("<th>")
                    .append(ComparisonTable.letter(v))
                    .append("<br>")
                    .append(HtmlText.escaped(
                            comparison.outcomes().get(v).variant().label()))
                    .append("</th>");
        }
        html.append("</tr>\n");
        for (Comparison.Row row : rows) {
            html.append("<tr>");
            text(row.measurement().id());
            text(row.measurement().part());
            text(row.measurement().loadCase());
            text(row.measurement().unit());
            for (int v = 0; v < row.values().length; v++) {
                html.append("<td>")
                        .append(NumberText.significant(row.values()[v]))
                        .append(
                                v == 0
                                        ? ""
                                        : change(row.values()[0], row.values()[v])
                                                .orElse(""))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private static Optional<String> change(double from, double to) {
        double percent = 100 * (to - from) / Math.abs(from);
        return Double.isFinite(percent)
                ? Optional.of(" <span class=\"small\">(" + (percent > 0 ? "+" : "") + NumberText.fixed(percent, 0)
                        + " %)</span>")
                : Optional.empty();
    }

    private void text(String text) {
        html.append("<td class=\"t\">").append(HtmlText.escaped(text)).append("</td>");
    }

    private void number(double value) {
        html.append("<td>").append(NumberText.significant(value)).append("</td>");
    }
}
