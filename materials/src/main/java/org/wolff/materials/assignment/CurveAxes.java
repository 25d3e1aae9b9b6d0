package org.wolff.materials.assignment;

import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/**
 * Material axes along a curve of straight pieces, such as the long axis of a bone: axis 3 is the direction of the curve at
 * its nearest point, turning evenly from the middle of one piece to that of the next; axis 1 points away from the curve,
 * axis 2 around it. Beyond its ends the curve goes straight on. With two points it is a cylinder. Immutable.
 */
public final class CurveAxes {
    private final Vector3[] points;
    private final Vector3[] directions;

    /**
     * Takes the corners of the curve.
     *
     * @throws IllegalArgumentException if there are fewer than two, two neighbours are one, or the curve turns back
     */
    public CurveAxes(List<Vector3> corners) {
        if (corners.size() < 2) {
            throw new IllegalArgumentException("a curve needs two points or more");
        }
        this.points = corners.toArray(Vector3[]::new);
        this.directions = new Vector3[points.length - 1];
        for (int i = 0; i < directions.length; i++) {
            Vector3 step = points[i + 1].minus(points[i]);
            if (!(step.norm() > 0)) {
                throw new IllegalArgumentException("points " + (i + 1) + " and " + (i + 2) + " of the curve are one");
            }
            directions[i] = step.unit();
            if (i > 0 && !(directions[i].dot(directions[i - 1]) > 0)) {
                throw new IllegalArgumentException(
                        "the curve turns back at its point " + (i + 1) + ": by 90 degrees or more");
            }
        }
    }

    /**
     * Computes the axes at a point.
     *
     * @param axes receives axis 1 and axis 2, unit vectors at right angles, six values from {@code to} on; axis 3 is
     *     axis 1 × axis 2
     */
    public void at(double x, double y, double z, double[] axes, int to) {
        Vector3 p = new Vector3(x, y, z);
        int piece = 0;
        double best = Double.POSITIVE_INFINITY;
        double share = 0;
        Vector3 foot = points[0];
        for (int i = 0; i < directions.length; i++) {
            double length = points[i + 1].minus(points[i]).norm();
            double along = p.minus(points[i]).dot(directions[i]);
            double from = i == 0 ? Double.NEGATIVE_INFINITY : 0;
            double end = i == directions.length - 1 ? Double.POSITIVE_INFINITY : length;
            double t = Math.max(from, Math.min(end, along));
            Vector3 near = points[i].plus(directions[i].times(t));
            double distance = p.minus(near).norm();
            if (distance < best) {
                best = distance;
                piece = i;
                share = t / length;
                foot = near;
            }
        }
        Vector3 third = direction(piece, share);
        Vector3 away = p.minus(foot);
        Vector3 across = away.minus(third.times(third.dot(away)));
        Vector3 first = across.norm() > 1e-9 * (1 + p.norm()) ? across.unit() : third.anyPerpendicular();
        write(first, third.cross(first).unit(), axes, to);
    }

    private Vector3 direction(int piece, double share) {
        if (share < 0.5 && piece > 0) {
            return directions[piece - 1]
                    .times(0.5 - share)
                    .plus(directions[piece].times(0.5 + share))
                    .unit();
        }
        if (share > 0.5 && piece < directions.length - 1) {
            return directions[piece]
                    .times(1.5 - share)
                    .plus(directions[piece + 1].times(share - 0.5))
                    .unit();
        }
        return directions[piece];
    }

    /** Returns what it is, for reports. */
    @Override
    public String toString() {
        return points.length == 2 ? "about a cylinder's axis" : "along a curve of " + points.length + " points";
    }

    private static void write(Vector3 axis1, Vector3 axis2, double[] axes, int to) {
        axes[to] = axis1.x();
        axes[to + 1] = axis1.y();
        axes[to + 2] = axis1.z();
        axes[to + 3] = axis2.x();
        axes[to + 4] = axis2.y();
        axes[to + 5] = axis2.z();
    }
}
