package org.wolff.cli.report;

/** Texts for HTML and SVG. */
final class HtmlText {
    private HtmlText() {}

    /** Returns the text with the characters that mean something in markup put as entities. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
