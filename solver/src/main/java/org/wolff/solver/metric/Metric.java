package org.wolff.solver.metric;

import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;

/**
 * One number that the run measured.
 *
 * @param id what it is, such as {@code von-mises.max}
 * @param part the part it belongs to; {@code "*"} for the whole model
 * @param loadCase the load case
 * @param value in {@code unit}
 * @param unit such as {@code "MPa"}, {@code "1"}, {@code "mm"}
 * @param definition one sentence: how the value is formed
 * @param location where it occurs, mm, for extremes
 */
public record Metric(
        String id,
        String part,
        String loadCase,
        double value,
        String unit,
        String definition,
        Optional<Vector3> location) {}
