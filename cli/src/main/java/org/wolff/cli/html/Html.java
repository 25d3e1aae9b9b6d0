package org.wolff.cli.html;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML element by element. All text and all values of attributes are escaped; markup that is not wolff's own cannot
 * come in. Mutable, for one thread.
 */
final class Html {
    private static final Set<String> EMPTY = Set.of("meta", "img", "input", "br", "col", "hr");

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Writer out) {
        this.out = out;
    }

    /** What goes between two tags. */
    @FunctionalInterface
    interface Body {
        /** Writes it. */
        void write() throws IOException;
    }

    /** Begins an element; attributes are names and values by turns, one whose value is null is left out. */
    Html begin(String tag, String... attributes) throws IOException {
        out.append('<').append(tag);
        for (int a = 0; a < attributes.length; a += 2) {
            if (attributes[a + 1] != null) {
                out.append(' ').append(attributes[a]).append("=\"");
                escaped(attributes[a + 1]);
                out.append('"');
            }
        }
        out.append('>');
        if (!EMPTY.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /** Ends the element that was begun last. */
    Html end() throws IOException {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (tag.matches("tr|p|h\\d|section|div|table|li|figure|details|dl")) {
            out.append('\n');
        }
        return this;
    }

    /** Writes an element around {@code body}. */
    Html with(String tag, String type, Body body) throws IOException {
        begin(tag, "class", type);
        body.write();
        return end();
    }

    /** Writes an element that holds plain text. */
    Html element(String tag, String text, String... attributes) throws IOException {
        return begin(tag, attributes).text(text).end();
    }

    /** Writes plain text. */
    Html text(String text) throws IOException {
        escaped(text);
        return this;
    }

    /** Writes markup or script of wolff's own: a chart, the style, the viewer. */
    Html own(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
