package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.wolff.cli.picture.ColourScale;
import org.wolff.cli.picture.Palette;
import org.wolff.cli.surface.SurfaceFile;

/** The 3D view and the pictures that stand for it on paper. */
final class ViewSection extends Section {
    ViewSection(Sources sources, Html html) {
        super(sources, html);
    }

    @Override
    void write() throws IOException {
        html.begin("section", "id", "view", "class", "screen-only").element("h3", "3D view");
        if (sources.surfaces().isPresent()) {
            html.begin("div", "id", "viewer")
                    .element("p", "The 3D view appears here where scripts may run.", "class", "note");
            html.end();
            viewer();
            note(inside() + leftOut());
        } else {
            note("This run kept no surface data, so that there is no 3D view; the fields are in the .vtu files.");
        }
        html.end();
        html.begin("section", "id", "pictures").element("h3", "Pictures");
        pictures();
        html.end();
    }

    private String inside() {
        return sources.volume().isPresent()
                ? "A cut shows the field inside, straight between the corners of the elements."
                : "Colours are those of the surfaces; a cut shows the parts, for the fields inside would make this"
                        + " file too large. Sections with fields stand among the pictures.";
    }

    private String leftOut() {
        StringBuilder text = new StringBuilder();
        for (JsonNode note : sources.surfaceHeader().path("leftOut")) {
            text.append(text.isEmpty() ? " To keep this file small, " : "; ").append(note.asText());
        }
        for (JsonNode note :
                sources.volume().map(v -> v.header().path("leftOut")).orElse(NullNode.instance)) {
            text.append(text.isEmpty() ? " To keep this file small, " : "; ")
                    .append("inside: ")
                    .append(note.asText());
        }
        return text.isEmpty() ? "" : text.append('.').toString();
    }

    private void pictures() throws IOException {
        if (sources.pictures().isEmpty()) {
            note("This run made no pictures.");
            return;
        }
        html.begin("div", "class", "pictures");
        for (Sources.Picture picture : shown()) {
            String caption = caption(picture.file());
            if (picture.png().isPresent()) {
                String data = Base64.getEncoder().encodeToString(picture.png().get());
                html.begin("figure").begin("img", "src", "data:image/png;base64," + data, "alt", caption);
                html.element("figcaption", caption).end();
            }
        }
        html.end();
        StringBuilder elsewhere = new StringBuilder();
        for (Sources.Picture picture : shown()) {
            if (picture.png().isEmpty()) {
                elsewhere
                        .append(elsewhere.isEmpty() ? "Further pictures are beside this file: " : ", ")
                        .append(picture.file());
            }
        }
        if (!elsewhere.isEmpty()) {
            note(elsewhere.append('.').toString());
        }
    }

    /** Those that do not stand beside the numbers of an interface. */
    private List<Sources.Picture> shown() {
        return sources.pictures().stream()
                .filter(picture -> !InterfaceSection.isMap(picture.file()))
                .toList();
    }

    private static String caption(String file) {
        String name = file.substring(0, file.length() - ".png".length());
        if (name.equals("parts")) {
            return "The parts from outside";
        }
        if (name.equals("parts-cut")) {
            return "The parts, cut open where most of them are met";
        }
        if (name.equals("modulus")) {
            return "Elastic modulus read from the image, on the outer surface; 0 in other parts";
        }
        if (name.equals("modulus-cut")) {
            return "Elastic modulus read from the image, on a section";
        }
        int dot = name.lastIndexOf('.');
        String loadCase = dot < 0 ? "" : name.substring(0, dot);
        return switch (name.substring(dot + 1)) {
            case "von-mises" -> "Load case " + loadCase + ": von Mises stress on the outer surface";
            case "von-mises-cut" -> "Load case " + loadCase + ": von Mises stress on a section";
            case "displacement" -> "Load case " + loadCase + ": displacement, deformed shape enlarged";
            default -> name;
        };
    }

    /** Writes the viewer and what its first picture needs, so that it need not wait for the end of the page. */
    private void viewer() throws IOException {
        ObjectNode colours = new ObjectMapper().createObjectNode();
        bytes(colours.putArray("rising"), ColourScale.rising(0, 1).colours());
        bytes(colours.putArray("twoSided"), ColourScale.twoSided(1).colours());
        bytes(colours.putArray("parts"), Palette.colours());
        html.own("<script type=\"application/json\" id=\"colours\">" + colours + "</script>\n");
        byte[] surfaces = sources.surfaces().orElseThrow().bytes();
        packed(html, "surfaces", Arrays.copyOf(surfaces, firstPicture(sources)));
        html.own("<script>\n" + ReportPage.resource("viewer.js") + "</script>\n");
    }

    private static int firstPicture(Sources sources) {
        Sources.Packed surfaces = sources.surfaces().orElseThrow();
        return SurfaceFile.firstPicture(surfaces.header(), surfaces.bytes());
    }

    /** Writes what the viewer reads when it is asked for: further fields, and what is inside. */
    static void furtherData(Html html, Sources sources) throws IOException {
        if (sources.surfaces().isPresent()) {
            byte[] surfaces = sources.surfaces().get().bytes();
            packed(html, "further-surfaces", Arrays.copyOfRange(surfaces, firstPicture(sources), surfaces.length));
            if (sources.volume().isPresent()) {
                packed(html, "volume", sources.volume().get().bytes());
            }
        }
    }

    private static void packed(Html html, String id, byte[] bytes) throws IOException {
        html.own("<script type=\"application/octet-stream\" id=\"" + id + "\">");
        html.own(Base64.getEncoder().encodeToString(bytes));
        html.own("</script>\n");
    }

    private static void bytes(ArrayNode into, int[] colours) {
        for (int rgb : colours) {
            into.addArray().add(rgb >> 16 & 255).add(rgb >> 8 & 255).add(rgb & 255);
        }
    }
}
