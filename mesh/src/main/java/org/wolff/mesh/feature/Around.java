package org.wolff.mesh.feature;

import java.util.Arrays;

/**
 * What is around a point of a curve: wedges of space, and half planes between them in the order of the turn.
 *
 * @param wedge label of each wedge; wedge i lies between half planes i and i + 1
 * @param half direction of each half plane, of length one and at right angles to the curve, three numbers each
 */
record Around(short[] wedge, double[] half) {
    /** A sharp edge turns by at least this along some of its length, as the cosine of the angle between its faces. */
    static final double SHARP = -Math.cos(Math.toRadians(40));
    /** A sharp edge turns by at least this everywhere. */
    static final double BLUNT = -Math.cos(Math.toRadians(25));

    /** Returns which half planes are a boundary: those with different labels on their two sides. */
    int[] sheets() {
        int n = wedge.length;
        int[] found = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (wedge[i] != wedge[(i + n - 1) % n]) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Returns the cosine of the angle between two half planes. */
    double cosine(int i, int j) {
        return half[3 * i] * half[3 * j] + half[3 * i + 1] * half[3 * j + 1] + half[3 * i + 2] * half[3 * j + 2];
    }

    /** Returns true where two sheets meet at an angle, or more than two meet. */
    boolean isEdge(double limit) {
        int[] sheets = sheets();
        return sheets.length > 2 || sheets.length == 2 && cosine(sheets[0], sheets[1]) > limit;
    }
}
