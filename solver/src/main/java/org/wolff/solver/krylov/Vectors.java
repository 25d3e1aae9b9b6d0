package org.wolff.solver.krylov;

import org.wolff.mesh.work.Workers;

/** Long vectors of one length, combined by all workers; sums are added in an order that depends on the length alone. */
public final class Vectors {
    private static final int GRAIN = 8192;

    private final int size;
    private final Workers workers;

    /** Works on vectors of {@code size} values. */
    public Vectors(int size, Workers workers) {
        this.size = size;
        this.workers = workers;
    }

    /** Returns xᵀ y. */
    public double dot(double[] x, double[] y) {
        return workers.sum(size, GRAIN, (from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += x[i] * y[i];
            }
            return sum;
        });
    }

    /** Returns ‖x‖. */
    public double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    /** y ← y + a x. */
    public void add(double a, double[] x, double[] y) {
        workers.forEach(size, GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] += a * x[i];
            }
        });
    }

    /** y ← x + b y. */
    public void addTo(double[] x, double b, double[] y) {
        workers.forEach(size, GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] + b * y[i];
            }
        });
    }

    /** x ← x + a p, r ← r − a q in one sweep; returns rᵀ r. */
    public double step(double a, double[] p, double[] q, double[] x, double[] r) {
        return workers.sum(size, GRAIN, (from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                x[i] += a * p[i];
                double value = r[i] - a * q[i];
                r[i] = value;
                sum += value * value;
            }
            return sum;
        });
    }

    /** r ← b − r; returns rᵀ r. */
    public double residual(double[] b, double[] r) {
        return workers.sum(size, GRAIN, (from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                double value = b[i] - r[i];
                r[i] = value;
                sum += value * value;
            }
            return sum;
        });
    }

    /** Returns true where a value is NaN or infinite. */
    public boolean notFinite(double[] x) {
        return Double.isNaN(workers.sum(size, GRAIN, (from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += x[i] * 0;
            }
            return sum;
        }));
    }
}
