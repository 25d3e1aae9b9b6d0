package org.wolff.solver.multigrid;

import java.util.Arrays;

/** The order of points along a Morton curve: neighbours in the list are close in space. */
final class SpaceCurve {
    private static final int BITS = 10;

    private SpaceCurve() {}

    /** Returns the numbers of the points in that order; ties in ascending order. */
    static int[] order(double[] xyz) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < xyz.length; i++) {
            low[i % 3] = Math.min(low[i % 3], xyz[i]);
            high[i % 3] = Math.max(high[i % 3], xyz[i]);
        }
        double extent = Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
        int cells = 1 << BITS;
        double scale = extent > 0 ? cells / extent : 0;
        long[] keys = new long[xyz.length / 3];
        for (int point = 0; point < keys.length; point++) {
            long code = 0;
            for (int axis = 0; axis < 3; axis++) {
                int cell = Math.min(cells - 1, (int) ((xyz[3 * point + axis] - low[axis]) * scale));
                for (int bit = 0; bit < BITS; bit++) {
                    code |= (long) (cell >> bit & 1) << 3 * bit + axis;
                }
            }
            keys[point] = code << 32 | point;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
