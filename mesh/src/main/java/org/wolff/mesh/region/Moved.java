package org.wolff.mesh.region;

import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;

/**
 * An operand, turned and shifted.
 *
 * @param of the operand
 * @param motion where its points come to
 */
public record Moved(Region of, RigidMotion motion) implements Region {
    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double[] r = motion.rotation();
        Vector3 t = motion.translation();
        double px = x - t.x();
        double py = y - t.y();
        double pz = z - t.z();
        double d = of.signedDistance(
                r[0] * px + r[3] * py + r[6] * pz,
                r[1] * px + r[4] * py + r[7] * pz,
                r[2] * px + r[5] * py + r[8] * pz,
                gradient);
        if (gradient != null) {
            double gx = gradient[0];
            double gy = gradient[1];
            double gz = gradient[2];
            for (int a = 0; a < 3; a++) {
                gradient[a] = r[3 * a] * gx + r[3 * a + 1] * gy + r[3 * a + 2] * gz;
            }
        }
        return d;
    }

    @Override
    public List<Region> operands() {
        return List.of(of);
    }

    @Override
    public BoundingBox bounds() {
        return motion.apply(of.bounds());
    }

    @Override
    public boolean isExactInside() {
        return of.isExactInside();
    }

    @Override
    public boolean isExactOutside() {
        return of.isExactOutside();
    }

    @Override
    public boolean isDistanceBound() {
        return of.isDistanceBound();
    }
}
