package org.wolff.mesh.certify;

import java.util.Arrays;

/**
 * The labels at the corners of the lattice cubes of one block: up to eight cubes of each size meet in a corner, and each is
 * asked for once. Mutable, for one thread.
 */
final class CornerLabels {
    private static final short UNKNOWN = Short.MIN_VALUE;

    /** What is where. */
    @FunctionalInterface
    interface Space {
        /** Returns the label at a point, mm. */
        int label(double x, double y, double z);
    }

    private final Space space;
    private final double[] origin;
    private final double side;
    private final int across;
    private final short[] labels;
    private int i0;
    private int j0;
    private int k0;

    /**
     * Takes the lattice.
     *
     * @param space says what is where
     * @param origin its low corner, mm
     * @param side of a cube, mm
     * @param cubes along each side of a block
     */
    CornerLabels(Space space, double[] origin, double side, int cubes) {
        this.space = space;
        this.origin = origin;
        this.side = side;
        this.across = cubes + 1;
        this.labels = new short[across * across * across];
    }

    /** Goes to the block whose first cube is (i, j, k). */
    void begin(int i, int j, int k) {
        i0 = i;
        j0 = j;
        k0 = k;
        Arrays.fill(labels, UNKNOWN);
    }

    /** Returns the label at the low corner of the cube (i, j, k). */
    int at(int i, int j, int k) {
        int place = ((k - k0) * across + j - j0) * across + i - i0;
        if (labels[place] == UNKNOWN) {
            labels[place] = (short) space.label(origin[0] + side * i, origin[1] + side * j, origin[2] + side * k);
        }
        return labels[place];
    }
}
