package org.wolff.mesh.certify;

/**
 * The share of a cube on one side of a plane. Source: Scardovelli and Zaleski 2000, "Analytical relations connecting
 * linear interfaces and volume fractions in rectangular grids", doi 10.1006/jcph.2000.6567.
 */
final class CubeShare {
    /** Slopes below this are taken for this; the share changes by less than its square. */
    private static final double LEAST_SLOPE = 1e-4;

    private CubeShare() {}

    /**
     * Returns the share of a cube of side {@code side} about a point where a function is not positive.
     *
     * @param value of the function at the centre
     * @param gradient its gradient, of length 1
     */
    static double below(double value, double[] gradient, double side) {
        double m1 = Math.max(LEAST_SLOPE, Math.abs(gradient[0]));
        double m2 = Math.max(LEAST_SLOPE, Math.abs(gradient[1]));
        double m3 = Math.max(LEAST_SLOPE, Math.abs(gradient[2]));
        double sum = m1 + m2 + m3;
        double alpha = 0.5 * sum - value / side;
        if (alpha <= 0) {
            return 0;
        }
        if (alpha >= sum) {
            return 1;
        }
        double volume = cube(alpha)
                - cube(alpha - m1)
                - cube(alpha - m2)
                - cube(alpha - m3)
                + cube(alpha - m1 - m2)
                + cube(alpha - m1 - m3)
                + cube(alpha - m2 - m3);
        return Math.max(0, Math.min(1, volume / (6 * m1 * m2 * m3)));
    }

    private static double cube(double x) {
        return x > 0 ? x * x * x : 0;
    }
}
