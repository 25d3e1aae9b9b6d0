package org.wolff.mesh.geometry;

import java.util.Arrays;

/**
 * The order of points along a Morton curve: neighbours in the list are close in space, so that loops over nodes or
 * elements in that order find what they need in the caches.
 */
public final class SpaceCurve {
    private static final int BITS = 10;

    private SpaceCurve() {}

    /**
     * Returns the numbers of the points in that order; ties in ascending order.
     *
     * @param xyz {@code 3·point + axis}, finite
     */
    public static int[] order(double[] xyz) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < xyz.length; i += 3) {
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], xyz[i + axis]);
                high[axis] = Math.max(high[axis], xyz[i + axis]);
            }
        }
        double extent = Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
        int cells = 1 << BITS;
        double scale = extent > 0 ? cells / extent : 0;
        long[] keys = new long[xyz.length / 3];
        for (int point = 0; point < keys.length; point++) {
            long code = 0;
            for (int axis = 0; axis < 3; axis++) {
                int cell = Math.min(cells - 1, (int) ((xyz[3 * point + axis] - low[axis]) * scale));
                code |= (long) spread(cell) << axis;
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

    /** Moves bit i of ten bits to bit 3 i. */
    private static int spread(int cell) {
        int spread = (cell | cell << 16) & 0x030000FF;
        spread = (spread | spread << 8) & 0x0300F00F;
        spread = (spread | spread << 4) & 0x030C30C3;
        return (spread | spread << 2) & 0x09249249;
    }
}
