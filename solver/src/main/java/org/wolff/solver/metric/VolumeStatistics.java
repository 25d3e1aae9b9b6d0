package org.wolff.solver.metric;

import java.util.Arrays;

/**
 * The distribution of a quantity over the volume of a part: each sample counts with the volume it stands for.
 *
 * @param volume total, mm³
 * @param min least sample
 * @param mean ∫ q dV / V
 * @param p95 95th volume percentile: 95 % of the volume lies at or below it
 * @param p99 99th volume percentile
 * @param max greatest sample
 */
public record VolumeStatistics(double volume, double min, double mean, double p95, double p99, double max) {
    /**
     * Measures samples.
     *
     * @param values one per sample, finite
     * @param volumes one per sample, positive
     * @throws IllegalArgumentException if there is no sample or one is not a number
     */
    public static VolumeStatistics of(double[] values, double[] volumes) {
        int n = values.length;
        if (n == 0 || volumes.length != n) {
            throw new IllegalArgumentException(n + " values, " + volumes.length + " volumes");
        }
        double total = 0;
        double integral = 0;
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(values[i]) || !(volumes[i] > 0)) {
                throw new IllegalArgumentException("sample " + i + " is " + values[i] + " over volume " + volumes[i]);
            }
            total += volumes[i];
            integral += values[i] * volumes[i];
        }
        int[] order = sortedOrder(values);
        return new VolumeStatistics(
                total,
                values[order[0]],
                integral / total,
                percentile(0.95 * total, order, values, volumes),
                percentile(0.99 * total, order, values, volumes),
                values[order[n - 1]]);
    }

    private static double percentile(double volume, int[] order, double[] values, double[] volumes) {
        double below = 0;
        for (int i : order) {
            below += volumes[i];
            if (below >= volume) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }

    /** Sorts positions by value, equal values by position, without an object per sample. */
    private static int[] sortedOrder(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] next = new int[values.length];
        int[] first = new int[values.length];
        for (int i = 1; i < sorted.length; i++) {
            first[i] = Double.compare(sorted[i], sorted[i - 1]) == 0 ? first[i - 1] : i;
        }
        int[] order = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int group = first[lowerBound(sorted, values[i])];
            order[group + next[group]++] = i;
        }
        return order;
    }

    private static int lowerBound(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        if (found < 0) {
            throw new IllegalStateException("value " + value + " lost while sorting");
        }
        return found;
    }
}
