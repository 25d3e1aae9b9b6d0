package org.wolff.mesh.sizing;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.RegionMap;

/**
 * The side of the root cubes. Cubes are halved from it down, so that only sizes that are a power of two apart can all be
 * met exactly; the others come out finer than asked for, by up to two. One part is met exactly: the one for which the
 * whole mesh has least elements.
 */
final class RootSize {
    /** Points a side at which parts are weighed. */
    private static final int SAMPLES = 24;

    private static final double SAME = 1e-9;

    private RootSize() {}

    /** Returns the side of the root cubes, mm; at most the largest size among the parts. */
    static double of(Sizing sizing, RegionMap parts) {
        double[] size = parts.names().stream().mapToDouble(sizing::size).toArray();
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double own : size) {
            most = Math.max(most, own);
            least = Math.min(least, own);
        }
        if (least >= most * (1 - SAME) || !parts.bounds().isFinite()) {
            return most;
        }
        long[] points = points(parts);
        double best = 0;
        double fewest = Double.POSITIVE_INFINITY;
        for (double own : size) {
            double root = own * Math.pow(2, Math.floor(SAME + Math.log(most / own) / Math.log(2)));
            double elements = 0;
            for (int k = 0; k < size.length; k++) {
                double side = root * Math.pow(2, -Math.ceil(Math.log(root / size[k]) / Math.log(2) - SAME));
                elements += points[k] / (side * side * side);
            }
            if (elements < fewest * (1 - SAME) || elements < fewest * (1 + SAME) && root > best) {
                best = root;
                fewest = elements;
            }
        }
        return best;
    }

    /** Returns how many points of a lattice each part has, and one more: no part is without weight. */
    private static long[] points(RegionMap parts) {
        BoundingBox box = parts.bounds();
        long[] points = new long[parts.size()];
        for (int k = 0; k < points.length; k++) {
            points[k] = 1;
        }
        for (int p = 0; p < SAMPLES * SAMPLES * SAMPLES; p++) {
            int layer = p / (SAMPLES * SAMPLES);
            int label = parts.label(
                    box.minX() + (p % SAMPLES + 0.5) / SAMPLES * (box.maxX() - box.minX()),
                    box.minY() + (p / SAMPLES % SAMPLES + 0.5) / SAMPLES * (box.maxY() - box.minY()),
                    box.minZ() + (layer + 0.5) / SAMPLES * (box.maxZ() - box.minZ()));
            if (label != RegionMap.OUTSIDE) {
                points[label]++;
            }
        }
        return points;
    }
}
