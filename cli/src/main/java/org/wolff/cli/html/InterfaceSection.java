package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.wolff.cli.chart.BarChart;

/** Interfaces with a law of their own: what was asked of them (in section 7), and what they did (in section 11). */
final class InterfaceSection extends Section {
    private static final double MICROMETRES = 1000;

    /** What the maps show, by the end of their names. */
    private static final Map<String, String> MAPS =
            Map.of(".micromotion.png", "Micromotion against the unloaded state", ".pressure.png", "Pressure");

    InterfaceSection(Sources sources, Html html) {
        super(sources, html);
    }

    /** Returns whether parts do more than stick together. */
    static boolean isPresent(JsonNode results) {
        return !results.path("contact").isEmpty()
                || !results.path("model").path("interfaces").isEmpty();
    }

    /** Writes what was asked. */
    void conditions() throws IOException {
        JsonNode asked = results.path("model").path("interfaces");
        if (!asked.isEmpty()) {
            heading("Interfaces");
            new PlainTables(html).show(asked);
        }
        JsonNode histories = results.path("model").path("histories");
        if (!histories.isEmpty()) {
            heading("Histories of loads");
            new PlainTables(html).show(histories);
        }
    }

    @Override
    void write() throws IOException {
        for (JsonNode contact : results.path("contact")) {
            String after = contact.path("after").asText("");
            heading("Interfaces in load case " + contact.path("loadCase").asText()
                    + (after.isEmpty() || after.equals("null") ? "" : ", after " + after));
            areas(contact);
            tables.table(
                    List.of(
                            "Interface",
                            "Force, N",
                            "#Mean pressure, MPa",
                            "#Greatest pressure, MPa",
                            "#Greatest shear, MPa",
                            "#Greatest opening, µm",
                            "#Penetration, µm"),
                    () -> {
                        for (JsonNode one : contact.path("interfaces")) {
                            tables.row(
                                    one.path("name").asText(),
                                    Words.vector(one.path("force")),
                                    "#" + Words.of(one.path("meanPressure")),
                                    "#" + Words.of(one.path("largestPressure")),
                                    "#" + Words.of(one.path("largestShear")),
                                    "#" + micrometres(one.path("largestOpening")),
                                    "#" + micrometres(one.path("penetration")));
                        }
                    });
            motion(contact);
        }
    }

    private void areas(JsonNode contact) throws IOException {
        List<String> states = new ArrayList<>();
        contact.path("interfaces").path(0).path("areas").fieldNames().forEachRemaining(states::add);
        List<String> headings = new ArrayList<>(List.of("Interface", "#Area, mm²"));
        states.forEach(state -> headings.add("#" + Words.key(state) + ", %"));
        tables.table(headings, () -> {
            for (JsonNode one : contact.path("interfaces")) {
                List<String> row = new ArrayList<>();
                row.add(one.path("name").asText());
                row.add("#" + Words.of(one.path("area")));
                for (String state : states) {
                    row.add("#"
                            + percent(one.path("areas").path(state).asDouble()
                                    / one.path("area").asDouble()));
                }
                tables.row(row.toArray(new String[0]));
            }
        });
    }

    private void motion(JsonNode contact) throws IOException {
        heading("Micromotion in load case " + contact.path("loadCase").asText());
        tables.table(
                List.of(
                        "Interface",
                        "Against",
                        "#Mean, µm",
                        "#Median, µm",
                        "#95 % of the area below, µm",
                        "#Greatest, µm"),
                () -> {
                    for (JsonNode one : contact.path("interfaces")) {
                        for (JsonNode motion : one.path("micromotion")) {
                            tables.row(
                                    one.path("name").asText(),
                                    against(motion.path("definition").asText()),
                                    "#" + micrometres(motion.path("mean")),
                                    "#" + micrometres(motion.path("median")),
                                    "#" + micrometres(motion.path("p95")),
                                    "#" + micrometres(motion.path("max")));
                        }
                    }
                });
        for (JsonNode one : contact.path("interfaces")) {
            JsonNode motion = one.path("micromotion").path(0);
            bands(
                    motion,
                    "Micromotion of " + one.path("name").asText() + " by area, "
                            + against(motion.path("definition").asText()) + ", load case "
                            + contact.path("loadCase").asText());
            maps(
                    one,
                    "of " + one.path("name").asText() + ", load case "
                            + contact.path("loadCase").asText());
        }
    }

    /** Returns whether a file is a map of an interface, which stands beside its distribution. */
    static boolean isMap(String file) {
        return MAPS.keySet().stream().anyMatch(file::endsWith);
    }

    private void maps(JsonNode one, String what) throws IOException {
        List<Sources.Picture> found = sources.pictures().stream()
                .filter(picture -> picture.png().isPresent())
                .filter(picture -> MAPS.keySet().stream()
                        .anyMatch(end -> picture.file().equals(one.path("files").asText() + end)))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        html.begin("div", "class", "pictures");
        for (Sources.Picture picture : found) {
            String end = picture.file().substring(one.path("files").asText().length());
            String caption = MAPS.get(end) + " " + what;
            String data = Base64.getEncoder().encodeToString(picture.png().get());
            html.begin("figure").begin("img", "src", "data:image/png;base64," + data, "alt", caption);
            html.element("figcaption", caption).end();
        }
        html.end();
    }

    private void bands(JsonNode motion, String caption) throws IOException {
        List<String> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        double below = 0;
        String from = "0";
        for (JsonNode limit : motion.path("shares")) {
            String to = micrometres(limit.path("upTo"));
            names.add(from + " – " + to);
            shares.add(100 * (limit.path("share").asDouble() - below));
            below = limit.path("share").asDouble();
            from = to;
        }
        if (!names.isEmpty()) {
            names.add("over " + from);
            shares.add(100 * motion.path("shareBeyond").asDouble());
            chart(
                    new BarChart(caption, "micromotion, µm", "share of the area, %")
                            .svg(
                                    names,
                                    shares.stream()
                                            .mapToDouble(Double::doubleValue)
                                            .toArray()),
                    caption);
        }
    }

    private static String against(String definition) {
        return Map.of(
                        "reference", "the unloaded state",
                        "incremental", "the step before",
                        "resulting", "any two states")
                .getOrDefault(definition, definition);
    }

    private static String micrometres(JsonNode millimetres) {
        return millimetres.isNumber() ? Words.number(MICROMETRES * millimetres.asDouble()) : Words.NONE;
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? Words.number(Math.round(1000 * share) / 10.0) : Words.NONE;
    }
}
