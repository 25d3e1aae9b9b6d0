package org.wolff.mesh.certify;

import org.wolff.mesh.region.RegionMap;

/**
 * Films across the holes of surfaces: labels change there though no distance is zero. They are looked for in cubes that
 * no surface comes near, so labels are asked for without distances. Mutable, for one thread.
 */
final class Films {
    /** Halvings of a line on which a film is looked for. */
    private static final int HALVINGS = 8;

    private static final int MIDDLE = 4;

    private final RegionMap regions;
    private final boolean none;
    private final int[] corner = new int[8];
    private int looked;
    private final double[] from = new double[3];

    Films(RegionMap regions) {
        this.regions = regions;
        this.none = regions.isDistanceBound();
    }

    /** Returns true where a film passes between the corners of a cube. */
    boolean pass(double x, double y, double z, double cube) {
        boolean differ = false;
        for (looked = 0; looked < 8 && !none && !differ; looked++) {
            look(x, y, z, cube, looked);
            differ = corner[looked] != corner[0];
        }
        return differ;
    }

    /** Returns true where a film passes between the corners of so many lattice cubes a side, the first of them (i, j, k). */
    boolean pass(CornerLabels labels, int i, int j, int k, int size) {
        boolean differ = false;
        for (looked = 0; looked < 8 && !none && !differ; looked++) {
            corner[looked] = labels.at(i + (looked & 1) * size, j + (looked >> 1 & 1) * size, k + (looked >> 2) * size);
            differ = corner[looked] != corner[0];
        }
        return differ;
    }

    private void look(double x, double y, double z, double cube, int c) {
        double r = 0.5 * cube;
        corner[c] = regions.labelOffSurfaces(
                x + ((c & 1) == 0 ? -r : r), y + ((c & 2) == 0 ? -r : r), z + ((c & 4) == 0 ? -r : r));
    }

    /**
     * Adds the volumes in a cube through which a film passes and nothing else, from where it crosses four lines;
     * what the line in the middle says of it is coarse. The cube is the one that {@code pass} was asked of last.
     *
     * @param into first of the places of this cube in both sums
     */
    void measure(double x, double y, double z, double cube, double[] fine, double[] coarse, int into) {
        int axis = across(x, y, z, cube);
        for (int line = 0; line <= MIDDLE; line++) {
            boolean middle = line == MIDDLE;
            from[axis] = 0;
            from[(axis + 1) % 3] = middle ? 0 : (line & 1) == 0 ? -0.25 * cube : 0.25 * cube;
            from[(axis + 2) % 3] = middle ? 0 : (line & 2) == 0 ? -0.25 * cube : 0.25 * cube;
            from[0] += x;
            from[1] += y;
            from[2] += z;
            double a = -0.5 * cube;
            double b = 0.5 * cube;
            int low = label(axis, a);
            int high = label(axis, b);
            for (int i = 0; i < HALVINGS && low != high; i++) {
                double half = 0.5 * (a + b);
                boolean isLow = label(axis, half) == low;
                a = isLow ? half : a;
                b = isLow ? b : half;
            }
            double[] sum = middle ? coarse : fine;
            double area = middle ? cube * cube : 0.25 * cube * cube;
            double way = low == high ? cube : 0.5 * (cube + a + b);
            add(sum, into, low, area * way);
            add(sum, into, high, area * (cube - way));
        }
    }

    private static void add(double[] sum, int into, int label, double volume) {
        if (label != RegionMap.OUTSIDE) {
            sum[into + label] += volume;
        }
    }

    private int label(int axis, double way) {
        return regions.labelOffSurfaces(
                from[0] + (axis == 0 ? way : 0), from[1] + (axis == 1 ? way : 0), from[2] + (axis == 2 ? way : 0));
    }

    /** Returns the axis along which labels at the corners of a cube differ most often. */
    private int across(double x, double y, double z, double cube) {
        for (; looked < 8; looked++) {
            look(x, y, z, cube, looked);
        }
        int best = 0;
        int most = -1;
        for (int axis = 0; axis < 3; axis++) {
            int differ = 0;
            for (int c = 0; c < 8; c++) {
                differ += corner[c] != corner[c ^ 1 << axis] ? 1 : 0;
            }
            if (differ > most) {
                most = differ;
                best = axis;
            }
        }
        return best;
    }
}
