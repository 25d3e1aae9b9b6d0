package org.wolff.mesh.sizing;

import org.wolff.mesh.feature.FeatureCurve;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;

/** The nearest place, seen from a point of a feature curve, of a part that does not meet there. Mutable, for one thread. */
final class CloseSurface {
    /** Steps of Newton's method towards a part. */
    private static final int STEPS = 8;
    /** A part is entered this deep, in parts of the smallest size: where another hides it, its surface is no beginning of it. */
    private static final double PAST = 0.02;

    private final int parts;
    private final RegionProbe probe;
    private final double past;
    private final double[] gradient = new double[3];

    /**
     * Prepares to look.
     *
     * @param smallest size of elements there, mm
     * @param reach how far to look, mm
     */
    CloseSurface(RegionMap map, double smallest, double reach) {
        this.past = PAST * smallest;
        this.parts = map.size();
        this.probe = map.probe(reach);
    }

    /** Which labels count, and how near they must be. */
    interface Within {
        /** Returns the distance, mm, below which a label counts. */
        double of(int label);
    }

    /**
     * Finds the place.
     *
     * @param curve whose own labels do not count
     * @return null where no label is near enough
     */
    Vector3 nearest(FeatureCurve curve, Vector3 p, Within within) {
        Vector3 nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (int label = RegionMap.OUTSIDE; label < parts; label++) {
            double most = curve.has(label) ? 0 : Math.min(least, within.of(label));
            Vector3 there = most > 0 ? towards(label, p, most) : null;
            if (there != null) {
                nearest = there;
                least = there.minus(p).norm();
            }
        }
        return nearest;
    }

    /** Returns where a label begins on the straightest way to it from a point; null where that is not within {@code most}. */
    private Vector3 towards(int label, Vector3 p, double most) {
        Vector3 at = p;
        for (int i = 0; i < STEPS; i++) {
            probe.look(at.x(), at.y(), at.z(), true);
            double depth = probe.depth(label, gradient);
            Vector3 g = new Vector3(gradient[0], gradient[1], gradient[2]);
            double square = g.dot(g);
            if (depth <= -0.5 * past) {
                return at;
            }
            if (at.minus(p).norm() + depth >= most || square == 0) {
                return null;
            }
            at = at.minus(g.times((depth + past) / square));
        }
        return null;
    }
}
