package org.wolff.mesh.certify;

/** Spreads points over a triangle: the centroids of n² equal pieces, none larger than {@value #LARGEST} mm². */
final class TriangleSamples {
    /** Largest area in mm² that one point stands for. */
    static final double LARGEST = 0.25;

    /** Bounds the work on a triangle that is far larger than any part. */
    private static final int MOST = 1000;

    private TriangleSamples() {}

    /** Takes a point and the area that it stands for. */
    @FunctionalInterface
    interface Sample {
        void take(double x, double y, double z, double area);
    }

    /** Returns the area of the triangle of nine coordinates. */
    static double area(double[] t) {
        double ux = t[3] - t[0];
        double uy = t[4] - t[1];
        double uz = t[5] - t[2];
        double vx = t[6] - t[0];
        double vy = t[7] - t[1];
        double vz = t[8] - t[2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        return 0.5 * Math.sqrt(nx * nx + ny * ny + nz * nz);
    }

    /** Gives the points of a triangle in their order. */
    static void of(double[] t, Sample sample) {
        double area = area(t);
        if (!(area > 0)) {
            return;
        }
        int n = (int) Math.min(MOST, Math.max(1, Math.ceil(Math.sqrt(area / LARGEST))));
        double piece = area / ((double) n * n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n - i; j++) {
                at(t, (i + 1 / 3.0) / n, (j + 1 / 3.0) / n, piece, sample);
                if (j < n - i - 1) {
                    at(t, (i + 2 / 3.0) / n, (j + 2 / 3.0) / n, piece, sample);
                }
            }
        }
    }

    private static void at(double[] t, double u, double v, double area, Sample sample) {
        double w = 1 - u - v;
        sample.take(
                w * t[0] + u * t[3] + v * t[6], w * t[1] + u * t[4] + v * t[7], w * t[2] + u * t[5] + v * t[8], area);
    }
}
