package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** What the sections of the report share: what it is made from, and how a section is written. */
abstract class Section {
    final Sources sources;
    final JsonNode results;
    final Html html;
    final Tables tables;

    Section(Sources sources, Html html) {
        this.sources = sources;
        this.results = sources.results();
        this.html = html;
        this.tables = new Tables(html);
    }

    /** Writes the section. */
    abstract void write() throws IOException;

    /** Writes a numbered section. */
    final void section(String id, String heading, Html.Body body) throws IOException {
        html.begin("section", "id", id).element("h2", heading);
        body.write();
        html.end();
    }

    /** Writes a heading within a section. */
    final void heading(String text) throws IOException {
        html.element("h3", text);
    }

    /** Writes a paragraph. */
    final void paragraph(String text) throws IOException {
        html.element("p", text);
    }

    /** Writes a paragraph on what the reader has to add or to bear in mind. */
    final void note(String text) throws IOException {
        html.element("p", text, "class", "note");
    }

    /** Writes a chart with its caption, unless it is empty. */
    final void chart(String svg, String caption) throws IOException {
        if (!svg.isEmpty()) {
            html.begin("figure", "class", "chart-box")
                    .own(svg)
                    .element("figcaption", caption)
                    .end();
        }
    }

    /** Returns the numbers of a list. */
    static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).isNumber() ? list.get(i).asDouble() : Double.NaN;
        }
        return numbers;
    }
}
