package org.wolff.validation.phantom;

/**
 * Lifts or lowers space around a vertical line: z becomes z + height · exp(−((x−x0)² + (y−y0)²)/radius²) · s(z), where
 * s rises smoothly from 0 at {@code zero} to 1 at {@code full}. One-to-one as long as
 * |height| · 1.5 / |full − zero| &lt; 1 where it presses space together.
 *
 * @param x0 the line, mm
 * @param y0 the line, mm
 * @param radius where the bump has fallen to 1/e, mm
 * @param height mm, negative lowers
 * @param zero level at which it begins, mm
 * @param full level at which it is whole, mm; below {@code zero} for bumps of the lower end
 */
record VerticalBump(double x0, double y0, double radius, double height, double zero, double full) {
    /** Returns the new z of a point. */
    double lift(double x, double y, double z) {
        double t = Math.max(0, Math.min(1, (z - zero) / (full - zero)));
        double dx = (x - x0) / radius;
        double dy = (y - y0) / radius;
        return z + height * StrictMath.exp(-dx * dx - dy * dy) * t * t * (3 - 2 * t);
    }
}
