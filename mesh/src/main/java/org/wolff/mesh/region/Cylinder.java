package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * A straight circular cylinder with flat ends.
 *
 * @param from centre of one end, mm
 * @param to centre of the other end, mm
 * @param radius mm, greater than zero
 */
public record Cylinder(Vector3 from, Vector3 to, double radius) implements Region {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the ends coincide or the radius is not greater than zero
     */
    public Cylinder {
        Checks.apart(from, to);
        Checks.positive("radius", radius);
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        return Frustum.signedDistance(from, to, radius, radius, x, y, z, gradient);
    }

    @Override
    public BoundingBox bounds() {
        return Frustum.bounds(from, to, radius, radius);
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
