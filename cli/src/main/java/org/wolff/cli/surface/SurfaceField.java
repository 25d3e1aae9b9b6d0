package org.wolff.cli.surface;

import java.util.function.IntToDoubleFunction;

/**
 * A scalar field for pictures.
 *
 * @param id such as {@code von-mises}
 * @param name for people
 * @param unit of the values
 * @param signed whether zero is the middle of its colours
 * @param ofInterfaces whether it is given on interfaces; else on parts
 * @param values at the points of {@link PartSurfaces}; not a number where there is none
 */
public record SurfaceField(
        String id, String name, String unit, boolean signed, boolean ofInterfaces, IntToDoubleFunction values) {
    /** Returns the value at a point. */
    public double at(int point) {
        return values.applyAsDouble(point);
    }
}
