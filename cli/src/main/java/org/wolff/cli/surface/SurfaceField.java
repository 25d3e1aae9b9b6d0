package org.wolff.cli.surface;

/**
 * A scalar field for pictures.
 *
 * @param id such as {@code von-mises}
 * @param name for people
 * @param unit of the values as they are shown
 * @param signed whether zero is the middle of its colours
 * @param values at the points of {@link org.wolff.solver.field.RegionNodes}, times {@code factor} in {@code unit}
 * @param stride values a point
 * @param component which of them
 * @param factor from the solver's unit to {@code unit}
 */
public record SurfaceField(
        String id,
        String name,
        String unit,
        boolean signed,
        double[] values,
        int stride,
        int component,
        double factor) {
    /** Returns the value at a point, in {@code unit}. */
    public double at(int point) {
        return factor * values[stride * point + component];
    }
}
