package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** A place of the model that a reader can go to: in words for paper, and as a button that moves the camera of the viewer. */
final class PlaceButton {
    private PlaceButton() {}

    /**
     * Writes a place; an en dash where there is none.
     *
     * @param at three coordinates in mm
     * @param part the part, or empty
     * @param loadCase the load case, or empty
     * @param field id of what is to be seen, such as {@code von-mises.max}, or empty
     * @param label what it is, for who looks at it
     */
    static void write(Html html, JsonNode at, String part, String loadCase, String field, String label)
            throws IOException {
        if (!isPlace(at)) {
            html.text(Words.NONE);
            return;
        }
        String numbers = at.get(0).asDouble() + "," + at.get(1).asDouble() + ","
                + at.get(2).asDouble();
        html.element("span", rounded(at), "class", "place");
        html.element(
                "button",
                "show",
                "type",
                "button",
                "class",
                "show",
                "hidden",
                "",
                "data-at",
                numbers,
                "data-part",
                part,
                "data-load-case",
                loadCase,
                "data-field",
                field,
                "data-label",
                label,
                "aria-label",
                "show " + label + " in the 3D view");
    }

    /** Returns whether a node is a place. */
    static boolean isPlace(JsonNode at) {
        return at.isArray()
                && at.size() == 3
                && at.get(0).isNumber()
                && at.get(1).isNumber()
                && at.get(2).isNumber();
    }

    private static String rounded(JsonNode at) {
        StringBuilder text = new StringBuilder();
        for (JsonNode coordinate : at) {
            double tenth = Math.round(10 * coordinate.asDouble()) / 10.0;
            text.append(text.isEmpty() ? "" : ", ").append(Words.number(tenth));
        }
        return text.toString();
    }
}
