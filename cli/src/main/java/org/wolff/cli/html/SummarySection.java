package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Head of the report: verdict, the numbers that matter, and all findings. */
final class SummarySection extends Section {
    /** Keys of a finding that have a place in the table. */
    private static final Set<String> LAID_OUT = Set.of(
            "id",
            "verdict",
            "value",
            "limit",
            "unit",
            "message",
            "source",
            "kind",
            "severity",
            "metric",
            "part",
            "loadCase",
            "bound",
            "location",
            "place",
            "at",
            "caveat");

    SummarySection(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        Verdict verdict = Verdict.of(results);
        html.begin("header");
        html.element("p", "Finite-element report", "class", "kicker");
        html.element("h1", results.path("case").asText());
        if (results.path("description").isTextual()) {
            html.element("p", results.path("description").asText(), "class", "lead");
        }
        html.element("p", headLine(), "class", "meta");
        html.end();
        html.begin("section", "id", "summary");
        html.element("h2", "1 Executive summary");
        html.begin("div", "class", "verdict " + verdict.type(), "role", "status");
        html.element("strong", verdict.word());
        html.element("p", verdict.reason());
        html.end();
        keyNumbers();
        context();
        html.element("h3", "Findings", "id", "findings");
        findings();
        warnings();
        html.end();
    }

    private String headLine() {
        String started = results.path("run").path("started").asText("");
        return (started.length() >= 16 ? started.substring(0, 16).replace('T', ' ') + " · " : "") + "wolff "
                + results.path("version").asText() + " · "
                + Words.of(results.path("mesh").path("tets")) + " "
                + results.path("mesh").path("order").asText() + " elements · "
                + count(results.path("model").path("parts").size(), "part") + " · "
                + count(results.path("model").path("loadCases").size(), "load case");
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    private void keyNumbers() throws IOException {
        html.begin("div", "class", "tiles");
        tile("von-mises.p99", "highest von Mises stress that 99 % of a part stay below");
        tile("displacement.max", "greatest displacement");
        tile("micromotion.p95", "micromotion that 95 % of an interface stay below");
        tile("shielding.energy-ratio", "least strain energy against intact bone", -1);
        double worst = 0;
        for (JsonNode balance : results.path("balances")) {
            worst = Math.max(worst, balance.path("forceError").asDouble(0));
        }
        tile(Words.number(worst), "largest error of a force balance, relative", "");
        tile(Integer.toString(results.path("warnings").size()), "warnings", "read them below");
        html.end();
    }

    private void tile(String metric, String name) throws IOException {
        tile(metric, name, 1);
    }

    /** Writes the greatest value of a metric, or with a sign of −1 the least. */
    private void tile(String metric, String name, int sign) throws IOException {
        JsonNode greatest = null;
        for (JsonNode one : results.path("metrics")) {
            boolean larger = greatest == null
                    || sign * one.path("value").asDouble()
                            > sign * greatest.path("value").asDouble();
            if (one.path("id").asText().equals(metric) && one.path("value").isNumber() && larger) {
                greatest = one;
            }
        }
        if (greatest != null) {
            tile(
                    Words.withUnit(greatest.path("value"), greatest.path("unit").asText()),
                    name,
                    (greatest.path("part").asText() + ", "
                                    + greatest.path("loadCase").asText())
                            .replace("*", "all"));
        }
    }

    private void tile(String value, String name, String where) throws IOException {
        html.begin("div", "class", "tile");
        html.element("strong", value).element("span", name);
        if (!where.isEmpty()) {
            html.element("small", where);
        }
        html.end();
    }

    private void context() throws IOException {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : results.path("model").path("parts")) {
            parts.add(part.path("name").asText() + " (" + part.path("material").asText() + ")");
        }
        paragraph(
                "Type of analysis: static, linear elastic stress analysis of a bone–implant construct by finite elements."
                        + " Scope: " + String.join(", ", parts) + ".");
        note("Context of use, question of interest and model risk are the author's to state.");
    }

    private void findings() throws IOException {
        List<JsonNode> ordered = new ArrayList<>();
        results.path("findings").forEach(ordered::add);
        if (ordered.isEmpty()) {
            note("This run made no findings.");
            return;
        }
        ordered.sort(Comparator.comparingInt(SummarySection::rank));
        html.begin("div", "class", "findings");
        tables.table(List.of("Verdict", "What", "#Value", "#Limit", "Source of the limit", "Place, mm"), () -> {
            for (JsonNode finding : ordered) {
                finding(finding);
            }
        });
        html.end();
    }

    /** What failed stands first, limits of the design before checks of the numbers. */
    private static int rank(JsonNode finding) {
        String verdict = finding.path("verdict").asText();
        int urgency = verdict.equals("fail") ? 0 : verdict.equals("pass") ? 2 : 1;
        return 2 * urgency + (Verdict.isGate(finding) ? 0 : 1);
    }

    private void finding(JsonNode finding) throws IOException {
        String verdict = finding.path("verdict").asText();
        String unit = finding.path("unit").asText();
        boolean warning = finding.path("severity").asText().equals("warning");
        html.begin("tr", "class", "finding " + (verdict.matches("pass|fail") ? verdict : "not-assessable"));
        html.begin("td").element("span", Verdict.word(verdict), "class", "badge");
        html.element("small", (Verdict.isGate(finding) ? "design" : "numbers") + (warning ? ", warning" : ""))
                .end();
        html.begin("td").element("b", finding.path("id").asText()).text(" ");
        html.text(finding.path("message").asText());
        small(subject(finding));
        small(
                finding.path("caveat").isTextual()
                        ? "Not assessable: " + finding.path("caveat").asText()
                        : "");
        small(more(finding));
        html.end();
        html.element("td", Words.withUnit(finding.path("value"), unit), "class", "number");
        html.element("td", bound(finding) + Words.withUnit(finding.path("limit"), unit), "class", "number");
        html.element("td", Words.of(finding.path("source")), "class", "source");
        html.begin("td", "class", "at");
        String field = finding.path("metric").asText(finding.path("id").asText());
        PlaceButton.write(
                html,
                place(finding),
                finding.path("part").asText(),
                finding.path("loadCase").asText(),
                field,
                finding.path("id").asText() + ": " + Words.withUnit(finding.path("value"), unit));
        html.end().end();
    }

    private void small(String text) throws IOException {
        if (!text.isEmpty()) {
            html.element("small", text);
        }
    }

    private static String subject(JsonNode finding) {
        List<String> words = new ArrayList<>();
        for (String key : List.of("metric", "part", "loadCase")) {
            String word = finding.path(key).asText("");
            if (!word.isEmpty()
                    && !word.equals("*")
                    && !word.equals(finding.path("id").asText())) {
                words.add(Words.key(key) + " " + word);
            }
        }
        return String.join(", ", words);
    }

    private static String more(JsonNode finding) {
        List<String> words = new ArrayList<>();
        finding.properties().forEach(entry -> {
            if (!LAID_OUT.contains(entry.getKey()) && !entry.getValue().isNull()) {
                words.add(Words.key(entry.getKey()) + " " + Words.of(entry.getValue()));
            }
        });
        return String.join(", ", words);
    }

    private static String bound(JsonNode finding) {
        return switch (finding.path("bound").asText()) {
            case "below" -> "≤ ";
            case "above" -> "≥ ";
            case "equal" -> "= ";
            default -> "";
        };
    }

    /** Returns where a finding lies: as it says, or for shapes of elements where the worst element is. */
    private JsonNode place(JsonNode finding) {
        for (String key : List.of("location", "place", "at")) {
            if (PlaceButton.isPlace(finding.path(key))) {
                return finding.get(key);
            }
        }
        JsonNode quality = results.path("mesh").path("quality");
        return switch (finding.path("id").asText()) {
            case "mesh.min-dihedral" -> quality.path("worst").path(0).path("centroid");
            case "mesh.max-dihedral" -> quality.path("widest").path(0).path("centroid");
            case "mesh.aspect" -> quality.path("slenderest").path(0).path("centroid");
            default -> finding.path("location");
        };
    }

    private void warnings() throws IOException {
        if (results.path("warnings").isEmpty()) {
            return;
        }
        heading("Warnings");
        html.begin("ul", "class", "warnings");
        for (JsonNode warning : results.path("warnings")) {
            html.element("li", warning.asText());
        }
        html.end();
    }
}
