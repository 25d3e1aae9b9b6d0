package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of a run: one row for each thing that is judged, with the part and load case that speak most against it; the
 * others are listed below it. What failed stands first, limits of the design before checks of the numbers.
 */
final class FindingTable extends Section {
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
            "caveat",
            "convergence",
            "observedOrder",
            "gridConvergenceIndex",
            "interval");

    private static final int MOST_OTHERS = 12;

    FindingTable(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        Map<String, List<JsonNode>> byId = new LinkedHashMap<>();
        for (JsonNode finding : results.path("findings")) {
            byId.computeIfAbsent(finding.path("id").asText(), id -> new ArrayList<>())
                    .add(finding);
        }
        if (byId.isEmpty()) {
            note("This run made no findings.");
            return;
        }
        List<List<JsonNode>> groups = new ArrayList<>(byId.values());
        Comparator<JsonNode> worstFirst =
                Comparator.comparingInt(FindingTable::rank).thenComparingDouble(FindingTable::margin);
        groups.forEach(group -> group.sort(worstFirst));
        groups.sort(Comparator.comparingInt(group -> rank(group.get(0))));
        html.begin("div", "class", "findings");
        tables.table(List.of("Verdict", "What", "#Value", "#Limit", "Source of the limit", "Place, mm"), () -> {
            for (List<JsonNode> group : groups) {
                row(group.get(0));
                notes(group);
            }
        });
        html.end();
    }

    private static int rank(JsonNode finding) {
        String verdict = finding.path("verdict").asText();
        int urgency = verdict.equals("fail") ? 0 : verdict.equals("pass") ? 2 : 1;
        return 2 * urgency + (Verdict.isGate(finding) ? 0 : 1);
    }

    /** Returns how far a value is from what would speak most against it: the least stands first. */
    private static double margin(JsonNode finding) {
        double value = finding.path("value").asDouble(Double.NaN);
        if (Double.isNaN(value)) {
            return Double.NEGATIVE_INFINITY;
        }
        return switch (finding.path("bound").asText("below")) {
            case "above" -> value;
            case "equal" -> -Math.abs(value - finding.path("limit").asDouble());
            default -> -value;
        };
    }

    private static String type(JsonNode finding) {
        String verdict = finding.path("verdict").asText();
        return verdict.matches("pass|fail") ? verdict : "not-assessable";
    }

    private void row(JsonNode finding) throws IOException {
        String unit = finding.path("unit").asText();
        boolean warning = finding.path("severity").asText().equals("warning");
        html.begin("tr", "class", "finding " + type(finding));
        html.begin("td").element("span", Verdict.word(finding.path("verdict").asText()), "class", "badge");
        html.element("small", (Verdict.isGate(finding) ? "design" : "numbers") + (warning ? ", warning" : ""))
                .end();
        html.begin("td").element("b", finding.path("id").asText()).text(" ");
        html.text(finding.path("message").asText());
        String subject = subject(finding);
        if (!subject.isEmpty()) {
            html.element("small", subject);
        }
        html.end();
        html.element("td", Words.withUnit(finding.path("value"), unit), "class", "number");
        html.element("td", bound(finding) + Words.withUnit(finding.path("limit"), unit), "class", "number");
        html.element("td", Words.of(finding.path("source")), "class", "source");
        html.begin("td", "class", "at");
        PlaceButton.write(
                html,
                place(finding),
                finding.path("part").asText(),
                finding.path("loadCase").asText(),
                finding.path("metric").asText(finding.path("id").asText()),
                finding.path("id").asText() + ": " + Words.withUnit(finding.path("value"), unit));
        html.end().end();
    }

    /** Writes below a row, over its whole width: why it cannot be assessed, how sure the value is, and the others. */
    private void notes(List<JsonNode> group) throws IOException {
        JsonNode finding = group.get(0);
        List<String> notes = new ArrayList<>();
        if (finding.path("caveat").isTextual()) {
            notes.add("Not assessable: " + finding.path("caveat").asText() + ".");
        }
        String sure = sure(finding);
        if (!sure.isEmpty()) {
            notes.add(sure);
        }
        String more = more(finding);
        if (!more.isEmpty()) {
            notes.add(more);
        }
        if (group.size() > 1) {
            notes.add(others(group));
        }
        if (notes.isEmpty()) {
            return;
        }
        html.begin("tr", "class", "finding-notes " + type(finding)).begin("td").end();
        html.begin("td", "colspan", "5");
        for (String text : notes) {
            html.element("small", text);
        }
        html.end().end();
    }

    private static String others(List<JsonNode> group) {
        StringBuilder text = new StringBuilder("Others: ");
        for (int i = 1; i < Math.min(group.size(), MOST_OTHERS + 1); i++) {
            JsonNode other = group.get(i);
            String where = where(other);
            text.append(i == 1 ? "" : "; ")
                    .append(where.isEmpty() ? "" : where + " ")
                    .append(Words.withUnit(
                            other.path("value"), other.path("unit").asText()));
            if (!type(other).equals(type(group.get(0)))) {
                text.append(" (")
                        .append(Verdict.word(other.path("verdict").asText()))
                        .append(')');
            }
        }
        int left = group.size() - 1 - MOST_OTHERS;
        return text.append(left > 0 ? "; and " + left + " more in findings.csv." : ".")
                .toString();
    }

    private static String where(JsonNode finding) {
        List<String> words = new ArrayList<>();
        for (String key : List.of("part", "loadCase")) {
            String word = finding.path(key).asText("");
            if (word.equals("*") && key.equals("loadCase") && Verdict.isGate(finding)) {
                words.add("envelope");
            } else if (!word.isEmpty() && !word.equals("*")) {
                words.add(word);
            }
        }
        return String.join(", ", words);
    }

    private static String subject(JsonNode finding) {
        String metric = finding.path("metric").asText("");
        String where = where(finding);
        boolean told = metric.isEmpty() || metric.equals(finding.path("id").asText());
        return told ? where : metric + (where.isEmpty() ? "" : " · " + where);
    }

    /** Returns what refinement of the mesh says of the value. */
    private static String sure(JsonNode finding) {
        String unit = finding.path("unit").asText();
        JsonNode interval = finding.path("interval");
        String range = interval.path(0).isNumber()
                ? " The mesh leaves it between " + Words.of(interval.path(0)) + " and "
                        + Words.withUnit(interval.path(1), unit) + "; the worse end is judged."
                : "";
        return switch (finding.path("convergence").asText()) {
            case "converges" -> "Converges with the mesh, observed order " + Words.of(finding.path("observedOrder"))
                    + "." + range;
            case "scatters" -> "Scatters from mesh to mesh." + range;
            case "diverges" -> "Does not converge with the mesh." + range;
            case "not-studied" -> Verdict.isGate(finding)
                    ? "One mesh: how far the value has converged is not known."
                    : "";
            default -> "";
        };
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
}
