package org.wolff.mesh.region;

import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * All points that are in every operand: max f. The distance is exact inside where those of the operands are.
 *
 * @param operands one or more
 */
public record Intersection(List<Region> operands) implements Region {
    /**
     * Takes one operand or more.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Intersection {
        operands = List.copyOf(operands);
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("intersection of nothing");
        }
    }

    /** Composes the operands in their order. */
    public static Intersection of(Region... operands) {
        return new Intersection(List.of(operands));
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double greatest = operands.get(0).signedDistance(x, y, z, gradient);
        double[] own = gradient == null || operands.size() == 1 ? null : new double[3];
        for (int i = 1; i < operands.size(); i++) {
            double d = operands.get(i).signedDistance(x, y, z, own);
            if (d > greatest) {
                greatest = d;
                if (gradient != null) {
                    System.arraycopy(own, 0, gradient, 0, 3);
                }
            }
        }
        return greatest;
    }

    @Override
    public BoundingBox bounds() {
        BoundingBox box = operands.get(0).bounds();
        for (Region operand : operands) {
            box = box.intersection(operand.bounds());
        }
        return box;
    }

    @Override
    public boolean isExactInside() {
        return operands.stream().allMatch(Region::isExactInside);
    }

    @Override
    public boolean isExactOutside() {
        return operands.size() == 1 && operands.get(0).isExactOutside();
    }

    @Override
    public boolean isDistanceBound() {
        return operands.stream().allMatch(Region::isDistanceBound);
    }
}
