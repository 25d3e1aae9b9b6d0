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

    /** Numbers that {@link #keep} writes. */
    static final int KEPT = 6 * QUADRATIC + 1;

    private final int most;
    private final double[] normal = new double[QUADRATIC * QUADRATIC];
    private final double[] right = new double[6 * QUADRATIC];
    private final double[] factor = new double[QUADRATIC * QUADRATIC];
    private final double[] coefficients = new double[6 * QUADRATIC];
    private final double[] terms = new double[QUADRATIC];
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
        origin[0] = x;
        origin[1] = y;
        origin[2] = z;
        scale = 1 / size;
    }

    private void fillTerms(double x, double y, double z) {
        double a = (x - origin[0]) * scale;
        double b = (y - origin[1]) * scale;
        double c = (z - origin[2]) * scale;
        terms[0] = 1;
        terms[1] = a;
        terms[2] = b;
        terms[3] = c;
        terms[4] = a * a;
        terms[5] = b * b;
        terms[6] = c * c;
        terms[7] = a * b;
        terms[8] = b * c;
        terms[9] = a * c;
    }

    /** Adds a sample: six components {@code t[at…at+5]} at a place. */
    void add(double x, double y, double z, double[] t, int at) {
        fillTerms(x, y, z);
        for (int i = 0; i < most; i++) {
            for (int j = 0; j <= i; j++) {
                normal[QUADRATIC * i + j] += terms[i] * terms[j];
            }
            for (int k = 0; k < 6; k++) {
                right[6 * i + k] += terms[i] * t[at + k];
            }
        }
    }

    /** Fits the polynomial of the highest degree that the samples fix. */
    void fit() {
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
        fillTerms(x, y, z);
        for (int k = 0; k < 6; k++) {
            double sum = 0;
            for (int i = 0; i < used; i++) {
                sum += terms[i] * coefficients[6 * i + k];
            }
            t[at + k] += factorOfValue * sum;
        }
    }
}
