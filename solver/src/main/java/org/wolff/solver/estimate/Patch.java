package org.wolff.solver.estimate;

import java.util.Arrays;

/**
 * A polynomial of six components fitted to samples around a vertex by least squares, in coordinates from the vertex over
 * the size of the patch. A workspace: made once per thread, cleared from patch to patch.
 *
 * <p>Terms 1, x, y, z, then xx, yy, zz, xy, yz, xz. Where the samples do not fix all terms the degree is lowered.
 */
final class Patch {
    private static final int LINEAR = 4;
    private static final int QUADRATIC = 10;
    private static final double PIVOT = 1e-9;

    /** Samples that are added to the sums together: so many, because quadratic elements bring four points each. */
    private static final int BATCH = 4;

    /** What is kept of a sample that waits: ten terms, six components. */
    private static final int SAMPLE = QUADRATIC + 6;

    /** Numbers that {@link #keep} writes. */
    static final int KEPT = 6 * QUADRATIC + 1;

    private final int most;
    private final double[] normal = new double[QUADRATIC * QUADRATIC];
    private final double[] right = new double[6 * QUADRATIC];
    private final double[] factor = new double[QUADRATIC * QUADRATIC];
    private final double[] coefficients = new double[6 * QUADRATIC];
    private final double[] terms = new double[QUADRATIC];
    private final double[] waiting = new double[BATCH * SAMPLE];
    private int count;
    private final double[] origin = new double[3];
    private double scale;
    private int used;

    /** A patch for polynomials of degree 1 or 2. */
    Patch(int degree) {
        this.most = degree == 1 ? LINEAR : QUADRATIC;
    }

    /** Begins a patch around a place with a size, mm. */
    void clear(double x, double y, double z, double size) {
        Arrays.fill(normal, 0);
        Arrays.fill(right, 0);
        count = 0;
        origin[0] = x;
        origin[1] = y;
        origin[2] = z;
        scale = 1 / size;
    }

    /** Writes the terms at a place to {@code to[at…at+9]}. */
    private void fillTerms(double x, double y, double z, double[] to, int at) {
        double a = (x - origin[0]) * scale;
        double b = (y - origin[1]) * scale;
        double c = (z - origin[2]) * scale;
        to[at] = 1;
        to[at + 1] = a;
        to[at + 2] = b;
        to[at + 3] = c;
        to[at + 4] = a * a;
        to[at + 5] = b * b;
        to[at + 6] = c * c;
        to[at + 7] = a * b;
        to[at + 8] = b * c;
        to[at + 9] = a * c;
    }

    /** Adds a sample: six components {@code t[at…at+5]} at a place. */
    void add(double x, double y, double z, double[] t, int at) {
        fillTerms(x, y, z, waiting, SAMPLE * count);
        System.arraycopy(t, at, waiting, SAMPLE * count + QUADRATIC, 6);
        count++;
        if (count == BATCH) {
            addWaiting();
        }
    }

    /** Adds the samples that wait, one after the other, so that each sum is fetched and put back but once. */
    private void addWaiting() {
        for (int i = 0; i < most; i++) {
            double a = waiting[i];
            double b = waiting[SAMPLE + i];
            double c = waiting[2 * SAMPLE + i];
            double d = waiting[3 * SAMPLE + i];
            for (int j = 0; j <= i; j++) {
                normal[QUADRATIC * i + j] = sum(normal[QUADRATIC * i + j], a, b, c, d, j);
            }
            for (int k = 0; k < 6; k++) {
                right[6 * i + k] = sum(right[6 * i + k], a, b, c, d, QUADRATIC + k);
            }
        }
        count = 0;
    }

    private double sum(double before, double a, double b, double c, double d, int at) {
        return before
                + a * waiting[at]
                + b * waiting[SAMPLE + at]
                + c * waiting[2 * SAMPLE + at]
                + d * waiting[3 * SAMPLE + at];
    }

    /** Fits the polynomial of the highest degree that the samples fix. */
    void fit() {
        if (count > 0) {
            Arrays.fill(waiting, SAMPLE * count, waiting.length, 0); // nothing, added, leaves a sum as it is
            addWaiting();
        }
        used = most;
        while (!factor(used)) {
            used = used == QUADRATIC ? LINEAR : 1;
        }
        for (int k = 0; k < 6; k++) {
            for (int i = 0; i < used; i++) {
                double sum = right[6 * i + k];
                for (int j = 0; j < i; j++) {
                    sum -= factor[QUADRATIC * i + j] * coefficients[6 * j + k];
                }
                coefficients[6 * i + k] = sum / factor[QUADRATIC * i + i];
            }
            for (int i = used - 1; i >= 0; i--) {
                double sum = coefficients[6 * i + k];
                for (int j = i + 1; j < used; j++) {
                    sum -= factor[QUADRATIC * j + i] * coefficients[6 * j + k];
                }
                coefficients[6 * i + k] = sum / factor[QUADRATIC * i + i];
            }
        }
    }

    /** Cholesky's factor of the first n rows; false where a pivot is lost in rounding. */
    private boolean factor(int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = normal[QUADRATIC * i + j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[QUADRATIC * i + k] * factor[QUADRATIC * j + k];
                }
                if (i == j) {
                    if (!(sum > PIVOT * normal[QUADRATIC * i + i])) {
                        return false;
                    }
                    factor[QUADRATIC * i + i] = Math.sqrt(sum);
                } else {
                    factor[QUADRATIC * i + j] = sum / factor[QUADRATIC * j + j];
                }
            }
        }
        return true;
    }

    /** Writes the fitted polynomial into {@code kept[at…at+KEPT−1]}. */
    void keep(double[] kept, int at) {
        Arrays.fill(kept, at, at + 6 * QUADRATIC, 0);
        System.arraycopy(coefficients, 0, kept, at, 6 * used);
        kept[at + 6 * QUADRATIC] = scale;
    }

    /** Takes up a polynomial that was kept, around the place where it was begun. */
    void recall(double[] kept, int at, double x, double y, double z) {
        System.arraycopy(kept, at, coefficients, 0, 6 * QUADRATIC);
        used = QUADRATIC;
        origin[0] = x;
        origin[1] = y;
        origin[2] = z;
        scale = kept[at + 6 * QUADRATIC];
    }

    /** Adds a multiple of the polynomial's value at a place to {@code t[at…at+5]}. */
    void addTo(double factorOfValue, double x, double y, double z, double[] t, int at) {
        fillTerms(x, y, z, terms, 0);
        for (int k = 0; k < 6; k++) {
            double sum = 0;
            for (int i = 0; i < used; i++) {
                sum += terms[i] * coefficients[6 * i + k];
            }
            t[at + k] += factorOfValue * sum;
        }
    }
}
