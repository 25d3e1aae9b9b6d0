package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plot of points with letters, as SVG: one quantity against another, each variant a point.
 *
 * @param xTitle what runs to the right, with unit
 * @param yTitle what runs upwards, with unit
 * @param x values; a point that has none is left out
 * @param y values
 * @param logarithmicX whether x is shown by its logarithm; then all must be above zero
 */
record ScatterPlot(String xTitle, String yTitle, double[] x, double[] y, boolean logarithmicX) {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 320;
    private static final int LEFT = 70;
    private static final int BOTTOM = 50;
    private static final int MARGIN = 16;
    private static final int TICKS = 5;
    static final String[] COLOURS = {
        "#1f77b4", "#d95f02", "#2ca02c", "#7b3fa0", "#b8860b", "#c2185b", "#00838f", "#5d4037", "#455a64", "#9e9d24"
    };

    /** Returns whether at least two points can be shown. */
    boolean isTelling() {
        return shown().size() >= 2;
    }

    private List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i]) && !(logarithmicX && x[i] <= 0)) {
                shown.add(i);
            }
        }
        return shown;
    }

    /** Returns the plot. */
    String svg() {
        List<Integer> shown = shown();
        Axis across = Axis.over(shown.stream().mapToDouble(i -> x[i]).toArray(), logarithmicX);
        Axis up = Axis.over(shown.stream().mapToDouble(i -> y[i]).toArray(), false);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s against %s\">%n",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT,
                HtmlText.escaped(yTitle),
                HtmlText.escaped(xTitle)));
        for (double tick : across.ticks()) {
            double at = right(across.share(tick));
            line(svg, at, MARGIN, at, HEIGHT - BOTTOM);
            text(svg, at, HEIGHT - BOTTOM + 16, "middle", NumberText.tick(tick));
        }
        for (double tick : up.ticks()) {
            double at = down(up.share(tick));
            line(svg, LEFT, at, WIDTH - MARGIN, at);
            text(svg, LEFT - 6, at + 4, "end", NumberText.tick(tick));
        }
        text(svg, (LEFT + WIDTH - MARGIN) / 2.0, HEIGHT - 10, "middle", xTitle);
        svg.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(14 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                (MARGIN + HEIGHT - BOTTOM) / 2,
                HtmlText.escaped(yTitle)));
        for (int i : shown) {
            double px = right(across.share(x[i]));
            double py = down(up.share(y[i]));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"6\" fill=\"%s\"/>%n",
                    px,
                    py,
                    COLOURS[i % COLOURS.length]));
            text(svg, px + 9, py - 7, "start", ComparisonTable.letter(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double right(double share) {
        return LEFT + share * (WIDTH - MARGIN - LEFT);
    }

    private static double down(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - MARGIN);
    }

    private static void line(StringBuilder svg, double ax, double ay, double bx, double by) {
        svg.append(String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%.1f %.1fL%.1f %.1f\"/>%n", ax, ay, bx, by));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                HtmlText.escaped(text)));
    }

    /** The range of an axis. */
    private record Axis(double low, double high, boolean logarithmic, double[] ticks) {
        static Axis over(double[] values, boolean logarithmic) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                double v = logarithmic ? Math.log10(value) : value;
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            double room = high > low ? 0.08 * (high - low) : Math.max(0.1 * Math.abs(high), 1e-12);
            double from = low - room;
            double to = high + room;
            return new Axis(from, to, logarithmic, logarithmic ? decades(from, to) : even(from, to));
        }

        double share(double value) {
            return ((logarithmic ? Math.log10(value) : value) - low) / (high - low);
        }

        private static double[] even(double from, double to) {
            double raw = (to - from) / TICKS;
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            double step =
                    raw <= power ? power : raw <= 2 * power ? 2 * power : raw <= 5 * power ? 5 * power : 10 * power;
            List<Double> ticks = new ArrayList<>();
            for (long k = (long) Math.ceil(from / step); k * step <= to; k++) {
                ticks.add(k * step);
            }
            return ticks.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static double[] decades(double from, double to) {
            List<Double> ticks = new ArrayList<>();
            for (int decade = (int) Math.floor(from); decade <= to; decade++) {
                for (int first : new int[] {1, 2, 5}) {
                    double tick = first * Math.pow(10, decade);
                    if (Math.log10(tick) >= from && Math.log10(tick) <= to) {
                        ticks.add(tick);
                    }
                }
            }
            return ticks.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
