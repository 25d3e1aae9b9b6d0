package org.wolff.materials.quantity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wolff.materials.spelling.Spelling;

/** The unit symbols, and how texts such as {@code "kN/mm2"} are read as products of their powers. Immutable. */
public final class Units {
    /** Standard gravity, mm/s² (3rd CGPM, 1901); makes a force of a body mass. */
    public static final double STANDARD_GRAVITY = 9806.65;

    private static final Map<String, Unit> SYMBOLS = symbols();
    private static final Pattern FACTOR =
            Pattern.compile("\\s*([*·/]|)\\s*(1(?![0-9])|%?[A-Za-zµμ°]+|%)(?:\\^?(-?[0-9]))?");
    private static final Units STANDARD = new Units(OptionalDouble.empty());

    private final OptionalDouble bodyWeight;

    private Units(OptionalDouble bodyWeight) {
        this.bodyWeight = bodyWeight;
    }

    /**
     * A unit as factor to wolff's units.
     *
     * @param factor what one of it is in mm, tonne, s, radian
     * @param powers its exponents
     */
    record Unit(double factor, Powers powers) {
        static final Unit ONE = new Unit(1, Powers.NONE);

        Unit times(Unit other, int exponent) {
            return new Unit(factor * Math.pow(other.factor, exponent), powers.times(other.powers, exponent));
        }
    }

    /** Returns the units without body weight: {@code %BW} is refused. */
    public static Units standard() {
        return STANDARD;
    }

    /** Returns the units in which {@code 100 %BW} is the weight of a body of this mass, in tonne. */
    public static Units withBodyMass(double tonne) {
        return new Units(OptionalDouble.of(tonne * STANDARD_GRAVITY));
    }

    /** Reads a unit such as {@code "N*mm"}; throws {@link QuantityException} where it is not one. */
    Unit parse(String text) {
        String plain = text.strip().replace('²', '2').replace('³', '3').replace("% BW", "%BW");
        Matcher factors = FACTOR.matcher(plain);
        Unit unit = Unit.ONE;
        int at = 0;
        while (at < plain.length()) {
            factors.region(at, plain.length());
            if (!factors.lookingAt() || (at == 0 && !factors.group(1).isEmpty())) {
                throw new QuantityException("unknown unit '" + text + "'", "units look like mm, N/mm2, N*m, g/cm3");
            }
            int exponent = factors.group(3) == null ? 1 : Integer.parseInt(factors.group(3));
            unit = unit.times(symbol(factors.group(2), text), factors.group(1).equals("/") ? -exponent : exponent);
            at = factors.end();
        }
        return unit;
    }

    private Unit symbol(String symbol, String whole) {
        if (symbol.equals("%BW") || symbol.equals("BW")) {
            if (bodyWeight.isEmpty()) {
                throw new QuantityException(
                        "'" + whole + "' needs the body mass", "add 'body-mass: 70 kg' at the top of the case");
            }
            double weight = bodyWeight.getAsDouble();
            return new Unit(symbol.equals("BW") ? weight : weight / 100, Dimension.FORCE.powers());
        }
        Unit unit = SYMBOLS.get(symbol);
        if (unit == null) {
            throw new QuantityException("unknown unit '" + symbol + "'", suggestion(symbol));
        }
        return unit;
    }

    private static String suggestion(String symbol) {
        for (String known : SYMBOLS.keySet()) {
            if (known.toLowerCase(Locale.ROOT).equals(symbol.toLowerCase(Locale.ROOT))) {
                return "did you mean " + known + "? Upper and lower case matter";
            }
        }
        return Spelling.nearest(symbol, SYMBOLS.keySet())
                .map(known -> "did you mean " + known + "?")
                .orElse("known units: mm, cm, m, um, in, N, kN, Pa, kPa, MPa, GPa, N*m, kg, g, t, s, deg, rad, %, %BW");
    }

    private static Map<String, Unit> symbols() {
        Map<String, Unit> table = new LinkedHashMap<>();
        put(table, Dimension.LENGTH, 1, "mm");
        put(table, Dimension.LENGTH, 10, "cm");
        put(table, Dimension.LENGTH, 1000, "m");
        put(table, Dimension.LENGTH, 1e-3, "um", "µm", "μm");
        put(table, Dimension.LENGTH, 1e-6, "nm");
        put(table, Dimension.LENGTH, 25.4, "in");
        put(table, Dimension.FORCE, 1, "N");
        put(table, Dimension.FORCE, 1e3, "kN");
        put(table, Dimension.FORCE, 1e6, "MN");
        put(table, Dimension.PRESSURE, 1e-6, "Pa");
        put(table, Dimension.PRESSURE, 1e-3, "kPa");
        put(table, Dimension.PRESSURE, 1, "MPa");
        put(table, Dimension.PRESSURE, 1e3, "GPa");
        put(table, Dimension.MOMENT, 1, "Nmm");
        put(table, Dimension.MOMENT, 1e3, "Nm");
        put(table, Dimension.MASS, 1e-6, "g");
        put(table, Dimension.MASS, 1e-3, "kg");
        put(table, Dimension.MASS, 1e-9, "mg");
        put(table, Dimension.MASS, 1, "t");
        put(table, Dimension.TIME, 1, "s");
        put(table, Dimension.TIME, 1e-3, "ms");
        put(table, Dimension.ANGLE, Math.PI / 180, "deg", "°");
        put(table, Dimension.ANGLE, 1, "rad");
        put(table, Dimension.RATIO, 0.01, "%");
        put(table, Dimension.RATIO, 1e-6, "microstrain", "µε", "ue");
        put(table, Dimension.RATIO, 1, "1");
        return table;
    }

    private static void put(Map<String, Unit> table, Dimension dimension, double factor, String... symbols) {
        for (String symbol : symbols) {
            table.put(symbol, new Unit(factor, dimension.powers()));
        }
    }
}
