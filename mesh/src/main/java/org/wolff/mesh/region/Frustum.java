package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * Distance to a body of revolution whose profile has three straight sides: end, wall, end. In the half plane of
 * (radius ρ, height s) the profile is (0,0) – (r0,0) – (r1,L) – (0,L).
 */
final class Frustum {
    private Frustum() {}

    static double signedDistance(
            Vector3 from, Vector3 to, double r0, double r1, double x, double y, double z, double[] gradient) {
        double ax = to.x() - from.x();
        double ay = to.y() - from.y();
        double az = to.z() - from.z();
        double length = Math.sqrt(ax * ax + ay * ay + az * az);
        ax /= length;
        ay /= length;
        az /= length;
        double px = x - from.x();
        double py = y - from.y();
        double pz = z - from.z();
        double s = px * ax + py * ay + pz * az;
        px -= s * ax;
        py -= s * ay;
        pz -= s * az;
        double rho = Math.sqrt(px * px + py * py + pz * pz);

        // the nearest of the three sides; (dr, ds) points from it to the point
        double dr = rho - Math.min(rho, r0);
        double ds = s;
        double best = dr * dr + ds * ds;
        double nr = 0;
        double ns = -1;
        double er = rho - Math.min(rho, r1);
        double es = s - length;
        if (er * er + es * es < best) {
            best = er * er + es * es;
            dr = er;
            ds = es;
            ns = 1;
        }
        double wr = r1 - r0;
        double t = ((rho - r0) * wr + s * length) / (wr * wr + length * length);
        t = Math.max(0, Math.min(1, t));
        er = rho - r0 - t * wr;
        es = s - t * length;
        if (er * er + es * es < best) {
            best = er * er + es * es;
            dr = er;
            ds = es;
            double wall = Math.sqrt(wr * wr + length * length);
            nr = length / wall;
            ns = -wr / wall;
        }
        boolean inside = s >= 0 && s <= length && (rho - r0) * length - s * wr <= 0;
        double d = Math.sqrt(best);
        if (gradient != null) {
            if (d > 1e-12 * length) {
                nr = (inside ? -dr : dr) / d;
                ns = (inside ? -ds : ds) / d;
            }
            double ux = 0;
            double uy = 0;
            double uz = 0;
            if (rho > 0) {
                ux = px / rho;
                uy = py / rho;
                uz = pz / rho;
            } else if (nr != 0) {
                Vector3 any = new Vector3(ax, ay, az).anyPerpendicular();
                ux = any.x();
                uy = any.y();
                uz = any.z();
            }
            gradient[0] = nr * ux + ns * ax;
            gradient[1] = nr * uy + ns * ay;
            gradient[2] = nr * uz + ns * az;
        }
        return inside ? -d : d;
    }

    static BoundingBox bounds(Vector3 from, Vector3 to, double r0, double r1) {
        Vector3 axis = to.minus(from).unit();
        double cx = Math.sqrt(Math.max(0, 1 - axis.x() * axis.x()));
        double cy = Math.sqrt(Math.max(0, 1 - axis.y() * axis.y()));
        double cz = Math.sqrt(Math.max(0, 1 - axis.z() * axis.z()));
        return disc(from, r0, cx, cy, cz).union(disc(to, r1, cx, cy, cz));
    }

    private static BoundingBox disc(Vector3 c, double r, double cx, double cy, double cz) {
        return new BoundingBox(
                c.x() - r * cx, c.y() - r * cy, c.z() - r * cz, c.x() + r * cx, c.y() + r * cy, c.z() + r * cz);
    }
}
