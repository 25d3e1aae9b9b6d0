package org.wolff.cli.chart;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Lines over a common axis.
 *
 * @param title what is shown, for those who hear it
 * @param xName what goes along, with its unit
 * @param xLogarithmic whether along goes by ratios; then numbers not above zero are left out
 * @param yName what goes up, with its unit
 * @param yLogarithmic whether up goes by ratios; then numbers not above zero are left out
 */
public record LineChart(String title, String xName, boolean xLogarithmic, String yName, boolean yLogarithmic) {
    private static final int WIDTH = 640;
    private static final int PLOT = 270;
    private static final int LEFT = 74;
    private static final int RIGHT = 16;
    private static final int TOP = 12;
    private static final int BOTTOM = 46;
    private static final int KEY_ROW = 20;
    private static final int KEY_COLUMNS = 3;
    private static final int COLOURS = 8;
    private static final int LONGEST = 27;

    /** Returns the chart of some series; empty text where there is nothing to show. */
    public String svg(List<Series> series) {
        double[] x = range(series, true);
        double[] y = range(series, false);
        if (x.length == 0) {
            return "";
        }
        int keys = series.size() > 1 ? (series.size() + KEY_COLUMNS - 1) / KEY_COLUMNS * KEY_ROW : 0;
        Svg svg = new Svg(WIDTH, TOP + PLOT + BOTTOM + keys, title);
        Axis across = axis(xLogarithmic, x, LEFT, WIDTH - RIGHT);
        Axis up = axis(yLogarithmic, y, TOP + PLOT, TOP);
        for (double mark : across.marks()) {
            svg.line("grid", across.pixel(mark), TOP, across.pixel(mark), TOP + PLOT);
            svg.label("mark middle", across.pixel(mark), TOP + PLOT + 16, across.text(mark));
        }
        for (double mark : up.marks()) {
            svg.line("grid", LEFT, up.pixel(mark), WIDTH - RIGHT, up.pixel(mark));
            svg.label("mark end", LEFT - 6, up.pixel(mark) + 4, up.text(mark));
        }
        svg.label("axis middle", (LEFT + WIDTH - RIGHT) / 2.0, TOP + PLOT + 36, xName);
        svg.turnedLabel("axis middle", 16, TOP + PLOT / 2.0, yName);
        for (int s = 0; s < series.size(); s++) {
            draw(svg, series.get(s), across, up, "line s" + s % COLOURS + (s >= COLOURS ? " dashed" : ""));
            if (series.size() > 1) {
                key(svg, s, series.get(s).name());
            }
        }
        return svg.end();
    }

    private static void key(Svg svg, int s, String name) {
        double left = LEFT + (double) (s % KEY_COLUMNS) * (WIDTH - LEFT - RIGHT) / KEY_COLUMNS;
        double row = TOP + PLOT + BOTTOM + KEY_ROW * (s / KEY_COLUMNS) + 10;
        svg.line("line s" + s % COLOURS + (s >= COLOURS ? " dashed" : ""), left, row - 4, left + 20, row - 4);
        svg.label("mark", left + 26, row, name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name);
    }

    private void draw(Svg svg, Series series, Axis across, Axis up, String type) {
        svg.beginPath(type);
        boolean first = true;
        for (int i = 0; i < series.x().length; i++) {
            if (isShown(series, i)) {
                svg.point(first, across.pixel(series.x()[i]), up.pixel(series.y()[i]));
                first = false;
            } else {
                first = true;
            }
        }
        svg.endPath();
    }

    private static Axis axis(boolean logarithmic, double[] range, double from, double to) {
        return logarithmic ? Axis.decades(range[0], range[1], from, to) : Axis.linear(range[0], range[1], from, to);
    }

    private boolean isShown(Series series, int i) {
        double x = series.x()[i];
        double y = series.y()[i];
        return Double.isFinite(x) && Double.isFinite(y) && (!xLogarithmic || x > 0) && (!yLogarithmic || y > 0);
    }

    private double[] range(List<Series> series, boolean along) {
        double low = fold(series, along, Math::min, Double.POSITIVE_INFINITY);
        double high = fold(series, along, Math::max, Double.NEGATIVE_INFINITY);
        return low <= high ? new double[] {low, high} : new double[0];
    }

    private double fold(List<Series> series, boolean along, DoubleBinaryOperator choose, double start) {
        double found = start;
        for (Series one : series) {
            for (int i = 0; i < one.x().length; i++) {
                if (isShown(one, i)) {
                    found = choose.applyAsDouble(found, along ? one.x()[i] : one.y()[i]);
                }
            }
        }
        return found;
    }
}
