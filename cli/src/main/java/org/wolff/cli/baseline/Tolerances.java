package org.wolff.cli.baseline;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much a number may change, as a part of its old value.
 *
 * @param general where nothing else is said
 * @param byMetric by id of a metric, or by what ids begin with up to a point, such as {@code von-mises}
 */
public record Tolerances(double general, Map<String, Double> byMetric) {
    /** What holds where nothing is said: one per cent. */
    public static final double GENERAL = 0.01;

    /** Copies the map. */
    public Tolerances {
        byMetric = Map.copyOf(new TreeMap<>(byMetric));
    }

    /** Returns the tolerance of a metric: that of the longest name that fits. */
    public double of(String metric) {
        String name = metric;
        while (!name.isEmpty()) {
            if (byMetric.containsKey(name)) {
                return byMetric.get(name);
            }
            name = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
        }
        return general;
    }
}
