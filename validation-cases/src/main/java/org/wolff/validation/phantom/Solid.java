package org.wolff.validation.phantom;

/**
 * A body given by a function that is negative inside, positive outside and about the distance (mm) near its surface.
 * Bodies flow together by a smooth minimum, so that what anatomy joins has a fillet there.
 */
@FunctionalInterface
interface Solid {
    /** Returns about the signed distance of a point to the surface, mm, negative inside. */
    double at(double x, double y, double z);

    /** Returns this body joined to another with a fillet of about {@code fillet} mm. */
    default Solid joined(Solid other, double fillet) {
        return (x, y, z) -> least(at(x, y, z), other.at(x, y, z), fillet);
    }

    /** Returns this body without another, the edge between rounded by about {@code round} mm. */
    default Solid without(Solid other, double round) {
        return (x, y, z) -> -least(-at(x, y, z), other.at(x, y, z), round);
    }

    /** Returns what this body and another share, the edge between rounded by about {@code round} mm. */
    default Solid within(Solid other, double round) {
        return (x, y, z) -> -least(-at(x, y, z), -other.at(x, y, z), round);
    }

    /** Returns a ball. */
    static Solid ball(double cx, double cy, double cz, double radius) {
        return (x, y, z) -> Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) * (z - cz)) - radius;
    }

    /** Returns the ellipsoid with half axes along x, y, z; the distance is of first order. */
    static Solid ellipsoid(double cx, double cy, double cz, double a, double b, double c) {
        return (x, y, z) -> {
            double u = (x - cx) / a;
            double v = (y - cy) / b;
            double w = (z - cz) / c;
            double level = Math.sqrt(u * u + v * v + w * w);
            double slope = Math.sqrt(u * u / (a * a) + v * v / (b * b) + w * w / (c * c));
            return slope == 0 ? -Math.min(a, Math.min(b, c)) : level * (level - 1) / slope;
        };
    }

    /** Returns the half space behind a plane: what its normal points to is outside. */
    static Solid behind(double px, double py, double pz, double nx, double ny, double nz) {
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        return (x, y, z) -> ((x - px) * nx + (y - py) * ny + (z - pz) * nz) / length;
    }

    /** Returns a minimum whose kink is rounded by a parabola over |a − b| < 2·width. */
    private static double least(double a, double b, double width) {
        double h = Math.max(2 * width - Math.abs(a - b), 0) / (2 * width);
        return Math.min(a, b) - h * h * width / 2;
    }
}
