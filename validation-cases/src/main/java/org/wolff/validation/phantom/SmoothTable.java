package org.wolff.validation.phantom;

/**
 * A table of values against a rising argument, joined by cubics with continuous slope that do not overshoot
 * (Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5:300–304, 1984: harmonic mean of the neighbouring slopes).
 * Beyond its ends the value stays that of the end.
 */
final class SmoothTable {
    private final double[] argument;
    private final double[] value;
    private final double[] slope;

    /**
     * Joins the points.
     *
     * @param argument at least two, rising
     * @param value as many
     */
    SmoothTable(double[] argument, double[] value) {
        if (argument.length < 2 || argument.length != value.length) {
            throw new IllegalArgumentException(argument.length + " arguments, " + value.length + " values");
        }
        this.argument = argument.clone();
        this.value = value.clone();
        this.slope = new double[value.length];
        for (int i = 1; i < argument.length; i++) {
            if (!(argument[i] > argument[i - 1])) {
                throw new IllegalArgumentException("arguments do not rise at " + argument[i]);
            }
        }
        for (int i = 1; i + 1 < argument.length; i++) {
            double left = secant(i - 1);
            double right = secant(i);
            slope[i] = left * right > 0 ? 2 * left * right / (left + right) : 0;
        }
    }

    /** Returns the value at {@code x}. */
    double at(double x) {
        int last = argument.length - 1;
        if (x <= argument[0]) {
            return value[0];
        }
        if (x >= argument[last]) {
            return value[last];
        }
        int i = 0;
        while (x > argument[i + 1]) {
            i++;
        }
        double width = argument[i + 1] - argument[i];
        double t = (x - argument[i]) / width;
        double u = 1 - t;
        return u * u * (1 + 2 * t) * value[i]
                + t * t * (3 - 2 * t) * value[i + 1]
                + t * u * width * (u * slope[i] - t * slope[i + 1]);
    }

    private double secant(int i) {
        return (value[i + 1] - value[i]) / (argument[i + 1] - argument[i]);
    }
}
