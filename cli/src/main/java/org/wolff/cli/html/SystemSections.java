package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.wolff.cli.chart.BarChart;

/** Sections 2 to 7: background, code, geometry, laws, materials, supports and loads. */
final class SystemSections extends Section {
    SystemSections(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        section("background", "2 Background", () -> {
            paragraph("The model '" + results.path("case").asText() + "' is described by the input files of section 4."
                    + " This report tells what was computed and how; it makes no clinical claim.");
            note("Device, indication and earlier work are the author's to state.");
        });
        section("code", "3 Code verification", this::code);
        section("configuration", "4 System configuration", this::configuration);
        section("laws", "5 Governing equations and constitutive laws", this::laws);
        section("properties", "6 System properties", this::properties);
        section("conditions", "7 System conditions", this::conditions);
    }

    private void code() throws IOException {
        JsonNode run = results.path("run");
        tables.facts(
                "Software", "wolff " + results.path("version").asText(),
                "Java", Words.of(run.path("java")),
                "Threads", Words.of(run.path("threads")),
                "Format of the results", Words.of(results.path("formatVersion")),
                "SHA-256 of results.json", sources.resultsSha256());
        paragraph("wolff is verified against closed-form solutions, patch tests and other solvers; the formulas, their"
                + " sources and the checks that every run makes of itself are in its theory manual. The checks of"
                + " this run stand among the findings.");
    }

    private void configuration() throws IOException {
        heading("Parts");
        tables.table(List.of("Part", "Material", "#Elements", "#Volume, mm³"), () -> {
            for (JsonNode part : results.path("model").path("parts")) {
                JsonNode region = region(part.path("name").asText());
                tables.row(
                        part.path("name").asText(),
                        part.path("material").asText(),
                        "#" + Words.of(region.path("tets")),
                        "#" + Words.of(region.path("volume")));
            }
        });
        paragraph("Where parts overlap, the later one in this list has the space. "
                + (InterfaceSection.isPresent(results)
                        ? "Interfaces with a law of their own are listed in section 7; all other parts are bonded"
                                + " where they touch."
                        : "Parts are bonded where they touch."));
        heading("Inputs");
        tables.table(List.of("File", "SHA-256"), () -> {
            for (JsonNode input : results.path("inputs")) {
                html.begin("tr").element("td", input.path("path").asText());
                html.begin("td")
                        .element("code", input.path("sha256").asText())
                        .end()
                        .end();
            }
        });
    }

    private JsonNode region(String part) {
        for (JsonNode region : results.path("mesh").path("regions")) {
            if (region.path("name").asText().equals(part)) {
                return region;
            }
        }
        return results.path("absent");
    }

    private void laws() throws IOException {
        paragraph("Static equilibrium ∇·σ + b = 0 with small strains ε = ½(∇u + ∇uᵀ) and Hooke's law σ = C : ε, linear"
                + " and elastic: no yielding, no damage, no time. The strain energy density is ½ σ : ε.");
        tables.table(List.of("Material", "Law", "Constants"), () -> {
            for (JsonNode material : results.path("materials")) {
                JsonNode law = material.path("law");
                tables.row(material.path("name").asText(), Words.of(law.path("type")), constants(law));
            }
        });
    }

    private static String constants(JsonNode law) {
        List<String> words = new ArrayList<>();
        law.properties().forEach(entry -> {
            String key = entry.getKey();
            if (!key.equals("type") && !entry.getValue().isObject()) {
                String unit = key.toLowerCase(Locale.ROOT).contains("modul") ? " MPa" : "";
                words.add(Words.key(key) + " " + Words.of(entry.getValue()) + unit);
            }
        });
        return String.join("; ", words);
    }

    private void properties() throws IOException {
        for (JsonNode material : results.path("materials")) {
            heading(material.path("name").asText());
            String description = material.path("description").asText("");
            paragraph((description.isEmpty() ? "" : description + ". ") + "Parts: " + Words.of(material.path("parts"))
                    + ".");
            if (material.path("properties").isEmpty()) {
                note("No properties are listed for this material.");
                continue;
            }
            tables.table(List.of("Property", "#Value", "Spread", "Source", "Condition"), () -> {
                for (JsonNode property : material.path("properties")) {
                    property(property);
                }
            });
            for (JsonNode said : material.path("notes")) {
                note(said.asText());
            }
        }
        for (JsonNode mapped : results.path("mappedModuli")) {
            mapped(mapped);
        }
    }

    /** What came of reading moduli from an image: how, how much of it was clipped, and their distribution. */
    private void mapped(JsonNode mapped) throws IOException {
        heading("Young's modulus of " + mapped.path("part").asText() + " from an image");
        tables.facts(
                "Image", mapped.path("image").asText() + ", orientation " + Words.of(mapped.path("orientation")),
                "Calibration", Words.of(mapped.path("calibration")) + ", density " + Words.of(mapped.path("density")),
                "Law", Words.of(mapped.path("law")),
                "Mapping, voxels at the surface",
                        Words.of(mapped.path("mapping")) + ", " + Words.of(mapped.path("partialVolume")),
                "Mean Hounsfield units", Words.of(mapped.path("meanHounsfield")),
                "Modulus, mean, least and greatest, MPa",
                        Words.of(mapped.path("mean")) + ", " + Words.of(mapped.path("smallest")) + ", "
                                + Words.of(mapped.path("greatest")),
                "Share of the volume raised, lowered to the limits",
                        Words.of(mapped.path("raisedShare")) + ", " + Words.of(mapped.path("loweredShare")),
                "Share with a density below zero, in voxels at the surface, outside the image",
                        Words.of(mapped.path("negativeDensityShare")) + ", " + Words.of(mapped.path("surfaceShare"))
                                + ", " + Words.of(mapped.path("outsideShare")));
        List<String> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int bin = 0; bin < mapped.path("histogramShares").size(); bin++) {
            names.add(Words.number(mapped.path("histogramEdges").get(bin).asDouble()));
            shares.add(mapped.path("histogramShares").get(bin).asDouble());
        }
        chart(
                new BarChart("Moduli of the elements", "modulus from, MPa", "share of the volume")
                        .svg(
                                names,
                                shares.stream().mapToDouble(Double::doubleValue).toArray()),
                "Distribution of the modulus of " + mapped.path("part").asText());
    }

    private void property(JsonNode property) throws IOException {
        String unit = property.path("unit").asText();
        boolean spread =
                property.path("low").isNumber() || property.path("high").isNumber();
        html.begin("tr").element("td", Words.key(property.path("name").asText()));
        html.element("td", Words.withUnit(property.path("value"), unit), "class", "number");
        html.element(
                "td",
                spread
                        ? Words.of(property.path("low")) + " to " + Words.withUnit(property.path("high"), unit)
                        : Words.NONE);
        html.begin("td", "class", "source").text(Words.of(property.path("source")));
        if (!property.path("verified").asBoolean(true)) {
            html.text(" ").element("span", "unverified", "class", "badge");
        }
        html.end().element("td", Words.of(property.path("condition"))).end();
    }

    private void conditions() throws IOException {
        heading("Supports");
        tables.table(List.of("Support", "Type", "Direction", "#Stiffness, N/mm"), () -> {
            for (JsonNode support : results.path("model").path("supports")) {
                tables.row(
                        support.path("name").asText(),
                        Words.of(support.path("type")),
                        Words.vector(support.path("direction")),
                        "#" + Words.of(support.path("stiffness")));
            }
        });
        for (JsonNode loadCase : results.path("model").path("loadCases")) {
            heading("Load case " + loadCase.path("name").asText());
            more(loadCase, Set.of("name", "loads"));
            tables.table(List.of("Load", "Type", "Size", "Vector"), () -> {
                for (JsonNode load : loadCase.path("loads")) {
                    load(load);
                }
            });
        }
        note("Vectors are in the axes of the model, x, y, z.");
        new InterfaceSection(sources, html).conditions();
    }

    private void load(JsonNode load) throws IOException {
        String type = load.path("type").asText();
        JsonNode vector =
                switch (type) {
                    case "force" -> load.path("total");
                    case "moment" -> load.path("moment");
                    case "gravity" -> load.path("acceleration");
                    default -> load.path("vector");
                };
        String unit =
                switch (type) {
                    case "force" -> "N";
                    case "moment" -> "N·mm";
                    case "gravity" -> "mm/s²";
                    case "pressure" -> "MPa";
                    default -> "";
                };
        double size = 0;
        for (JsonNode component : vector) {
            size += component.asDouble() * component.asDouble();
        }
        String sized =
                vector.isArray() && vector.size() == 3 ? Words.number(Math.sqrt(size)) : Words.of(load.path(type));
        tables.row(
                load.path("name").asText(),
                type,
                sized.equals(Words.NONE) || unit.isEmpty() ? sized : sized + "\u00a0" + unit,
                Words.vector(vector) + (PlaceButton.isPlace(vector) ? "\u00a0" + unit : ""));
    }

    /** Writes keys that have no place of their own. */
    private void more(JsonNode node, Set<String> laidOut) throws IOException {
        List<String> facts = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(laidOut);
        for (String key : keys) {
            facts.add(Words.key(key));
            facts.add(Words.of(node.path(key)));
        }
        if (!facts.isEmpty()) {
            tables.facts(facts.toArray(new String[0]));
        }
    }
}
