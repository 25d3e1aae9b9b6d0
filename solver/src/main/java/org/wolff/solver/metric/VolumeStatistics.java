package org.wolff.solver.metric;

/**
 * The distribution of a quantity over the volume of a part: each sample counts with the volume it stands for.
 *
 * @param volume total, mm³
 * @param min least sample
 * @param mean ∫ q dV / V
 * @param p1 1st volume percentile: 1 % of the volume lies at or below it
 * @param p5 5th volume percentile
 * @param p50 median
 * @param p95 95th volume percentile: 95 % of the volume lies at or below it
 * @param p99 99th volume percentile
 * @param max greatest sample
 */
public record VolumeStatistics(
        double volume, double min, double mean, double p1, double p5, double p50, double p95, double p99, double max) {
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
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(values[i]) || !(volumes[i] > 0)) {
                throw new IllegalArgumentException("sample " + i + " is " + values[i] + " over volume " + volumes[i]);
            }
            total += volumes[i];
            integral += values[i] * volumes[i];
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        Percentiles percentiles = new Percentiles(values.clone(), volumes.clone());
        double p1 = percentiles.next(0.01 * total, max);
        double p5 = percentiles.next(0.05 * total, max);
        double p50 = percentiles.next(0.5 * total, max);
        double p95 = percentiles.next(0.95 * total, max);
        double p99 = percentiles.next(0.99 * total, max);
        return new VolumeStatistics(total, min, integral / total, p1, p5, p50, p95, p99, max);
    }

    /** Finds percentiles in ascending order by partition (Hoare's selection), without sorting all. */
    private static final class Percentiles {
        private final double[] values;
        private final double[] volumes;
        /** What lies before this place has values below all others, and the volume {@code below}. */
        private int start;

        private double below;

        Percentiles(double[] values, double[] volumes) {
            this.values = values;
            this.volumes = volumes;
        }

        /** Returns the least value such that this much volume lies at or below it; {@code last} where rounding leaves none. */
        double next(double volume, double last) {
            int end = values.length;
            while (start < end) {
                double pivot = pivot(end);
                int low = start;
                int high = end;
                double less = 0;
                double equal = 0;
                for (int i = start; i < high; ) {
                    if (values[i] < pivot) {
                        less += volumes[i];
                        swap(low++, i++);
                    } else if (values[i] > pivot) {
                        swap(i, --high);
                    } else {
                        equal += volumes[i++];
                    }
                }
                if (below + less >= volume) {
                    end = low;
                } else if (below + less + equal >= volume) {
                    return pivot;
                } else {
                    below += less + equal;
                    start = high;
                }
            }
            return start < values.length ? least() : last;
        }

        private double least() {
            double least = values[start];
            for (int i = start; i < values.length; i++) {
                least = Math.min(least, values[i]);
            }
            return least;
        }

        /** Returns the middle one of three samples. */
        private double pivot(int end) {
            int quarter = (end - start) / 4;
            double a = values[start + quarter];
            double b = values[start + (end - start) / 2];
            double c = values[end - 1 - quarter];
            return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
        }

        private void swap(int i, int j) {
            double value = values[i];
            values[i] = values[j];
            values[j] = value;
            double volume = volumes[i];
            volumes[i] = volumes[j];
            volumes[j] = volume;
        }
    }
}
