package org.wolff.cli.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From numbers to a range of pixels, with marks at round numbers.
 *
 * @param low first number shown
 * @param high last number shown, greater
 * @param logarithmic whether equal ratios take equal lengths; then both are positive
 * @param from pixel of {@code low}
 * @param to pixel of {@code high}
 */
record Axis(double low, double high, boolean logarithmic, double from, double to) {
    private static final int WANTED = 5;
    private static final int MOST_DECADES = 8;

    /** Returns an axis that begins and ends at round numbers. */
    static Axis linear(double low, double high, double from, double to) {
        double step = step(high > low ? high - low : Math.max(Math.abs(high), 1));
        double first = Math.floor(low / step + 1e-9) * step;
        double last = Math.ceil(high / step - 1e-9) * step;
        return new Axis(first, last > first ? last : first + step, false, from, to);
    }

    /** Returns an axis over whole decades. */
    static Axis decades(double low, double high, double from, double to) {
        double first = Math.floor(Math.log10(low) + 1e-9);
        double last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
        return new Axis(Math.pow(10, first), Math.pow(10, last), true, from, to);
    }

    /** Returns 1, 2 or 5 times a power of ten, about a fifth of a length. */
    private static double step(double length) {
        double raw = length / WANTED;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
    }

    double pixel(double value) {
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        if (logarithmic) {
            int decades = (int) Math.round(Math.log10(high / low));
            int every = (decades + MOST_DECADES - 1) / MOST_DECADES;
            for (int d = 0; d <= decades; d += every) {
                marks.add(Math.pow(10, Math.rint(Math.log10(low)) + d));
            }
        } else {
            double step = step(high - low);
            for (int i = 0; low + i * step <= high + 1e-9 * step; i++) {
                marks.add(low + i * step);
            }
        }
        return marks;
    }

    /** Returns the text of a mark. */
    String text(double mark) {
        if (Math.abs(mark) < 1e-12 * (high - low)) {
            return "0";
        }
        double size = Math.abs(mark);
        if (size >= 1e5 || size < 1e-3) {
            int power = (int) Math.floor(Math.log10(size) + 1e-9);
            double lead = mark / Math.pow(10, power);
            String digits = Math.abs(lead - 1) < 1e-9 ? "" : trimmed(String.format(Locale.ROOT, "%.2f", lead)) + "·";
            return digits + "10" + raised(power);
        }
        return trimmed(String.format(Locale.ROOT, "%.6f", mark));
    }

    private static String trimmed(String text) {
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String raised(int power) {
        StringBuilder raised = new StringBuilder();
        for (char c : Integer.toString(power).toCharArray()) {
            raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return raised.toString();
    }
}
