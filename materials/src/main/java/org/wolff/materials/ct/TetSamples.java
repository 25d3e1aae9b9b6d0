package org.wolff.materials.ct;

/**
 * Points inside a tetrahedron that stand for equal volumes: the centroids of the k³ tetrahedra that Kuhn's cubes cut it
 * into. Their mean is exact for linear functions.
 */
final class TetSamples {
    static final int MOST_STEPS = 10;

    private static final double[][] OFFSETS = {
        {0.75, 0.5, 0.25}, {0.75, 0.25, 0.5}, {0.5, 0.75, 0.25}, {0.25, 0.75, 0.5}, {0.5, 0.25, 0.75}, {0.25, 0.5, 0.75}
    };

    private final double[][] barycentric = new double[MOST_STEPS + 1][];
    private final double[][] mass = new double[MOST_STEPS + 1][];

    /** Tabulates the points for 1 … {@link #MOST_STEPS} steps along an edge. */
    TetSamples() {
        for (int k = 1; k <= MOST_STEPS; k++) {
            barycentric[k] = points(k);
            mass[k] = mass(barycentric[k]);
        }
    }

    /** Returns four barycentric coordinates of each point. */
    double[] of(int steps) {
        return barycentric[steps];
    }

    /** Returns the mean of L_i L_j over the points, {@code 4·i + j}. */
    double[] mass(int steps) {
        return mass[steps];
    }

    private static double[] mass(double[] points) {
        double[] mass = new double[16];
        for (int q = 0; q < points.length; q += 4) {
            for (int ij = 0; ij < 16; ij++) {
                mass[ij] += points[q + ij / 4] * points[q + ij % 4] * 4 / points.length;
            }
        }
        return mass;
    }

    private static double[] points(int k) {
        double[] points = new double[4 * k * k * k];
        int count = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                for (int l = 0; l <= j; l++) {
                    for (double[] offset : OFFSETS) {
                        double x = (i + offset[0]) / k;
                        double y = (j + offset[1]) / k;
                        double z = (l + offset[2]) / k;
                        if (x > y && y > z) {
                            points[count++] = 1 - x;
                            points[count++] = x - y;
                            points[count++] = y - z;
                            points[count++] = z;
                        }
                    }
                }
            }
        }
        return points;
    }
}
