package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;

/**
 * Brings a point onto the place where given labels meet: the zero set of g of all of them. Two labels: Newton steps
 * along the gradient of h. More: damped Gauss–Newton (Levenberg) on all g. Mutable, for one thread.
 */
final class Projection {
    private static final int STEPS = 8;
    /** Where a point is nearer than this, in h, it is on the boundary. */
    private static final double TOLERANCE = 1e-6;

    private final RegionProbe probe;
    private final double[] gradient = new double[3];
    private final double[] normal = new double[9];

    /** The point, before and after. */
    final double[] point = new double[3];

    /** The residual where the last projection began. */
    double before;

    /** Projects points that lie within twice the largest wanted edge length of their boundary. */
    Projection(RegionMap map, double largestSize) {
        this.probe = map.probe(2 * largestSize);
    }

    /** Returns how far, in mm, {@link #point} is from the place where the labels meet. */
    double residual(short[] labels, int at, int count) {
        probe.look(point[0], point[1], point[2], false);
        return worst(labels, at, count);
    }

    /** Returns true where the label changes along one of the axes through {@link #point}, this far to both sides. */
    boolean seesChange(double way) {
        for (int axis = 0; axis < 3; axis++) {
            if (label(axis, way) != label(axis, -way)) {
                return true;
            }
        }
        return false;
    }

    private int label(int axis, double way) {
        probe.look(
                point[0] + (axis == 0 ? way : 0),
                point[1] + (axis == 1 ? way : 0),
                point[2] + (axis == 2 ? way : 0),
                false);
        return probe.label();
    }

    private double worst(short[] labels, int at, int count) {
        double worst = 0;
        for (int i = 0; i < count; i++) {
            worst = Math.max(worst, Math.abs(probe.depth(labels[at + i])));
        }
        return worst;
    }

    /** Moves {@link #point} and returns the residual where it ends; {@code size} is the wanted edge length there. */
    double project(short[] labels, int at, int count, double size) {
        for (int step = 0; step < STEPS; step++) {
            probe.look(point[0], point[1], point[2], true);
            double worst = worst(labels, at, count);
            before = step == 0 ? worst : before;
            if (worst <= TOLERANCE * size) {
                return worst;
            }
            boolean moved = count == 2 ? alongGradient(labels[at], labels[at + 1]) : damped(labels, at, count);
            if (!moved) {
                return worst;
            }
        }
        return residual(labels, at, count);
    }

    /**
     * Fills in the unit normal at {@link #point} of the boundary of label a towards b, and returns the distance from
     * the boundary along it; NaN where there is no boundary near.
     */
    double normal(int a, int b, double[] n) {
        probe.look(point[0], point[1], point[2], true);
        double h = probe.boundary(a, b, n);
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        if (length < 0.1) {
            return Double.NaN;
        }
        for (int i = 0; i < 3; i++) {
            n[i] /= length;
        }
        return h / length;
    }

    private boolean alongGradient(int a, int b) {
        double h = probe.boundary(a, b, gradient);
        double square = gradient[0] * gradient[0] + gradient[1] * gradient[1] + gradient[2] * gradient[2];
        if (square < 0.01) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            point[i] -= h * gradient[i] / square;
        }
        return true;
    }

    private boolean damped(short[] labels, int at, int count) {
        Arrays.fill(normal, 0);
        double bx = 0;
        double by = 0;
        double bz = 0;
        for (int i = 0; i < count; i++) {
            double g = probe.depth(labels[at + i], gradient);
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    normal[3 * r + c] += gradient[r] * gradient[c];
                }
            }
            bx += g * gradient[0];
            by += g * gradient[1];
            bz += g * gradient[2];
        }
        double damping = 1e-3 * (normal[0] + normal[4] + normal[8]);
        if (damping == 0) {
            return false;
        }
        double a = normal[0] + damping;
        double b = normal[1];
        double c = normal[2];
        double d = normal[4] + damping;
        double e = normal[5];
        double f = normal[8] + damping;
        double det = a * (d * f - e * e) - b * (b * f - c * e) + c * (b * e - c * d);
        point[0] -= ((d * f - e * e) * bx + (c * e - b * f) * by + (b * e - c * d) * bz) / det;
        point[1] -= ((c * e - b * f) * bx + (a * f - c * c) * by + (b * c - a * e) * bz) / det;
        point[2] -= ((b * e - c * d) * bx + (b * c - a * e) * by + (a * d - b * b) * bz) / det;
        return true;
    }
}
