package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wolff.cli.chart.BarChart;

/** Section 8: the mesh, the shape of its elements, and how faithful it is to its input. */
final class MeshSection extends Section {
    MeshSection(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        section("discretisation", "8 System discretisation", () -> {
            JsonNode mesh = results.path("mesh");
            tables.facts(
                    "Element", element(mesh.path("order").asText()),
                    "Elements", Words.of(mesh.path("tets")),
                    "Nodes", Words.of(mesh.path("nodes")),
                    "Unknowns", Words.of(mesh.path("unknowns")),
                    "Size asked for", Words.withUnit(mesh.path("size"), "mm"),
                    "Volume", Words.withUnit(mesh.path("volume"), "mm³"));
            quality(mesh.path("quality"));
            if (results.has("certificate")) {
                certificate(results.get("certificate"));
            } else {
                note("The mesh came with the input; how faithful it is to a geometry was not measured.");
            }
            new ConvergenceSection(sources, html).write();
            if (!ConvergenceSection.isPresent(results)) {
                note("One mesh was solved: discretisation errors are not bounded by this run. Peaks at re-entrant"
                        + " edges and at the edges of loads and supports grow with every refinement.");
            }
        });
    }

    private static String element(String order) {
        return switch (order) {
            case "TET10" -> "ten-node tetrahedron, quadratic (TET10)";
            case "TET4" -> "four-node tetrahedron, linear (TET4)";
            default -> order;
        };
    }

    private void quality(JsonNode quality) throws IOException {
        heading("Shape of the elements");
        tables.facts(
                "Dihedral angles",
                Words.of(quality.path("minDihedral")) + "° to " + Words.of(quality.path("maxDihedral")) + "°",
                "Elements below 10°, 15°, 20°",
                Words.of(quality.path("elementsBelow10")) + ", " + Words.of(quality.path("elementsBelow15")) + ", "
                        + Words.of(quality.path("elementsBelow20")),
                "Elements above 150°, 165°",
                Words.of(quality.path("elementsAbove150")) + ", " + Words.of(quality.path("elementsAbove165")),
                "Mean ratio, mean and least",
                Words.of(quality.path("meanMeanRatio")) + ", " + Words.of(quality.path("minMeanRatio")),
                "Greatest aspect ratio",
                Words.of(quality.path("maxAspectRatio")),
                "Scaled Jacobian, mean and least",
                Words.of(quality.path("meanScaledJacobian")) + ", " + Words.of(quality.path("minScaledJacobian")));
        JsonNode histogram = quality.path("dihedralHistogram");
        double width = histogram.path("binWidth").asDouble();
        List<String> names = new ArrayList<>();
        for (int bin = 0; bin < histogram.path("counts").size(); bin++) {
            names.add(Words.number(bin * width) + "°");
        }
        chart(
                new BarChart("Dihedral angles of the elements", "dihedral angle from", "number of angles")
                        .svg(names, numbers(histogram.path("counts"))),
                "Dihedral angles of all elements");
        if (!quality.path("worst").isEmpty()) {
            heading("Elements with the smallest angles");
            tables.table(List.of("Part", "#Smallest, °", "#Greatest, °", "#Aspect ratio", "Place, mm"), () -> {
                for (JsonNode worst : quality.path("worst")) {
                    worst(worst);
                }
            });
        }
    }

    private void worst(JsonNode element) throws IOException {
        html.begin("tr").element("td", element.path("region").asText());
        for (String key : List.of("minDihedral", "maxDihedral", "aspectRatio")) {
            html.element("td", Words.of(element.path(key)), "class", "number");
        }
        html.begin("td", "class", "at");
        PlaceButton.write(
                html, element.path("centroid"), element.path("region").asText(), "", "", "element of poor shape");
        html.end().end();
    }

    private void certificate(JsonNode certificate) throws IOException {
        heading("Certificate: the mesh against its input");
        if (!certificate.path("surfaces").isEmpty()) {
            tables.table(List.of("Surface", "#Mean distance, mm", "#99 % below, mm", "#Greatest, mm"), () -> {
                for (JsonNode surface : certificate.path("surfaces")) {
                    tables.row(
                            surface.path("name").asText(),
                            "#" + Words.of(surface.path("mean")),
                            "#" + Words.of(surface.path("p99")),
                            "#" + Words.of(surface.path("max")));
                }
            });
        }
        tables.table(
                List.of(
                        "Part",
                        "#Volume, mm³",
                        "#Volume of the input",
                        "#Uncertain by",
                        "#Pieces",
                        "#Pieces of the input"),
                () -> {
                    for (JsonNode region : certificate.path("regions")) {
                        tables.row(
                                region.path("name").asText(),
                                "#" + Words.of(region.path("volume")),
                                "#" + Words.of(region.path("inputVolume")),
                                "#" + Words.of(region.path("inputVolumeError")),
                                "#" + Words.of(region.path("components")),
                                "#" + Words.of(region.path("inputComponents")));
                    }
                });
        JsonNode edges = certificate.path("edges");
        tables.facts(
                "Sharp edges of the input", Words.withUnit(edges.path("length"), "mm"),
                "of which edges of the mesh", percent(edges.path("recovered")),
                "Where three parts or more meet", Words.withUnit(edges.path("junctionLength"), "mm"),
                "of which edges of the mesh ", percent(edges.path("junctionsRecovered")),
                "Corners held", Words.of(edges.path("cornersRecovered")) + " of " + Words.of(edges.path("corners")));
        new LostSection(sources, html).write();
        checks(certificate);
    }

    private void checks(JsonNode certificate) throws IOException {
        if (certificate.path("findings").isEmpty()) {
            return;
        }
        heading("Checks of the mesh");
        tables.table(List.of("Verdict", "Check", "#Value", "#Limit"), () -> {
            for (JsonNode check : certificate.path("findings")) {
                String verdict = check.path("verdict").asText();
                html.begin("tr", "class", "finding " + verdict).begin("td");
                html.element("span", Verdict.word(verdict), "class", "badge").end();
                html.element("td", check.path("message").asText());
                String unit = check.path("unit").asText();
                html.element("td", Words.withUnit(check.path("value"), unit), "class", "number");
                html.element("td", Words.withUnit(check.path("limit"), unit), "class", "number");
                html.end();
            }
        });
        note("These checks are strict; those that a run needs for its numbers to mean anything stand among the"
                + " findings too.");
    }

    private static String percent(JsonNode share) {
        return share.isNumber() ? Words.number(Math.round(1000 * share.asDouble()) / 10.0) + " %" : Words.NONE;
    }
}
