package org.wolff.validation.comparison;

/**
 * One number that was found, and what it must be.
 *
 * @param quantity what it is, such as {@code pressure between bar and ring}
 * @param unit its unit, empty for a ratio or a count
 * @param value what was found
 * @param relation how it must stand to the reference
 * @param reference what it is held against
 * @param size of the quantity, &gt; 0: that of the reference, or what a reference of zero is small against
 * @param tolerance greatest difference that passes, in the unit of the value; 0 for a bound
 * @param source who says so
 */
public record Comparison(
        String quantity,
        String unit,
        double value,
        Relation relation,
        double reference,
        double size,
        double tolerance,
        String source) {
    /** How a value must stand to its reference. */
    public enum Relation {
        /** As far from it as the tolerance at most. */
        EQUAL("="),
        /** Not below it. */
        AT_LEAST("≥"),
        /** Not above it. */
        AT_MOST("≤");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** Returns the mathematical sign. */
        public String sign() {
            return sign;
        }
    }

    /** Checks that a failure is possible. */
    public Comparison {
        if (quantity.isBlank() || source.isBlank() || !Double.isFinite(reference)) {
            throw new IllegalArgumentException(
                    "'" + quantity + "' against " + reference + " from '" + source + "': name all three");
        }
        if (!(size > 0) || Double.isInfinite(size) || !(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw new IllegalArgumentException(quantity + " of the size " + size + " within " + tolerance);
        }
    }

    /** Returns value less reference. */
    public double difference() {
        return value - reference;
    }

    /** Returns whether the value is what it must be; what is no number is not. */
    public boolean passed() {
        return switch (relation) {
            case EQUAL -> Math.abs(difference()) <= tolerance;
            case AT_LEAST -> value >= reference;
            case AT_MOST -> value <= reference;
        };
    }

    /** Returns the same with a reference that is wrong by a share of the size. */
    public Comparison wrongBy(double share) {
        return new Comparison(quantity, unit, value, relation, reference + share * size, size, tolerance, source);
    }
}
