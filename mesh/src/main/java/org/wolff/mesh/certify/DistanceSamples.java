package org.wolff.mesh.certify;

import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/** Collects distances of points that stand for pieces of an area. Mutable, for one thread. */
final class DistanceSamples {
    /** Distance in the upper half, area in the lower, both as bits of floats: sorted by distance as whole numbers. */
    private long[] samples = new long[256];

    private int count;
    private double area;
    private double sum;
    private double max;
    private Vector3 at = Vector3.ZERO;

    void add(double distance, double area, double x, double y, double z) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, 2 * count);
        }
        samples[count++] = (long) Float.floatToIntBits((float) distance) << 32 | Float.floatToIntBits((float) area);
        this.area += area;
        sum += distance * area;
        if (distance > max || count == 1) {
            max = distance;
            at = new Vector3(x, y, z);
        }
    }

    /** Returns what is known of all parts together; the same for the same parts in the same order. */
    static DistanceStatistics statistics(List<DistanceSamples> parts) {
        int n = 0;
        double area = 0;
        double sum = 0;
        double max = Double.NEGATIVE_INFINITY;
        Vector3 at = Vector3.ZERO;
        for (DistanceSamples part : parts) {
            n += part.count;
            area += part.area;
            sum += part.sum;
            if (part.count > 0 && part.max > max) {
                max = part.max;
                at = part.at;
            }
        }
        if (n == 0) {
            return new DistanceStatistics(0, 0, Double.NaN, Double.NaN, Double.NaN, at);
        }
        long[] all = new long[n];
        int filled = 0;
        for (DistanceSamples part : parts) {
            System.arraycopy(part.samples, 0, all, filled, part.count);
            filled += part.count;
        }
        Arrays.parallelSort(all);
        double below = 0;
        int i = 0;
        while (i < n - 1 && below + Float.intBitsToFloat((int) all[i]) < 0.99 * area) {
            below += Float.intBitsToFloat((int) all[i++]);
        }
        return new DistanceStatistics(area, n, sum / area, Float.intBitsToFloat((int) (all[i] >> 32)), max, at);
    }
}
