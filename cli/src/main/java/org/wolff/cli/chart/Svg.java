package org.wolff.cli.chart;

import java.util.Locale;

/** Markup of a chart under work. Mutable. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String title) {
        text.append(
                String.format(Locale.ROOT, "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\">", width, height));
        text.append("<title>").append(escaped(title)).append("</title>");
    }

    void line(String type, double x1, double y1, double x2, double y2) {
        text.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                type,
                x1,
                y1,
                x2,
                y2));
    }

    void bar(String type, double x, double y, double width, double height, String title) {
        text.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">",
                type,
                x,
                y,
                width,
                height));
        text.append("<title>").append(escaped(title)).append("</title></rect>");
    }

    /** Begins a line through points, to be ended with {@link #endPath}. */
    void beginPath(String type) {
        text.append("<path class=\"").append(type).append("\" d=\"");
    }

    void point(boolean first, double x, double y) {
        text.append(String.format(Locale.ROOT, "%s%.1f %.1f", first ? "M" : "L", x, y));
    }

    void endPath() {
        text.append("\"/>");
    }

    void label(String type, double x, double y, String label) {
        text.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">", type, x, y));
        text.append(escaped(label)).append("</text>");
    }

    void turnedLabel(String type, double x, double y, String label) {
        text.append(String.format(
                Locale.ROOT, "<text class=\"%s\" transform=\"translate(%.1f %.1f) rotate(-90)\">", type, x, y));
        text.append(escaped(label)).append("</text>");
    }

    String end() {
        return text.append("</svg>").toString();
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
