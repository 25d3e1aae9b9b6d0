package org.wolff.materials.assessment;

import java.util.OptionalDouble;

/**
 * A number, or the reason why it cannot be told.
 *
 * @param value empty where it cannot be told
 * @param text how the number came about, or why there is none; one sentence without its full stop
 */
public record Assessment(OptionalDouble value, String text) {
    /** Returns a number and how it came about. */
    public static Assessment of(double value, String text) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        return new Assessment(OptionalDouble.of(value), text);
    }

    /** Returns the reason why there is no number. */
    public static Assessment notAssessable(String reason) {
        return new Assessment(OptionalDouble.empty(), reason);
    }

    /** Returns true where there is a number. */
    public boolean isAssessable() {
        return value.isPresent();
    }
}
