package org.wolff.solver.metric;

import java.util.HashMap;
import java.util.Map;

/**
 * The greatest number of each unit in a run, against which people are shown what rounding leaves of a zero as zero, and what
 * is merely small as it is. Files for programs hold the number.
 */
public final class Scales {
    /** A number below this part of its scale is what rounding left: some thousand times the unit round-off of a double. */
    public static final double ROUNDING = 1e-12;

    private static final String PURE = "1";

    private final Map<String, Double> greatest = new HashMap<>();

    /** At first only pure numbers have a scale, 1: they are ratios and relative errors, and keep it whatever is added. */
    public Scales() {
        greatest.put(PURE, 1.0);
    }

    /** Takes a number into account; those that are not finite tell nothing. */
    public void add(String unit, double value) {
        if (Double.isFinite(value) && !unit.equals(PURE)) {
            greatest.merge(unit, Math.abs(value), Math::max);
        }
    }

    /** Returns the number to show: 0 for what rounding left. */
    public double shown(String unit, double value) {
        return Math.abs(value) < ROUNDING * greatest.getOrDefault(unit, 0.0) ? 0 : value;
    }
}
