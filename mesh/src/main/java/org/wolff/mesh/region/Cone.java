package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * A straight circular cone, cut off at both ends; one radius may be zero, which is the tip.
 *
 * @param from centre of one end, mm
 * @param to centre of the other end, mm
 * @param fromRadius radius at {@code from}, mm
 * @param toRadius radius at {@code to}, mm
 */
public record Cone(Vector3 from, Vector3 to, double fromRadius, double toRadius) implements Region {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the ends coincide, a radius is negative or both are zero
     */
    public Cone {
        Checks.apart(from, to);
        Checks.positive("greater radius", Math.max(fromRadius, toRadius));
        if (!(Math.min(fromRadius, toRadius) >= 0)) {
            throw new IllegalArgumentException("radius must not be negative: " + fromRadius + ", " + toRadius);
        }
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        return Frustum.signedDistance(from, to, fromRadius, toRadius, x, y, z, gradient);
    }

    @Override
    public BoundingBox bounds() {
        return Frustum.bounds(from, to, fromRadius, toRadius);
    }

    @Override
    public boolean isExactInside() {
        return true;
    }

    @Override
    public boolean isExactOutside() {
        return true;
    }
}
