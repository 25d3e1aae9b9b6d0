package org.wolff.solver.contact;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How much the two sides of an interface move along each other, weighted by area; bonded places count with nothing.
 *
 * @param mean mm
 * @param median mm: half the area moves no more
 * @param percentile95 mm: 95 % of the area moves no more
 * @param largest mm
 * @param shares of the area that moves no more than each of {@link #LIMITS}
 */
public record Micromotion(double mean, double median, double percentile95, double largest, double[] shares) {
    /**
     * Limits in mm between which the literature tells ingrowth from fibrous tissue: 28 µm (Pilliar 1986), 40 µm (Engh
     * 1992, Jasty 1997), 50 µm and 100 µm (common design values), 150 µm (fibrous encapsulation above).
     */
    private static final double[] LIMITS = {0.028, 0.040, 0.050, 0.100, 0.150};

    /** What is measured. The literature uses all three; they differ by factors. */
    public enum Definition {
        /** Slip against the unloaded state: after the press-fit, where there is one. */
        REFERENCE,
        /** Slip against the end of the load before. */
        INCREMENTAL,
        /** Largest distance between any two positions from the unloaded state up to this load. */
        RESULTING
    }

    /** Returns the limits of the shares, mm, ascending. */
    public static double[] limits() {
        return LIMITS.clone();
    }

    /**
     * Sums up slips.
     *
     * @param slips mm, of each pair
     * @param areas mm², greater than zero; at least one
     */
    public static Micromotion of(double[] slips, double[] areas) {
        Integer[] order = new Integer[slips.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> slips[i]));
        double total = Arrays.stream(areas).sum();
        double mean = 0;
        double[] shares = new double[LIMITS.length];
        for (int i = 0; i < slips.length; i++) {
            mean += slips[i] * areas[i] / total;
            for (int limit = 0; limit < LIMITS.length; limit++) {
                shares[limit] += slips[i] <= LIMITS[limit] ? areas[i] / total : 0;
            }
        }
        return new Micromotion(
                mean,
                percentile(0.5 * total, order, slips, areas),
                percentile(0.95 * total, order, slips, areas),
                slips[order[order.length - 1]],
                shares);
    }

    private static double percentile(double area, Integer[] order, double[] slips, double[] areas) {
        double below = 0;
        for (int i : order) {
            below += areas[i];
            if (below >= area * (1 - 1e-12)) {
                return slips[i];
            }
        }
        return slips[order[order.length - 1]];
    }
}
