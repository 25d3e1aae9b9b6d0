package org.wolff.cli.picture;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * An orthographic view: parallel rays, so that lengths can be measured in the picture.
 *
 * @param right unit vector to the right of the picture
 * @param up unit vector to its top
 * @param towards unit vector to who looks
 * @param left coordinate along {@code right} of the left rim, mm
 * @param top coordinate along {@code up} of the upper rim, mm
 * @param scale pixels per mm
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 */
record Camera(
        Vector3 right, Vector3 up, Vector3 towards, double left, double top, double scale, int width, int height) {
    private static final int LONG = 1400;
    private static final int SHORT = 1000;
    private static final double MARGIN = 0.06;
    private static final double AMBIENT = 0.45;

    /** Returns the view of a box from a direction, with a margin, in the upright or the wide frame that it fills more. */
    static Camera around(BoundingBox box, Vector3 towards) {
        Vector3 vertical = Math.abs(towards.z()) >= 0.9 * towards.norm() ? new Vector3(0, 1, 0) : new Vector3(0, 0, 1);
        BoundingBox shown = box.grown(MARGIN * box.diagonal());
        Camera wide = of(shown, towards, vertical, LONG, SHORT);
        Camera tall = of(shown, towards, vertical, SHORT, LONG);
        return wide.scale >= tall.scale ? wide : tall;
    }

    /**
     * Returns the view from a direction that just shows a box.
     *
     * @param towards from the box to who looks
     * @param vertical what shall point up, not along {@code towards}
     * @param width of the frame, pixels
     * @param height of the frame, pixels
     */
    static Camera of(BoundingBox box, Vector3 towards, Vector3 vertical, int width, int height) {
        Vector3 look = towards.times(1 / towards.norm());
        Vector3 side = vertical.cross(look);
        Vector3 right = side.times(1 / side.norm());
        Vector3 up = look.cross(right);
        double[] lo = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] hi = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < 8; i++) {
            Vector3 corner = new Vector3(
                    (i & 1) == 0 ? box.minX() : box.maxX(),
                    (i & 2) == 0 ? box.minY() : box.maxY(),
                    (i & 4) == 0 ? box.minZ() : box.maxZ());
            double[] at = {corner.dot(right), corner.dot(up)};
            for (int a = 0; a < 2; a++) {
                lo[a] = Math.min(lo[a], at[a]);
                hi[a] = Math.max(hi[a], at[a]);
            }
        }
        double scale = Math.min(width / Math.max(hi[0] - lo[0], 1e-9), height / Math.max(hi[1] - lo[1], 1e-9));
        double left = (lo[0] + hi[0]) / 2 - width / scale / 2;
        double top = (lo[1] + hi[1]) / 2 + height / scale / 2;
        return new Camera(right, up, look, left, top, scale, width, height);
    }

    /** Fills in column and row in pixels from the upper left, and the depth in mm, greater where nearer. */
    void project(double[] xyz, int at, double[] seen, int into) {
        double x = xyz[at];
        double y = xyz[at + 1];
        double z = xyz[at + 2];
        seen[into] = (right.x() * x + right.y() * y + right.z() * z - left) * scale;
        seen[into + 1] = (top - up.x() * x - up.y() * y - up.z() * z) * scale;
        seen[into + 2] = towards.x() * x + towards.y() * y + towards.z() * z;
    }

    /** Returns how bright a polygon is, from 0 to 1, lit from the upper left behind who looks. */
    double light(double[] xyz) {
        Vector3 a = new Vector3(xyz[0], xyz[1], xyz[2]);
        Vector3 b = new Vector3(xyz[3], xyz[4], xyz[5]);
        Vector3 c = new Vector3(xyz[6], xyz[7], xyz[8]);
        Vector3 normal = b.minus(a).cross(c.minus(a));
        Vector3 light = towards.plus(up.times(0.5)).minus(right.times(0.4));
        double cosine = Math.abs(normal.dot(light)) / Math.max(normal.norm() * light.norm(), Double.MIN_NORMAL);
        return AMBIENT + (1 - AMBIENT) * cosine;
    }
}
