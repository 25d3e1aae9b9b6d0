package org.wolff.mesh.surface;

import java.math.BigDecimal;

/**
 * On which side of a plane a point lies, without error: double arithmetic where its error bound suffices (Shewchuk 1997,
 * doi 10.1007/PL00009321), else exact decimal numbers.
 */
final class ExactOrientation {
    private static final double UNIT = 0x1p-53;
    private static final double BOUND = (7 + 56 * UNIT) * UNIT;

    private ExactOrientation() {}

    /**
     * Returns the sign of (a−d)·((b−d)×(c−d)) for finite points at places of {@code p}: +1 where d lies behind the
     * triangle abc (which seen from there runs clockwise), −1 in front, 0 in its plane.
     */
    static int sign(double[] p, int a, int b, int c, int d) {
        double ax = p[a] - p[d];
        double ay = p[a + 1] - p[d + 1];
        double az = p[a + 2] - p[d + 2];
        double bx = p[b] - p[d];
        double by = p[b + 1] - p[d + 1];
        double bz = p[b + 2] - p[d + 2];
        double cx = p[c] - p[d];
        double cy = p[c + 1] - p[d + 1];
        double cz = p[c + 2] - p[d + 2];
        double bc = bx * cy - by * cx;
        double ca = cx * ay - cy * ax;
        double ab = ax * by - ay * bx;
        double value = az * bc + bz * ca + cz * ab;
        double size = Math.abs(az) * (Math.abs(bx * cy) + Math.abs(by * cx))
                + Math.abs(bz) * (Math.abs(cx * ay) + Math.abs(cy * ax))
                + Math.abs(cz) * (Math.abs(ax * by) + Math.abs(ay * bx));
        double bound = BOUND * size;
        // Below 1e-250 products may have vanished; then, and for what is not finite, no bound holds.
        boolean bounded = size < 1e300 && (size > 1e-250 || allZero(az, bz, cz));
        if (bounded && (size == 0 || Math.abs(value) > bound)) {
            return (int) Math.signum(value);
        }
        return exact(p, a, b, c, d).signum();
    }

    private static boolean allZero(double a, double b, double c) {
        return a == 0 && b == 0 && c == 0;
    }

    private static BigDecimal exact(double[] p, int a, int b, int c, int d) {
        BigDecimal[] m = new BigDecimal[9];
        int[] rows = {a, b, c};
        for (int r = 0; r < 3; r++) {
            for (int k = 0; k < 3; k++) {
                m[3 * r + k] = new BigDecimal(p[rows[r] + k]).subtract(new BigDecimal(p[d + k]));
            }
        }
        return m[2].multiply(minor(m, 3, 6)).add(m[5].multiply(minor(m, 6, 0))).add(m[8].multiply(minor(m, 0, 3)));
    }

    private static BigDecimal minor(BigDecimal[] m, int r, int s) {
        return m[r].multiply(m[s + 1]).subtract(m[r + 1].multiply(m[s]));
    }
}
