package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * A ball.
 *
 * @param center mm
 * @param radius mm, greater than zero
 */
public record Sphere(Vector3 center, double radius) implements Region {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the radius is not greater than zero
     */
    public Sphere {
        Checks.finite("center", center);
        Checks.positive("radius", radius);
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double dx = x - center.x();
        double dy = y - center.y();
        double dz = z - center.z();
        double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
        if (gradient != null) {
            gradient[0] = r > 0 ? dx / r : 1;
            gradient[1] = r > 0 ? dy / r : 0;
            gradient[2] = r > 0 ? dz / r : 0;
        }
        return r - radius;
    }

    @Override
    public BoundingBox bounds() {
        return new BoundingBox(center.x(), center.y(), center.z(), center.x(), center.y(), center.z()).grown(radius);
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
