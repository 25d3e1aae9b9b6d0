package org.wolff.solver.averaging;

import java.util.Locale;
import java.util.Optional;

/**
 * The critical distance L of a material, over which its stress is averaged.
 *
 * @param length L, mm, &gt; 0
 * @param source who says so; empty where nobody does, and then no verdict may rest on the average
 */
public record MaterialLength(double length, Optional<String> source) {
    /** What stands where a part has none of its own. */
    public static final MaterialLength STANDARD = new MaterialLength(1, Optional.empty());

    /** Radius of the ball of the volume method over L (Bellett et al. 2005). */
    public static final double RADIUS_OVER_LENGTH = 1.54;

    /** Checks the range. */
    public MaterialLength {
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("a material length of " + length + " mm");
        }
    }

    /** Returns why no verdict may rest on an average over this length; empty where it has a source. */
    public Optional<String> caveat() {
        return source.isPresent()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the material length %.4g mm has no source: give one under metrics: averaging",
                        length));
    }

    /** Returns the radius of the ball, 1.54 L, mm. */
    public double radius() {
        return RADIUS_OVER_LENGTH * length;
    }
}
