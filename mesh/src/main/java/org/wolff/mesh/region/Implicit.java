package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * All points where a periodic function F lies between two levels; without end, so it is intersected with a region that
 * ends. A <i>network</i> is bounded on one side of F, a <i>sheet</i> lies around the zero set of F.
 *
 * <p>The distance is the safe bound of second order 2v / (g + √(g² + 2Mv)), with v the way from the level in values of
 * F, g the length of the gradient of F and M a bound of its second derivative: no point of the boundary is nearer,
 * since along any line F changes by at most g s + M s² / 2 over a way s. Close to the boundary it is the distance up to
 * terms of second order, so Newton steps along the gradient converge quadratically.
 *
 * @param function F
 * @param origin where a unit cell begins, mm
 * @param cell edge of the unit cell, mm, greater than zero
 * @param low lower level; negative infinity where F is not bounded below
 * @param high upper level, above {@code low}; infinity where F is not bounded above
 */
public record Implicit(MinimalSurface function, Vector3 origin, double cell, double low, double high)
        implements Region {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the cell is not greater than zero or the levels are not in order
     */
    public Implicit {
        Checks.finite("origin", origin);
        Checks.positive("cell", cell);
        if (!(low < high)) {
            throw new IllegalArgumentException("level " + high + " must be above " + low);
        }
    }

    /** Returns the points with F ≤ level: one of the two networks that the surface divides space into. */
    public static Implicit network(MinimalSurface function, Vector3 origin, double cell, double level) {
        return new Implicit(function, origin, cell, Double.NEGATIVE_INFINITY, level);
    }

    /** Returns the points with |F| ≤ level: a wall along the surface. */
    public static Implicit sheet(MinimalSurface function, Vector3 origin, double cell, double level) {
        return new Implicit(function, origin, cell, -level, level);
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double k = 2 * Math.PI / cell;
        double[] g = gradient == null ? new double[3] : gradient;
        double f = function.value(k * (x - origin.x()), k * (y - origin.y()), k * (z - origin.z()), g);
        double length = Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]);
        boolean upper = f - high >= low - f;
        if (gradient != null) {
            for (int a = 0; a < 3; a++) {
                g[a] = length > 0 ? (upper ? g[a] : -g[a]) / length : a == 0 ? 1 : 0;
            }
        }
        double v = upper ? f - high : low - f;
        double size = Math.abs(v);
        double slope = length + Math.sqrt(length * length + 2 * function.greatestCurvature() * size);
        return slope > 0 ? 2 * v / (slope * k) : 0;
    }

    @Override
    public BoundingBox bounds() {
        return BoundingBox.ALL;
    }

    @Override
    public boolean isExactInside() {
        return false;
    }

    @Override
    public boolean isExactOutside() {
        return false;
    }
}
