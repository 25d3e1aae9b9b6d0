package org.wolff.mesh.region;

import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * The layer within a thickness outside an operand; the operand's inside does not belong to it: max(−f, f − t).
 *
 * @param of the operand; its distance is exact outside
 * @param thickness t in mm, greater than zero
 */
public record Offset(Region of, double thickness) implements Region {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the thickness is not greater than zero, or the distance outside the operand
     *     is not known exactly
     */
    public Offset {
        Checks.positive("thickness", thickness);
        if (!of.isExactOutside()) {
            throw new IllegalArgumentException("offset needs a surface, a primitive, or a union of these: outside an"
                    + " intersection, a difference, an offset of these or a shell of these the distance is not known"
                    + " exactly; take the offset of the surface or primitive first and intersect afterwards");
        }
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        return layer(of.signedDistance(x, y, z, gradient), thickness, gradient);
    }

    /** Returns max(−f, f − t) and turns the gradient where −f is the greater. */
    private static double layer(double f, double t, double[] gradient) {
        if (f - t >= -f) {
            return f - t;
        }
        if (gradient != null) {
            for (int a = 0; a < 3; a++) {
                gradient[a] = -gradient[a];
            }
        }
        return -f;
    }

    @Override
    public List<Region> operands() {
        return List.of(of);
    }

    @Override
    public BoundingBox bounds() {
        return of.bounds().grown(thickness);
    }

    @Override
    public boolean isExactInside() {
        return false;
    }

    @Override
    public boolean isExactOutside() {
        return of.isExactInside();
    }

    @Override
    public boolean isDistanceBound() {
        return of.isDistanceBound();
    }
}
