package org.wolff.solver.krylov;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/**
 * Generalized minimal residuals with a preconditioner from the right: solves A x = b for any regular A, symmetric or
 * not, until ‖b − A x‖ ≤ a given number. Each iteration keeps a vector, so it restarts after some. Not converging is a
 * result, not an error: whoever iterates around it decides. Ready when constructed; one solve at a time.
 *
 * <p>Source: Saad, Iterative Methods for Sparse Linear Systems, 2nd ed., algorithm 9.5.
 */
public final class Gmres {
    private final LinearOperator operator;
    private final Preconditioner preconditioner;
    private final int restart;
    private final Vectors vectors;

    /**
     * An answer.
     *
     * @param x the solution found
     * @param iterations products with the matrix inside the iteration
     * @param residual ‖b − A x‖, recomputed from x
     */
    public record Answer(double[] x, int iterations, double residual) {}

    /**
     * Puts the solver together.
     *
     * @param restart iterations after which it starts again from where it is
     */
    public Gmres(LinearOperator operator, Preconditioner preconditioner, int restart, Workers workers) {
        this.operator = operator;
        this.preconditioner = preconditioner;
        this.restart = restart;
        this.vectors = new Vectors(operator.size(), workers);
    }

    /**
     * Solves A x = b from x = 0.
     *
     * @param b right-hand side; stays as it is
     * @param target stops at ‖b − A x‖ ≤ target
     * @param maxIterations stops there in any case
     */
    public Answer solve(double[] b, double target, int maxIterations) {
        double[] x = new double[b.length];
        double[] residual = b.clone();
        double norm = vectors.norm(b);
        int iterations = 0;
        while (norm > target && iterations < maxIterations) {
            double before = norm;
            iterations += cycle(x, residual, norm, target, Math.min(restart, maxIterations - iterations));
            operator.multiply(x, residual);
            norm = Math.sqrt(vectors.residual(b, residual));
            if (!(norm < 0.99 * before)) {
                break;
            }
        }
        return new Answer(x, iterations, norm);
    }

    /** One round of Arnoldi: adds its correction to x and returns how many iterations it took. */
    private int cycle(double[] x, double[] residual, double norm, double target, int most) {
        int n = operator.size();
        double[][] basis = new double[most + 1][];
        double[][] h = new double[most][];
        double[] cosines = new double[most];
        double[] sines = new double[most];
        double[] g = new double[most + 1];
        double[] z = new double[n];
        basis[0] = scaled(residual, 1 / norm);
        g[0] = norm;
        int k = 0;
        while (k < most && Math.abs(g[k]) > target) {
            preconditioner.apply(basis[k], z);
            double[] w = new double[n];
            operator.multiply(z, w);
            h[k] = new double[k + 2];
            double before = vectors.norm(w);
            for (int i = 0; i <= k; i++) {
                h[k][i] = vectors.dot(basis[i], w);
                vectors.add(-h[k][i], basis[i], w);
            }
            double after = vectors.norm(w);
            if (after < 0.1 * before) {
                for (int i = 0; i <= k; i++) {
                    double again = vectors.dot(basis[i], w);
                    h[k][i] += again;
                    vectors.add(-again, basis[i], w);
                }
                after = vectors.norm(w);
            }
            h[k][k + 1] = after;
            for (int i = 0; i < k; i++) {
                double upper = h[k][i];
                h[k][i] = cosines[i] * upper + sines[i] * h[k][i + 1];
                h[k][i + 1] = cosines[i] * h[k][i + 1] - sines[i] * upper;
            }
            double length = Math.hypot(h[k][k], after);
            if (!(length > 0) || Double.isInfinite(length)) {
                break;
            }
            cosines[k] = h[k][k] / length;
            sines[k] = after / length;
            h[k][k] = length;
            g[k + 1] = -sines[k] * g[k];
            g[k] *= cosines[k];
            k++;
            if (!(after > 1e-14 * before)) {
                break;
            }
            basis[k] = scaled(w, 1 / after);
        }
        double[] y = new double[k];
        for (int i = k - 1; i >= 0; i--) {
            double sum = g[i];
            for (int j = i + 1; j < k; j++) {
                sum -= h[j][i] * y[j];
            }
            y[i] = sum / h[i][i];
        }
        double[] v = new double[n];
        for (int i = 0; i < k; i++) {
            vectors.add(y[i], basis[i], v);
        }
        Arrays.fill(z, 0);
        preconditioner.apply(v, z);
        vectors.add(1, z, x);
        return Math.max(k, 1);
    }

    private double[] scaled(double[] x, double factor) {
        double[] y = new double[x.length];
        vectors.add(factor, x, y);
        return y;
    }
}
