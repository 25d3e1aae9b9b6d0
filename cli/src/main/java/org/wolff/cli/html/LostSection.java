package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the mesh does not hold, within section 8: walls and gaps, where else a surface is off the mesh, where a part hangs
 * together by an edge or a vertex only, and pockets that the mesh closes off.
 */
final class LostSection extends Section {
    /** Rows of a table; results.json has the rest. */
    private static final int MOST = 100;

    LostSection(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        JsonNode certificate = results.path("certificate");
        if (!certificate.path("lost").isEmpty()) {
            heading("Walls lost and gaps closed");
            tables.table(
                    List.of("Part", "Between", "#Thickness, mm", "#Extent, mm", "#Surface off by, mm", "Place, mm"),
                    () -> {
                        for (int i = 0;
                                i < Math.min(MOST, certificate.path("lost").size());
                                i++) {
                            lost(certificate.path("lost").get(i));
                        }
                    });
            rest(certificate.path("lost"));
        }
        if (!certificate.path("off").isEmpty()) {
            heading("Where else a surface is farther than " + Words.withUnit(certificate.path("offLimit"), "mm")
                    + " from the mesh");
            tables.table(
                    List.of("Surface", "What it is", "#Off by, mm", "#Extent, mm", "#Area, mm²", "Place, mm"), () -> {
                        for (int i = 0;
                                i < Math.min(MOST, certificate.path("off").size());
                                i++) {
                            off(certificate.path("off").get(i));
                        }
                    });
            rest(certificate.path("off"));
        }
        meetings(certificate);
    }

    private void meetings(JsonNode certificate) throws IOException {
        if (!certificate.path("pinched").isEmpty()) {
            heading("Where a part hangs together by an edge or a vertex only");
            tables.table(List.of("Part", "#Edges", "#Vertices", "#Length, mm", "#Extent, mm", "Place, mm"), () -> {
                for (int i = 0; i < Math.min(MOST, certificate.path("pinched").size()); i++) {
                    JsonNode pinched = certificate.path("pinched").get(i);
                    html.begin("tr").element("td", pinched.path("part").asText());
                    numbers(pinched, "edges", "vertices", "length", "extent");
                    place(
                            pinched,
                            pinched.path("part").asText(),
                            "place where a part hangs together by an edge or a vertex");
                }
            });
            note(certificate.path("pinched").get(0).path("reason").asText());
            rest(certificate.path("pinched"));
        }
        if (!certificate.path("hollows").isEmpty()) {
            heading("Pockets of the outside that the mesh encloses");
            tables.table(List.of("Enclosed by", "In the input", "#Volume, mm³", "#Extent, mm", "Place, mm"), () -> {
                for (int i = 0; i < Math.min(MOST, certificate.path("hollows").size()); i++) {
                    JsonNode hollow = certificate.path("hollows").get(i);
                    List<String> parts = new ArrayList<>();
                    hollow.path("parts").forEach(part -> parts.add(part.asText()));
                    html.begin("tr").element("td", String.join(", ", parts));
                    html.element("td", hollow.path("inInput").asBoolean() ? "a cavity" : "not known");
                    numbers(hollow, "volume", "extent");
                    place(hollow, parts.get(0), "pocket of the outside that the mesh encloses");
                }
            });
            note(certificate.path("hollows").get(0).path("reason").asText());
            rest(certificate.path("hollows"));
        }
    }

    private void numbers(JsonNode row, String... keys) throws IOException {
        for (String key : keys) {
            html.element("td", Words.of(row.path(key)), "class", "number");
        }
    }

    private void rest(JsonNode places) throws IOException {
        if (places.size() > MOST) {
            note(places.size() - MOST + " more such places are in results.json.");
        }
    }

    private void lost(JsonNode lost) throws IOException {
        html.begin("tr").element("td", lost.path("part").asText());
        html.element(
                "td", lost.path("between").asText() + " and " + lost.path("and").asText());
        html.element(
                "td", Words.of(lost.path("thinnest")) + " to " + Words.of(lost.path("thickest")), "class", "number");
        html.element("td", Words.of(lost.path("extent")), "class", "number");
        boolean isOff = lost.path("distance").asDouble() > 0;
        html.element("td", isOff ? Words.of(lost.path("distance")) : Words.NONE, "class", "number");
        place(lost, lost.path("part").asText(), "wall or gap that the mesh lost");
    }

    private void off(JsonNode off) throws IOException {
        html.begin("tr").element("td", off.path("surface").asText());
        html.element("td", off.path("reason").asText());
        numbers(off, "distance", "extent", "area");
        place(off, off.path("part").asText(), "place where a surface is off the mesh");
    }

    private void place(JsonNode row, String part, String label) throws IOException {
        html.begin("td", "class", "at");
        PlaceButton.write(html, row.path("at"), part, "", "", label);
        html.end().end();
    }
}
