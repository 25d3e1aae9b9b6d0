package org.wolff.solver.krylov;

import java.util.Arrays;
import java.util.Locale;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;

/** The iteration of {@link ConjugateGradients} for one right-hand side: its vectors, its steps, and when it is done. */
final class Recurrence {
    private static final int STAGNATION_WINDOW = 4000;
    private static final int MAX_RESTARTS = 8;

    private final ConjugateGradients.Settings settings;
    private final Vectors vectors;
    private final String name;
    private final double[] b;
    /** Of b. */
    final double norm;

    final double[] x;
    final double[] r;
    final double[] z;
    final double[] p;
    final double[] q;

    /** The correction of a round, summed on its own and added to x at its end: its rounding is relative to it, not to x. */
    private final double[] d;

    private double[] history = new double[256];
    int iterations;
    private double best = Double.POSITIVE_INFINITY;
    private int bestAt;
    private int round;
    private boolean first;
    private double rz;
    private double target;
    private double before;

    /** Residual of the recurrence; that of x after {@link #trueResidual}. */
    double relative;

    /**
     * Starts from x, which becomes the answer.
     *
     * @param name begins messages of failure
     */
    Recurrence(
            String name, double[] b, double norm, double[] x, ConjugateGradients.Settings settings, Vectors vectors) {
        this.settings = settings;
        this.vectors = vectors;
        this.name = name;
        this.b = b;
        this.norm = norm;
        this.x = x;
        int n = norm == 0 ? 0 : x.length;
        this.r = new double[n];
        this.z = new double[n];
        this.d = new double[n];
        this.p = new double[n];
        this.q = new double[n];
    }

    /** Begins where the start is no answer yet. */
    boolean begin() {
        record(relative);
        target = settings.tolerance();
        return open();
    }

    /** Begins a round of the recurrence unless x is good enough. */
    private boolean open() {
        before = relative;
        first = true;
        return relative > settings.tolerance();
    }

    /** The next direction, from the preconditioned residual in z. */
    void turn() {
        double rzNew = vectors.dot(r, z);
        require(rzNew, "rᵀ M⁻¹ r", "the preconditioner");
        vectors.addTo(z, first ? 0 : rzNew / rz, p);
        first = false;
        rz = rzNew;
    }

    /** The step along the direction, from its product in q. */
    void step() {
        double curvature = vectors.dot(p, q);
        require(curvature, "pᵀ A p", "the stiffness matrix");
        relative = Math.sqrt(vectors.step(rz / curvature, p, q, d, r)) / norm;
        iterations++;
        record(relative);
        watch();
    }

    /** Whether the recurrence says that x is good enough. */
    boolean arrived() {
        return !(relative > target);
    }

    /** Ends a round. */
    void close() {
        vectors.add(1, d, x);
        Arrays.fill(d, 0);
    }

    /** Whether the residual of x, known now, asks for one more round. */
    boolean goesOn() {
        double residual = relative;
        target /= 2;
        if (residual > settings.tolerance() && (round == MAX_RESTARTS || !(residual < 0.9 * before))) {
            throw failure(
                    name + "the recomputed residual stays at " + residual + ", above the tolerance "
                            + settings.tolerance() + ": the limit of double precision for this stiffness",
                    history(),
                    iterations);
        }
        round++;
        return open();
    }

    /** Returns the answer. */
    ConjugateGradients.Solution solution() {
        double[] found = norm == 0 ? new double[] {0} : history();
        return new ConjugateGradients.Solution(x, new Convergence(iterations, norm == 0 ? 0 : relative, true, found));
    }

    /** r holds A x and receives b − A x. */
    void trueResidual() {
        relative = Math.sqrt(vectors.residual(b, r)) / norm;
        if (!(relative < Double.POSITIVE_INFINITY)) {
            throw failure(name + "the residual is not a finite number", history(), iterations);
        }
    }

    /** How far the residual has fallen on its way to the tolerance, in a logarithmic measure, 0 … 1. */
    double done() {
        double way = Math.log(history[0] / relative) / Math.log(history[0] / settings.tolerance());
        return Math.max(0, Math.min(1, way));
    }

    private void require(double value, String symbol, String what) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return;
        }
        throw failure(
                name + symbol + " = " + value + ": "
                        + (value <= 0 ? what + " is not positive definite" : "a value is not a finite number"),
                history(),
                iterations);
    }

    private void watch() {
        if (relative < 0.99 * best) {
            best = relative;
            bestAt = iterations;
        }
        if (relative > target) {
            if (iterations >= settings.maxIterations()) {
                throw failure(name + "no convergence in " + iterations + " iterations", history(), iterations);
            }
            if (iterations - bestAt >= STAGNATION_WINDOW) {
                throw failure(
                        name + "the residual has not fallen below " + best + " for " + STAGNATION_WINDOW
                                + " iterations",
                        history(),
                        iterations);
            }
        }
    }

    private void record(double residual) {
        if (iterations == history.length) {
            history = Arrays.copyOf(history, 2 * history.length);
        }
        history[iterations] = residual;
    }

    private double[] history() {
        return Arrays.copyOf(history, Math.min(history.length, iterations + 1));
    }

    /** Tells what went wrong, how the residual went, and what is likely the cause. */
    static NoSolutionException failure(String what, double[] history, int iterations) {
        StringBuilder text = new StringBuilder(what);
        if (history.length > 0) {
            text.append(" (iteration ").append(iterations).append("; relative residual");
            int shown = Math.min(history.length, 8);
            for (int i = 0; i < shown; i++) {
                int at = shown == 1 ? 0 : (int) ((long) i * (history.length - 1) / (shown - 1));
                text.append(String.format(Locale.ROOT, " %.2e at %d", history[at], at));
                text.append(i + 1 < shown ? "," : "");
            }
            text.append(')');
        }
        return new NoSolutionException(Problem.of(
                text.toString(),
                "likely a part that can move freely, an inverted or needle-shaped element, a material that is not"
                        + " positive definite, or Poisson's ratio close to 0.5; check supports, mesh quality and"
                        + " materials"));
    }
}
