package org.wolff.cli.html;

import java.io.IOException;
import java.util.List;

/** Tables in the form that all of the report has; wide ones scroll by themselves on narrow screens. */
final class Tables {
    private final Html html;

    Tables(Html html) {
        this.html = html;
    }

    /** What the cells of a table are. */
    @FunctionalInterface
    interface Rows {
        /** Writes the rows. */
        void write() throws IOException;
    }

    /** Writes a table; a heading that begins with {@code #} is that of numbers. */
    void table(List<String> headings, Rows rows) throws IOException {
        html.begin("div", "class", "scroll").begin("table").begin("thead").begin("tr");
        for (String heading : headings) {
            boolean number = heading.startsWith("#");
            html.element(
                    "th", number ? heading.substring(1) : heading, "scope", "col", "class", number ? "number" : null);
        }
        html.end().end().begin("tbody");
        rows.write();
        html.end().end().end();
    }

    /** Writes one row of plain cells; one that begins with {@code #} is a number. */
    void row(String... cells) throws IOException {
        html.begin("tr");
        for (String cell : cells) {
            cell(cell);
        }
        html.end();
    }

    /** Writes one plain cell. */
    void cell(String text) throws IOException {
        boolean number = text.startsWith("#");
        html.element("td", number ? text.substring(1) : text, "class", number ? "number" : null);
    }

    /** Writes names and values side by side; a pair whose value is absent is left out. */
    void facts(String... pairs) throws IOException {
        html.begin("dl", "class", "facts");
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null && !pairs[i + 1].equals(Words.NONE)) {
                html.begin("div")
                        .element("dt", pairs[i])
                        .element("dd", pairs[i + 1])
                        .end();
            }
        }
        html.end();
    }
}
