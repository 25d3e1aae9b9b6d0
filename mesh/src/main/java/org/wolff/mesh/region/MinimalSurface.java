package org.wolff.mesh.region;

import java.util.Arrays;

/**
 * Periodic functions F whose zero sets lie close to triply periodic minimal surfaces (von Schnering and Nesper 1991).
 * Arguments are phases: 2π times the place in the unit cell.
 */
public enum MinimalSurface {
    /** Schoen's gyroid: sin x cos y + sin y cos z + sin z cos x. */
    GYROID(2, 3.0916) {
        @Override
        double value(double x, double y, double z, double[] gradient) {
            double sx = Math.sin(x);
            double cx = Math.cos(x);
            double sy = Math.sin(y);
            double cy = Math.cos(y);
            double sz = Math.sin(z);
            double cz = Math.cos(z);
            gradient[0] = cx * cy - sz * sx;
            gradient[1] = cy * cz - sx * sy;
            gradient[2] = cz * cx - sy * sz;
            return sx * cy + sy * cz + sz * cx;
        }
    },
    /** Schwarz's primitive surface: cos x + cos y + cos z. */
    PRIMITIVE(1, 2.3526) {
        @Override
        double value(double x, double y, double z, double[] gradient) {
            gradient[0] = -Math.sin(x);
            gradient[1] = -Math.sin(y);
            gradient[2] = -Math.sin(z);
            return Math.cos(x) + Math.cos(y) + Math.cos(z);
        }
    },
    /** Schwarz's diamond surface: cos x cos y cos z − sin x sin y sin z. */
    DIAMOND(Math.sqrt(4.5), 3.8380) {
        @Override
        double value(double x, double y, double z, double[] gradient) {
            double sx = Math.sin(x);
            double cx = Math.cos(x);
            double sy = Math.sin(y);
            double cy = Math.cos(y);
            double sz = Math.sin(z);
            double cz = Math.cos(z);
            gradient[0] = -sx * cy * cz - cx * sy * sz;
            gradient[1] = -cx * sy * cz - sx * cy * sz;
            gradient[2] = -cx * cy * sz - sx * sy * cz;
            return cx * cy * cz - sx * sy * sz;
        }
    };

    private static final int SAMPLES = 64;

    private final double greatestCurvature;
    private final double area;

    MinimalSurface(double greatestCurvature, double area) {
        this.greatestCurvature = greatestCurvature;
        this.area = area;
    }

    /** Returns F at phases and fills in its gradient by them. */
    abstract double value(double x, double y, double z, double[] gradient);

    /** Returns a bound of the second derivative of F by phases, in any direction: the largest row sum of the Hessian. */
    double greatestCurvature() {
        return greatestCurvature;
    }

    /** Returns the area of the zero set in a unit cell of edge 1. */
    public double area() {
        return area;
    }

    /**
     * Returns the level c for which F ≤ c fills a part of space.
     *
     * @param fraction between 0 and 1
     */
    public double networkLevel(double fraction) {
        return quantile(fraction, false);
    }

    /**
     * Returns the level c for which |F| ≤ c fills a part of space.
     *
     * @param fraction between 0 and 1
     */
    public double sheetLevel(double fraction) {
        return quantile(fraction, true);
    }

    private double quantile(double fraction, boolean absolute) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("volume fraction must lie between 0 and 1, is " + fraction);
        }
        double[] all = new double[SAMPLES * SAMPLES * SAMPLES];
        double[] gradient = new double[3];
        double step = 2 * Math.PI / SAMPLES;
        for (int i = 0; i < all.length; i++) {
            // unequal offsets, so that no symmetry makes samples coincide
            int layer = i / (SAMPLES * SAMPLES);
            double f = value(
                    (i % SAMPLES + 0.137) * step,
                    (i / SAMPLES % SAMPLES + 0.419) * step,
                    (layer + 0.711) * step,
                    gradient);
            all[i] = absolute ? Math.abs(f) : f;
        }
        Arrays.sort(all);
        double rank = fraction * all.length - 0.5;
        int low = (int) Math.max(0, Math.min(all.length - 2.0, Math.floor(rank)));
        return all[low] + (rank - low) * (all[low + 1] - all[low]);
    }
}
