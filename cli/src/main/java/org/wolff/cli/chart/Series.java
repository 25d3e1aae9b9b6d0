package org.wolff.cli.chart;

/**
 * One line, or one bar for each number.
 *
 * @param name for the legend
 * @param x along the chart; as many as {@code y}
 * @param y the values
 */
public record Series(String name, double[] x, double[] y) {
    /** Checks the shapes. */
    public Series {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " places, " + y.length + " values");
        }
    }
}
