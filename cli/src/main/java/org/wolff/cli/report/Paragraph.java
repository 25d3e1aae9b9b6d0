package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at spaces. */
final class Paragraph {
    private Paragraph() {}

    /**
     * Returns the lines of a text, none wider than {@code width} where its words allow.
     *
     * @param first what the first line begins with; the others are indented by as much
     */
    static List<String> lines(String first, String text, int width) {
        String indent = " ".repeat(first.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        for (String word : text.strip().split("\\s+")) {
            boolean begun = line.length() > first.length();
            if (begun && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(word);
            } else {
                line.append(begun ? " " : "").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
