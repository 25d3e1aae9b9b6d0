package org.wolff.cli.chart;

import java.util.List;

/**
 * Bars side by side, one for each name.
 *
 * @param title what is shown, for those who hear it
 * @param xName what the names are, with a unit where they are numbers
 * @param yName what goes up, with its unit
 */
public record BarChart(String title, String xName, String yName) {
    private static final int WIDTH = 640;
    private static final int PLOT = 220;
    private static final int LEFT = 74;
    private static final int RIGHT = 16;
    private static final int TOP = 12;
    private static final int BOTTOM = 46;
    private static final double FILLED = 0.82;
    private static final int ROOM = 44;

    /** Returns the chart; empty text where there is nothing to show. */
    public String svg(List<String> names, double[] values) {
        double low = 0;
        double high = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low == 0 && high == 0) {
            return "";
        }
        Svg svg = new Svg(WIDTH, TOP + PLOT + BOTTOM, title);
        Axis up = Axis.linear(low, high, TOP + PLOT, TOP);
        for (double mark : up.marks()) {
            svg.line("grid", LEFT, up.pixel(mark), WIDTH - RIGHT, up.pixel(mark));
            svg.label("mark end", LEFT - 6, up.pixel(mark) + 4, up.text(mark));
        }
        double step = (double) (WIDTH - LEFT - RIGHT) / values.length;
        int every = Math.max(1, (int) Math.ceil(ROOM / step));
        for (int i = 0; i < values.length; i++) {
            double left = LEFT + step * (i + (1 - FILLED) / 2);
            if (Double.isFinite(values[i])) {
                double top = Math.min(up.pixel(values[i]), up.pixel(0));
                double height = Math.abs(up.pixel(values[i]) - up.pixel(0));
                svg.bar("bar", left, top, step * FILLED, height, names.get(i) + ": " + up.text(values[i]));
            }
            if (i % every == 0) {
                svg.label("mark middle", LEFT + step * (i + 0.5), TOP + PLOT + 16, names.get(i));
            }
        }
        svg.line("base", LEFT, up.pixel(0), WIDTH - RIGHT, up.pixel(0));
        svg.label("axis middle", (LEFT + WIDTH - RIGHT) / 2.0, TOP + PLOT + 36, xName);
        svg.turnedLabel("axis middle", 16, TOP + PLOT / 2.0, yName);
        return svg.end();
    }
}
