package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** What the mesh does not hold, within section 8: walls and gaps, and where else a surface is off the mesh. */
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
        for (String key : List.of("distance", "extent", "area")) {
            html.element("td", Words.of(off.path(key)), "class", "number");
        }
        place(off, off.path("part").asText(), "place where a surface is off the mesh");
    }

    private void place(JsonNode row, String part, String label) throws IOException {
        html.begin("td", "class", "at");
        PlaceButton.write(html, row.path("at"), part, "", "", label);
        html.end().end();
    }
}
