package org.wolff.mesh.sizing;

import java.util.Arrays;

/** Points that each ask for a size around them. Filled on one thread, then asked by many. */
final class SizePoints {
    private double[] points = {};
    private int count;

    /** Adds a point, mm, and the size that it asks for, mm. */
    void add(double x, double y, double z, double size) {
        if (4 * count == points.length) {
            points = Arrays.copyOf(points, Math.max(1024, 2 * points.length));
        }
        points[4 * count] = x;
        points[4 * count + 1] = y;
        points[4 * count + 2] = z;
        points[4 * count + 3] = size;
        count++;
    }

    /** Returns all points. */
    int[] all() {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** Returns those of some points that lie in a cube. */
    int[] within(int[] some, double x, double y, double z, double half) {
        int[] inside = new int[some.length];
        int n = 0;
        for (int p : some) {
            if (Math.abs(points[4 * p] - x) <= half
                    && Math.abs(points[4 * p + 1] - y) <= half
                    && Math.abs(points[4 * p + 2] - z) <= half) {
                inside[n++] = p;
            }
        }
        return Arrays.copyOf(inside, n);
    }

    /** Returns the least size that some points ask for, mm; infinite without points. */
    double least(int[] some) {
        double least = Double.POSITIVE_INFINITY;
        for (int p : some) {
            least = Math.min(least, points[4 * p + 3]);
        }
        return least;
    }
}
