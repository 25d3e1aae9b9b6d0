package org.wolff.solver.shielding;

import java.util.Optional;

/**
 * Half the width of the range of stimulus in which bone neither grows nor goes, as a share of the reference.
 *
 * @param halfWidth s, above 0 and below 1
 * @param source who says so; empty where nobody does
 */
public record DeadZone(double halfWidth, Optional<String> source) {
    /** Checks the range. */
    public DeadZone {
        if (!(halfWidth > 0 && halfWidth < 1)) {
            throw new IllegalArgumentException("a dead zone of " + halfWidth);
        }
    }

    /** Returns the word for ids of metrics, such as {@code s75}. */
    String id() {
        return "s" + Math.round(100 * halfWidth);
    }
}
