package org.wolff.solver.metric;

import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.singular.SingularSpots;

/**
 * One number that the run measured.
 *
 * @param id what it is, such as {@code von-mises.max}
 * @param part the part it belongs to; {@code "*"} for the whole model
 * @param loadCase the load case; {@code "*"} for the envelope over all of them
 * @param value in {@code unit}; not a number where the metric was refused, which its caveat tells
 * @param unit such as {@code "MPa"}, {@code "1"}, {@code "mm"}
 * @param definition one sentence: how the value is formed
 * @param location where it occurs, mm, for extremes
 * @param caveat one sentence: why no verdict may rest on the value, such as an unverified property of a material; empty
 *     where one may
 */
public record Metric(
        String id,
        String part,
        String loadCase,
        double value,
        String unit,
        String definition,
        Optional<Vector3> location,
        Optional<String> caveat) {
    /** A number that a verdict may rest on. */
    public Metric(
            String id,
            String part,
            String loadCase,
            double value,
            String unit,
            String definition,
            Optional<Vector3> location) {
        this(id, part, loadCase, value, unit, definition, location, Optional.empty());
    }

    /** Returns whether it is a peak at a singular spot, so that its exact value has no bound. */
    public boolean isUnbounded() {
        return caveat.map(reason -> reason.contains(SingularSpots.NO_BOUND)).orElse(false);
    }

    /** Returns the same number with one more reason, if there is one, why no verdict may rest on it. */
    public Metric withCaveat(Optional<String> reason) {
        if (reason.isEmpty()) {
            return this;
        }
        String both = caveat.map(first -> first + "; " + reason.get()).orElse(reason.get());
        return new Metric(id, part, loadCase, value, unit, definition, location, Optional.of(both));
    }
}
