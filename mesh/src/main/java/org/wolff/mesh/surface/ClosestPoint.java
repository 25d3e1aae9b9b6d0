package org.wolff.mesh.surface;

/**
 * The nearest point found so far to a given point. Mutable, for one search at a time.
 *
 * <p>Triangles by the regions of their sides and corners (Ericson, Real-Time Collision Detection, 5.1.5); triangles too
 * thin for that as their three sides.
 */
final class ClosestPoint {
    private double x;
    private double y;
    private double z;

    /** Square of the distance, infinite before the first try. */
    double squared;

    /** The triangle that holds the nearest point, −1 before the first. */
    int triangle;

    double px;
    double py;
    double pz;

    /** Begins a search from a point. */
    void begin(double x, double y, double z) {
        this.x = x;
        this.y = y;
        this.z = z;
        startAt(Double.POSITIVE_INFINITY);
    }

    /** Forgets the point found so far; only points with a smaller square of the distance count from now on. */
    void startAt(double bound) {
        squared = bound;
        triangle = -1;
    }

    /** Returns true where the height of the triangle is at most {@code ratio} of its longest side. */
    static boolean isSliver(double[] c, int o, double ratio) {
        double ux = c[o + 3] - c[o];
        double uy = c[o + 4] - c[o + 1];
        double uz = c[o + 5] - c[o + 2];
        double vx = c[o + 6] - c[o];
        double vy = c[o + 7] - c[o + 1];
        double vz = c[o + 8] - c[o + 2];
        double wx = vx - ux;
        double wy = vy - uy;
        double wz = vz - uz;
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double longest = Math.max(
                Math.max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz), wx * wx + wy * wy + wz * wz);
        return !(Math.sqrt(nx * nx + ny * ny + nz * nz) > ratio * longest);
    }

    /** Takes the nearest point of a triangle where it is nearer. */
    void tryTriangle(double[] c, int o, int t) {
        double ax = c[o];
        double ay = c[o + 1];
        double az = c[o + 2];
        double ux = c[o + 3] - ax;
        double uy = c[o + 4] - ay;
        double uz = c[o + 5] - az;
        double vx = c[o + 6] - ax;
        double vy = c[o + 7] - ay;
        double vz = c[o + 8] - az;
        double qx = x - ax;
        double qy = y - ay;
        double qz = z - az;
        double d1 = ux * qx + uy * qy + uz * qz;
        double d2 = vx * qx + vy * qy + vz * qz;
        if (d1 <= 0 && d2 <= 0) {
            take(ax, ay, az, t);
            return;
        }
        double uu = ux * ux + uy * uy + uz * uz;
        double uv = ux * vx + uy * vy + uz * vz;
        double vv = vx * vx + vy * vy + vz * vz;
        double d3 = d1 - uu;
        double d4 = d2 - uv;
        if (d3 >= 0 && d4 <= d3) {
            take(c[o + 3], c[o + 4], c[o + 5], t);
            return;
        }
        double d5 = d1 - uv;
        double d6 = d2 - vv;
        if (d6 >= 0 && d5 <= d6) {
            take(c[o + 6], c[o + 7], c[o + 8], t);
            return;
        }
        double gc = d1 * d4 - d3 * d2;
        double gb = d5 * d2 - d1 * d6;
        double ga = d3 * d6 - d5 * d4;
        double s;
        double r;
        if (gc <= 0 && d1 >= 0 && d3 <= 0) {
            s = d1 / uu;
            r = 0;
        } else if (gb <= 0 && d2 >= 0 && d6 <= 0) {
            s = 0;
            r = d2 / vv;
        } else if (ga <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
            r = (d4 - d3) / ((d4 - d3) + (d5 - d6));
            s = 1 - r;
        } else {
            double all = 1 / (ga + gb + gc);
            s = gb * all;
            r = gc * all;
        }
        take(ax + s * ux + r * vx, ay + s * uy + r * vy, az + s * uz + r * vz, t);
    }

    /** Takes the nearest point of the three sides of a triangle where it is nearer. */
    void trySides(double[] c, int o, int t) {
        trySegment(c, o, o + 3, t);
        trySegment(c, o + 3, o + 6, t);
        trySegment(c, o + 6, o, t);
    }

    private void trySegment(double[] c, int from, int to, int t) {
        double ux = c[to] - c[from];
        double uy = c[to + 1] - c[from + 1];
        double uz = c[to + 2] - c[from + 2];
        double along = ux * (x - c[from]) + uy * (y - c[from + 1]) + uz * (z - c[from + 2]);
        double length = ux * ux + uy * uy + uz * uz;
        double s = along <= 0 ? 0 : along >= length ? 1 : along / length;
        take(c[from] + s * ux, c[from + 1] + s * uy, c[from + 2] + s * uz, t);
    }

    private void take(double nx, double ny, double nz, int t) {
        double dx = nx - x;
        double dy = ny - y;
        double dz = nz - z;
        double d = dx * dx + dy * dy + dz * dz;
        if (d < squared) {
            squared = d;
            triangle = t;
            px = nx;
            py = ny;
            pz = nz;
        }
    }
}
