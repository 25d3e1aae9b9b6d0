package org.wolff.materials.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with what it measures.
 *
 * @param value in wolff's unit of the dimension (mm, N, MPa, tonne, s, radian and their products), finite
 * @param dimension what it measures
 */
public record Quantity(double value, Dimension dimension) {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(.*)");
    private static final Pattern COMMA = Pattern.compile("([+-]?[0-9]+),([0-9]+)(.*)");

    /** Reads a quantity in {@link Units#standard()}; see {@link #parse(String, Dimension, Units)}. */
    public static Quantity parse(String text, Dimension expected) {
        return parse(text, expected, Units.standard());
    }

    /**
     * Reads text such as {@code "3 GPa"}.
     *
     * @param text a number and a unit; the unit may be left out for {@link Dimension#RATIO} alone
     * @param expected what it must measure
     * @param units the symbols
     * @throws QuantityException if it is no number, not finite, has no unit, an unknown one, or one of another dimension
     */
    public static Quantity parse(String text, Dimension expected, Units units) {
        String plain = text.strip().replace('\u2212', '-').replace('\u00a0', ' ');
        Matcher parts = NUMBER.matcher(plain);
        if (!parts.matches()) {
            throw notANumber(text, expected);
        }
        String rest = parts.group(2).strip();
        double number = number(parts.group(1));
        refuseSeparators(plain, rest);
        if (rest.isEmpty()) {
            if (expected == Dimension.RATIO) {
                return new Quantity(number, expected);
            }
            throw new QuantityException(
                    "'" + text + "' has no unit; " + expected.noun() + " was expected",
                    "write " + examples(parts.group(1), expected));
        }
        Units.Unit unit = units.parse(rest);
        if (!unit.powers().equals(expected.powers())) {
            throw wrongDimension(text, unit.powers(), expected, parts.group(1));
        }
        double value = number * unit.factor();
        if (!Double.isFinite(value) || (value == 0 && number != 0)) {
            throw new QuantityException("'" + text + "' is beyond what a number can hold", "");
        }
        return new Quantity(value, expected);
    }

    private static double number(String digits) {
        double number = Double.parseDouble(digits);
        boolean nonzero = digits.replaceFirst("[eE].*", "").matches(".*[1-9].*");
        if (Double.isInfinite(number) || (number == 0 && nonzero)) {
            throw new QuantityException("'" + digits + "' is beyond what a number can hold", "");
        }
        return number;
    }

    private static QuantityException notANumber(String text, Dimension expected) {
        String word = text.strip();
        if (word.matches("(?i)[+-]?\\.?(nan|inf|infinity)\\b.*")) {
            return new QuantityException("'" + text + "' is not a finite number", "write " + examples("3", expected));
        }
        return new QuantityException(
                "'" + text + "' is not " + expected.noun(),
                "write a number and a unit, such as " + examples("3", expected));
    }

    private static void refuseSeparators(String plain, String rest) {
        Matcher comma = COMMA.matcher(plain);
        if (comma.matches()) {
            String fix = comma.group(1) + "." + comma.group(2) + comma.group(3);
            throw new QuantityException(
                    "'" + plain + "' has a comma", "the decimal sign is a point: '" + fix.strip() + "'");
        }
        if (rest.matches("[0-9_'].*")) {
            throw new QuantityException(
                    "'" + plain + "' has a gap inside its number",
                    "write it in one piece: '" + plain.replaceAll("(?<=[0-9])[\\s_'](?=[0-9])", "") + "'");
        }
    }

    private static QuantityException wrongDimension(String text, Powers powers, Dimension expected, String number) {
        Optional<Dimension> found = Dimension.of(powers);
        String is = found.map(Dimension::noun).orElse("of another dimension");
        return new QuantityException(
                "'" + text + "' is " + is + ", " + expected.noun() + " was expected",
                "write for example " + examples(number, expected));
    }

    private static String examples(String number, Dimension dimension) {
        if (dimension == Dimension.RATIO) {
            return "0.3 or 30 %";
        }
        String first = number + " " + dimension.units().get(0);
        return first + " or " + number + " " + dimension.units().get(1);
    }
}
