package org.wolff.mesh.surface;

/** The solid angle of a triangle. Source: van Oosterom, Strackee 1983, doi 10.1109/TBME.1983.325207. */
final class SolidAngle {
    private SolidAngle() {}

    /**
     * Returns the solid angle in steradians (−2π … 2π) of the triangle whose nine corner coordinates start at
     * {@code corners[o]}, seen from the point; positive where the point sees its back (corners run clockwise):
     * tan(Ω/2) = a·(b×c) / (|a||b||c| + a·b |c| + b·c |a| + c·a |b|).
     */
    static double of(double[] corners, int o, double x, double y, double z) {
        double ax = corners[o] - x;
        double ay = corners[o + 1] - y;
        double az = corners[o + 2] - z;
        double bx = corners[o + 3] - x;
        double by = corners[o + 4] - y;
        double bz = corners[o + 5] - z;
        double cx = corners[o + 6] - x;
        double cy = corners[o + 7] - y;
        double cz = corners[o + 8] - z;
        double a = Math.sqrt(ax * ax + ay * ay + az * az);
        double b = Math.sqrt(bx * bx + by * by + bz * bz);
        double c = Math.sqrt(cx * cx + cy * cy + cz * cz);
        double triple = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        double down = a * b * c
                + (ax * bx + ay * by + az * bz) * c
                + (bx * cx + by * cy + bz * cz) * a
                + (cx * ax + cy * ay + cz * az) * b;
        return 2 * Math.atan2(triple, down);
    }
}
