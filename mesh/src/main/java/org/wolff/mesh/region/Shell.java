package org.wolff.mesh.region;

import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * The layer within a thickness inside an operand: max(f, −f − t).
 *
 * @param of the operand; its distance is exact inside
 * @param thickness t in mm, greater than zero
 */
public record Shell(Region of, double thickness) implements Region {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the thickness is not greater than zero, or the distance inside the operand
     *     is not known exactly
     */
    public Shell {
        Checks.positive("thickness", thickness);
        if (!of.isExactInside()) {
            throw new IllegalArgumentException("shell needs a surface, a primitive, or an intersection of these: inside"
                    + " a union, an offset or a shell the distance is not known exactly; take the shell of the surface"
                    + " or primitive first and unite afterwards");
        }
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double f = of.signedDistance(x, y, z, gradient);
        if (f >= -f - thickness) {
            return f;
        }
        if (gradient != null) {
            for (int a = 0; a < 3; a++) {
                gradient[a] = -gradient[a];
            }
        }
        return -f - thickness;
    }

    @Override
    public List<Region> operands() {
        return List.of(of);
    }

    @Override
    public BoundingBox bounds() {
        return of.bounds();
    }

    @Override
    public boolean isExactInside() {
        return false;
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
