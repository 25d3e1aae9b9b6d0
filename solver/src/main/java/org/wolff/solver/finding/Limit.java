package org.wolff.solver.finding;

import java.util.Locale;

/**
 * What a value is held against. A value at the limit is within it.
 *
 * @param bound on which side of the limit a value must be
 * @param value in {@code unit}
 * @param unit that of the value which is judged, such as {@code "MPa"}
 */
public record Limit(Bound bound, double value, String unit) {
    /** On which side of a limit a value must be. */
    public enum Bound {
        /** At or below it. */
        BELOW,
        /** At or above it. */
        ABOVE,
        /** Equal to it. */
        EQUAL;

        /** Returns the word for files and messages, such as {@code below}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** At most this. */
    public static Limit below(double value, String unit) {
        return new Limit(Bound.BELOW, value, unit);
    }

    /** At least this. */
    public static Limit above(double value, String unit) {
        return new Limit(Bound.ABOVE, value, unit);
    }

    /** Exactly this. */
    public static Limit equal(double value, String unit) {
        return new Limit(Bound.EQUAL, value, unit);
    }

    /** Returns whether a value is within; what is not a number is not. */
    public boolean holds(double judged) {
        return switch (bound) {
            case BELOW -> judged <= value;
            case ABOVE -> judged >= value;
            case EQUAL -> judged == value;
        };
    }
}
