package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * All points below a plane.
 *
 * @param point a point of the plane, mm
 * @param normal the outward direction; it is made a unit vector
 */
public record HalfSpace(Vector3 point, Vector3 normal) implements Region {
    /**
     * Makes the normal a unit vector.
     *
     * @throws IllegalArgumentException if the normal is zero or not finite
     */
    public HalfSpace {
        Checks.finite("point", point);
        normal = normal.unit();
    }

    /** Returns the side of the plane that its normal points to. */
    public static HalfSpace above(Vector3 point, Vector3 normal) {
        return new HalfSpace(point, normal.times(-1));
    }

    /** Returns the side of the plane that its normal points away from. */
    public static HalfSpace below(Vector3 point, Vector3 normal) {
        return new HalfSpace(point, normal);
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        if (gradient != null) {
            gradient[0] = normal.x();
            gradient[1] = normal.y();
            gradient[2] = normal.z();
        }
        return (x - point.x()) * normal.x() + (y - point.y()) * normal.y() + (z - point.z()) * normal.z();
    }

    /** Returns a half-infinite box where the plane is at right angles to an axis, else all of space. */
    @Override
    public BoundingBox bounds() {
        double inf = Double.POSITIVE_INFINITY;
        double[] n = {normal.x(), normal.y(), normal.z()};
        double[] p = {point.x(), point.y(), point.z()};
        double[] lo = {-inf, -inf, -inf};
        double[] hi = {inf, inf, inf};
        for (int a = 0; a < 3; a++) {
            if (n[(a + 1) % 3] == 0 && n[(a + 2) % 3] == 0) {
                if (n[a] > 0) {
                    hi[a] = p[a];
                } else {
                    lo[a] = p[a];
                }
            }
        }
        return new BoundingBox(lo[0], lo[1], lo[2], hi[0], hi[1], hi[2]);
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
