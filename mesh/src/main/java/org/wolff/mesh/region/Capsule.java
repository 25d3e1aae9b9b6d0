package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * All points within a radius of a straight line: a cylinder with round ends.
 *
 * @param from one end of the line, mm
 * @param to the other end, mm
 * @param radius mm, greater than zero
 */
public record Capsule(Vector3 from, Vector3 to, double radius) implements Region {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the ends coincide or the radius is not greater than zero
     */
    public Capsule {
        Checks.apart(from, to);
        Checks.positive("radius", radius);
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double ax = to.x() - from.x();
        double ay = to.y() - from.y();
        double az = to.z() - from.z();
        double px = x - from.x();
        double py = y - from.y();
        double pz = z - from.z();
        double t = (px * ax + py * ay + pz * az) / (ax * ax + ay * ay + az * az);
        t = Math.max(0, Math.min(1, t));
        px -= t * ax;
        py -= t * ay;
        pz -= t * az;
        double r = Math.sqrt(px * px + py * py + pz * pz);
        if (gradient != null) {
            if (r > 0) {
                gradient[0] = px / r;
                gradient[1] = py / r;
                gradient[2] = pz / r;
            } else {
                Vector3 any = to.minus(from).anyPerpendicular();
                gradient[0] = any.x();
                gradient[1] = any.y();
                gradient[2] = any.z();
            }
        }
        return r - radius;
    }

    @Override
    public BoundingBox bounds() {
        return BoundingBox.of(new double[] {from.x(), from.y(), from.z(), to.x(), to.y(), to.z()})
                .grown(radius);
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
