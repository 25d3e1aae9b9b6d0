package org.wolff.mesh.region;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * All points that are in the first operand and in none of the others: max(f, −g…). The distance is exact inside where
 * that of the first is exact inside and those of the others outside.
 *
 * @param first what is cut
 * @param minus what is taken away, one or more
 */
public record Difference(Region first, List<Region> minus) implements Region {
    /**
     * Takes one operand or more away.
     *
     * @throws IllegalArgumentException if there is none to take away
     */
    public Difference {
        minus = List.copyOf(minus);
        if (minus.isEmpty()) {
            throw new IllegalArgumentException("difference with nothing taken away");
        }
    }

    /** Takes the others from the first. */
    public static Difference of(Region first, Region... minus) {
        return new Difference(first, List.of(minus));
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double greatest = first.signedDistance(x, y, z, gradient);
        double[] own = gradient == null ? null : new double[3];
        for (Region other : minus) {
            double d = -other.signedDistance(x, y, z, own);
            if (d > greatest) {
                greatest = d;
                if (gradient != null) {
                    for (int a = 0; a < 3; a++) {
                        gradient[a] = -own[a];
                    }
                }
            }
        }
        return greatest;
    }

    @Override
    public List<Region> operands() {
        List<Region> all = new ArrayList<>(List.of(first));
        all.addAll(minus);
        return all;
    }

    @Override
    public BoundingBox bounds() {
        return first.bounds();
    }

    @Override
    public boolean isExactInside() {
        return first.isExactInside() && minus.stream().allMatch(Region::isExactOutside);
    }

    @Override
    public boolean isExactOutside() {
        return false;
    }

    @Override
    public boolean isDistanceBound() {
        return first.isDistanceBound() && minus.stream().allMatch(Region::isDistanceBound);
    }
}
