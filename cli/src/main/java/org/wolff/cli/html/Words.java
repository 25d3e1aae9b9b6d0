package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values of JSON as text for people: four digits, a real minus, powers of ten; an en dash where there is none. */
final class Words {
    /** Stands for no value. */
    static final String NONE = "–";

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Words() {}

    /** Returns the text of a number, a text, a flag, or a short list of them. */
    static String of(JsonNode node) {
        if (node.isIntegralNumber()) {
            return count(node.asLong());
        }
        if (node.isNumber()) {
            return number(node.asDouble());
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? "yes" : "no";
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(of(item)));
            return items.isEmpty() ? NONE : String.join(", ", items);
        }
        return node.isTextual() && !node.asText().isEmpty() ? node.asText() : NONE;
    }

    /** Returns four significant digits. */
    static String number(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (size == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e7) {
            int power = (int) Math.floor(Math.log10(size));
            String lead = String.format(Locale.ROOT, "%.2f", value / Math.pow(10, power));
            if (lead.startsWith("10.") || lead.startsWith("-10.")) {
                power++;
                lead = String.format(Locale.ROOT, "%.2f", value / Math.pow(10, power));
            }
            return minus(lead) + "·10" + raised(power);
        }
        int decimals = Math.min(9, Math.max(0, 3 - (int) Math.floor(Math.log10(size))));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return minus(text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : grouped(text));
    }

    /** Returns a whole number with thin spaces between thousands. */
    static String count(long value) {
        return minus(grouped(Long.toString(value)));
    }

    private static String grouped(String digits) {
        return digits.length() <= 4 ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202f");
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }

    private static String raised(int power) {
        StringBuilder raised = new StringBuilder(power < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
            raised.append(RAISED.charAt(digit - '0'));
        }
        return raised.toString();
    }

    /** Returns a number with its unit; the unit of pure numbers is not written, densities are told in g/cm³. */
    static String withUnit(JsonNode value, String unit) {
        if (unit.equals("t/mm3") && value.isNumber()) {
            return number(1e9 * value.asDouble()) + "\u00a0g/cm³";
        }
        String text = of(value);
        if (unit.equals("deg")) {
            return text.equals(NONE) ? text : text + "°";
        }
        return unit.isEmpty() || unit.equals("1") || text.equals(NONE) ? text : text + "\u00a0" + typeset(unit);
    }

    private static String typeset(String unit) {
        return unit.replace("mm2", "mm²")
                .replace("mm3", "mm³")
                .replace("cm3", "cm³")
                .replace("*", "·");
    }

    /** Returns {@code (x, y, z)}. */
    static String vector(JsonNode node) {
        return node.isArray() && node.size() == 3 ? "(" + of(node) + ")" : NONE;
    }

    /** Returns {@code someKey} as {@code some key}. */
    static String key(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace("youngs", "Young's")
                .replace("poissons", "Poisson's");
    }

    /** Returns such as {@code 3.2 GB}. */
    static String bytes(double bytes) {
        return bytes >= 1e9
                ? number(Math.round(bytes / 1e7) / 100.0) + " GB"
                : number(Math.round(bytes / 1e5) / 10.0) + " MB";
    }

    /** Returns such as {@code 12 ms}, {@code 3.2 s}, {@code 4 min 05 s}. */
    static String seconds(double seconds) {
        if (!Double.isFinite(seconds)) {
            return NONE;
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
    }
}
