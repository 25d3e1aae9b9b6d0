package org.wolff.mesh.feature;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Region;

/**
 * A smooth face that may bound regions: where a function is zero, without end, and a box beyond which it bounds nothing.
 *
 * @param field the function and its gradient
 * @param bounds where the face may be seen
 */
record Face(Field field, BoundingBox bounds) {
    /** A function of the place whose size is a distance near its zeros. */
    interface Field {
        /** Returns the value in mm and fills in the gradient, of length one. */
        double at(double x, double y, double z, double[] gradient);
    }

    /** A level of the distance to a region. */
    record Level(Region of, double level) implements Field {
        @Override
        public double at(double x, double y, double z, double[] gradient) {
            return of.signedDistance(x, y, z, gradient) - level;
        }
    }

    /** A plane, its normal turned so that equal planes are equal. */
    record Plane(Vector3 normal, double offset) implements Field {
        static Plane through(Vector3 point, Vector3 normal) {
            Vector3 n = normal.unit();
            double first = n.x() != 0 ? n.x() : n.y() != 0 ? n.y() : n.z();
            Vector3 turned = n.times(first < 0 ? -1 : 1).plus(Vector3.ZERO); // −0 becomes 0
            return new Plane(turned, turned.dot(point) + 0.0);
        }

        @Override
        public double at(double x, double y, double z, double[] gradient) {
            gradient[0] = normal.x();
            gradient[1] = normal.y();
            gradient[2] = normal.z();
            return normal.x() * x + normal.y() * y + normal.z() * z - offset;
        }
    }

    /** The wall of an endless cylinder or cone: radius r + slope · s at the length s of a unit axis. */
    record Wall(Vector3 from, Vector3 axis, double radius, double slope) implements Field {
        @Override
        public double at(double x, double y, double z, double[] gradient) {
            double px = x - from.x();
            double py = y - from.y();
            double pz = z - from.z();
            double s = px * axis.x() + py * axis.y() + pz * axis.z();
            px -= s * axis.x();
            py -= s * axis.y();
            pz -= s * axis.z();
            double rho = Math.sqrt(px * px + py * py + pz * pz);
            double scale = 1 / Math.sqrt(1 + slope * slope);
            double out = rho > 0 ? scale / rho : 0;
            gradient[0] = out * px - scale * slope * axis.x();
            gradient[1] = out * py - scale * slope * axis.y();
            gradient[2] = out * pz - scale * slope * axis.z();
            return scale * (rho - radius - slope * s);
        }
    }
}
