package org.wolff.cli.deck;

/** A line of a deck as it can be shown. */
final class Excerpt {
    private static final int WIDTH = 110;

    private Excerpt() {}

    /** Returns the line without control characters, cut to a readable width. */
    static String of(String line) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(WIDTH, line.length()); i++) {
            char c = line.charAt(i);
            shown.append(c == '\t' ? ' ' : Character.isISOControl(c) ? '?' : c);
        }
        return shown + (line.length() > WIDTH ? "…" : "");
    }

    /** Returns the line and a caret below a column, from 1. */
    static String of(String line, int column) {
        String shown = of(line);
        return column < 1 || column > shown.length() + 1 ? shown : shown + "\n    " + " ".repeat(column - 1) + "^";
    }
}
