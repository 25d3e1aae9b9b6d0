package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Head of the report: verdict, the numbers that matter, and all findings. */
final class SummarySection extends Section {
    SummarySection(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        Verdict verdict = Verdict.of(results);
        html.begin("header");
        html.element("p", "Finite-element report", "class", "kicker");
        html.element("h1", results.path("case").asText());
        if (!results.path("description").asText("").isEmpty()) {
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
        reasons();
        keyNumbers();
        context();
        html.element("h3", "Findings", "id", "findings");
        new FindingTable(sources, html).write();
        warnings();
        html.end();
    }

    /** Tells once each reason that leaves limits of the design open, with the limits it holds for. */
    private void reasons() throws IOException {
        Map<String, Set<String>> limits = new LinkedHashMap<>();
        for (JsonNode finding : results.path("findings")) {
            if (Verdict.isGate(finding) && finding.path("caveat").isTextual()) {
                for (String reason : finding.path("caveat").asText().split("; ")) {
                    limits.computeIfAbsent(reason, all -> new LinkedHashSet<>())
                            .add(finding.path("id").asText());
                }
            }
        }
        if (limits.isEmpty()) {
            return;
        }
        html.element("h3", "What leaves limits open", "id", "open-limits");
        tables.table(List.of("Reason, and what can be done", "Limits"), () -> {
            for (Map.Entry<String, Set<String>> reason : limits.entrySet()) {
                tables.row(reason.getKey(), String.join(", ", reason.getValue()));
            }
        });
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
        int warnings = results.path("warnings").size();
        tile(
                Integer.toString(warnings),
                warnings == 1 ? "warning" : "warnings",
                warnings == 0 ? "" : warnings == 1 ? "read it below" : "read them below");
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
        boolean contact = !results.path("contact").isEmpty();
        paragraph("Type of analysis: static"
                + (contact ? " stress analysis" : ", linear elastic stress analysis")
                + " of a bone–implant construct by finite elements"
                + (contact ? ", linear elastic but for interfaces that open and slip" : "")
                + ". Scope: " + String.join(", ", parts) + ".");
        note("Context of use, question of interest and model risk are the author's to state.");
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
