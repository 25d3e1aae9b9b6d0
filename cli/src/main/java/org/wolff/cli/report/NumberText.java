package org.wolff.cli.report;

import java.util.Locale;
import org.wolff.mesh.geometry.Vector3;

/** Numbers for people: as many digits as mean something, never in the local decimal comma. */
final class NumberText {
    private NumberText() {}

    /** Returns four significant digits, such as {@code 0.01235}, {@code 12.35}, {@code 12346}, {@code 1.235e-07}. */
    static String significant(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return "-";
        }
        if (size == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e7) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return fixed(value, decimals(value, 4));
    }

    /** Returns up to six significant digits without trailing zeros, such as {@code 0.02}, {@code 250}, {@code 1e+09}. */
    static String tick(double value) {
        String text = String.format(Locale.ROOT, "%.6g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** Returns how many decimals show that many significant digits of a value, from 0 to 9. */
    static int decimals(double value, int digits) {
        double size = Math.abs(value);
        return size == 0 ? digits - 1 : Math.min(9, Math.max(0, digits - 1 - (int) Math.floor(Math.log10(size))));
    }

    /** Returns the value with that many decimals. */
    static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "-";
    }

    /** Returns one decimal, without a minus before zero. */
    static String oneDecimal(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.equals("-0.0") ? "0.0" : text;
    }

    /** Returns {@code x y z} with one decimal each. */
    static String vector(Vector3 v) {
        return oneDecimal(v.x()) + " " + oneDecimal(v.y()) + " " + oneDecimal(v.z());
    }

    /** Returns two digits of a small ratio, such as {@code 3.4e-09}. */
    static String ratio(double value) {
        return value == 0 ? "0" : Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value) : "-";
    }

    /** Returns {@code 1,234,567}. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
