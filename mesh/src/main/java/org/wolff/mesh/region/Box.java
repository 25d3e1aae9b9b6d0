package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * An axis-parallel box; {@link Moved} turns it.
 *
 * @param min least corner, mm
 * @param max greatest corner, mm
 */
public record Box(Vector3 min, Vector3 max) implements Region {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if min is not below max on every axis
     */
    public Box {
        Checks.finite("min", min);
        Checks.finite("max", max);
        if (!(min.x() < max.x() && min.y() < max.y() && min.z() < max.z())) {
            throw new IllegalArgumentException("min " + min + " must be below max " + max + " on every axis");
        }
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double qx = Math.max(min.x() - x, x - max.x());
        double qy = Math.max(min.y() - y, y - max.y());
        double qz = Math.max(min.z() - z, z - max.z());
        double sx = 2 * x >= min.x() + max.x() ? 1 : -1;
        double sy = 2 * y >= min.y() + max.y() ? 1 : -1;
        double sz = 2 * z >= min.z() + max.z() ? 1 : -1;
        double inside = Math.max(qx, Math.max(qy, qz));
        if (inside <= 0) {
            if (gradient != null) {
                gradient[0] = qx == inside ? sx : 0;
                gradient[1] = qx < inside && qy == inside ? sy : 0;
                gradient[2] = qx < inside && qy < inside ? sz : 0;
            }
            return inside;
        }
        double ox = Math.max(qx, 0);
        double oy = Math.max(qy, 0);
        double oz = Math.max(qz, 0);
        double d = Math.sqrt(ox * ox + oy * oy + oz * oz);
        if (gradient != null) {
            gradient[0] = sx * ox / d;
            gradient[1] = sy * oy / d;
            gradient[2] = sz * oz / d;
        }
        return d;
    }

    @Override
    public BoundingBox bounds() {
        return new BoundingBox(min.x(), min.y(), min.z(), max.x(), max.y(), max.z());
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
