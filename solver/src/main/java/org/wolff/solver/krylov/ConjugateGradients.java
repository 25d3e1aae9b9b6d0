package org.wolff.solver.krylov;

import java.util.Arrays;
import java.util.Locale;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/**
 * Preconditioned conjugate gradients: solves A x = b for A symmetric positive definite until
 * ‖b − A x‖ ≤ tolerance ‖b‖.
 *
 * <p>The residual that decides at the end is recomputed from the answer; when the recurrence has drifted from it, the
 * iteration starts again from where it is, each time with half the tolerance for the recurrence. Ready when
 * constructed; one solve at a time.
 */
public final class ConjugateGradients implements LinearSolver {
    private static final int STAGNATION_WINDOW = 4000;
    private static final int MAX_RESTARTS = 8;
    private static final int PROGRESS_EVERY = 8;

    private final LinearOperator operator;
    private final Preconditioner preconditioner;
    private final Settings settings;
    private final Vectors vectors;
    private final Progress progress;

    /**
     * When to stop, and who iterates.
     *
     * @param tolerance of ‖b − A x‖ / ‖b‖, in 0 … 1; default 1e-8
     * @param maxIterations default 50,000
     * @param method who solves the systems of an analysis; this class itself does not ask
     */
    public record Settings(double tolerance, int maxIterations, SolverMethod method) {
        /** The defaults. */
        public static final Settings DEFAULT = new Settings(1e-8, 50_000);

        /** When to stop, for the usual method. */
        public Settings(double tolerance, int maxIterations) {
            this(tolerance, maxIterations, SolverMethod.MULTIGRID);
        }

        /** Checks the ranges. */
        public Settings {
            if (!(tolerance > 0 && tolerance < 1) || maxIterations < 1) {
                throw new IllegalArgumentException("tolerance " + tolerance + ", iterations " + maxIterations);
            }
        }

        /** Returns the same with another method. */
        public Settings with(SolverMethod other) {
            return new Settings(tolerance, maxIterations, other);
        }
    }

    /**
     * An answer.
     *
     * @param x the solution
     * @param convergence how it was reached
     */
    public record Solution(double[] x, Convergence convergence) {}

    /** Puts the solver together; all parts are ready. */
    public ConjugateGradients(
            LinearOperator operator,
            Preconditioner preconditioner,
            Settings settings,
            Workers workers,
            Progress progress) {
        if (operator.size() != preconditioner.size()) {
            throw new IllegalArgumentException(operator.size() + " rows, preconditioner " + preconditioner.size());
        }
        this.operator = operator;
        this.preconditioner = preconditioner;
        this.settings = settings;
        this.vectors = new Vectors(operator.size(), workers);
        this.progress = progress;
    }

    /**
     * Solves A x = b.
     *
     * @param b right-hand side; stays as it is
     * @param start where to start; stays as it is
     * @throws NoSolutionException if A or the preconditioner is found not to be positive definite, a value is not
     *     finite, or the residual no longer falls; says what was found and how the residual went
     */
    @Override
    public Solution solve(double[] b, double[] start) {
        int n = operator.size();
        if (b.length != n || start.length != n) {
            throw new IllegalArgumentException(n + " rows, b " + b.length + ", start " + start.length);
        }
        if (vectors.notFinite(b) || vectors.notFinite(start)) {
            throw failure("a load or the start vector is not a finite number", new double[0], 0);
        }
        double norm = vectors.norm(b);
        if (norm == 0) {
            return new Solution(new double[n], new Convergence(0, 0, true, new double[] {0}));
        }
        if (Double.isInfinite(norm)) {
            throw failure("the loads are too large for a number", new double[0], 0);
        }
        return new Run(b, norm, start.clone()).finish();
    }

    /** The state of one solve. */
    private final class Run {
        private final double[] b;
        private final double norm;
        private final double[] x;
        private final double[] r;
        private final double[] z;
        private final double[] d;
        private final double[] p;
        private final double[] q;
        private double[] history = new double[256];
        private int iterations;
        private double best = Double.POSITIVE_INFINITY;
        private int bestAt;

        Run(double[] b, double norm, double[] x) {
            this.b = b;
            this.norm = norm;
            this.x = x;
            this.r = new double[x.length];
            this.z = new double[x.length];
            this.d = new double[x.length];
            this.p = new double[x.length];
            this.q = new double[x.length];
        }

        Solution finish() {
            double residual = trueResidual();
            record(residual);
            double target = settings.tolerance();
            for (int round = 0; residual > settings.tolerance(); round++) {
                double before = residual;
                iterate(target);
                residual = trueResidual();
                target /= 2;
                if (residual > settings.tolerance() && (round == MAX_RESTARTS || !(residual < 0.9 * before))) {
                    throw failure(
                            "the recomputed residual stays at " + residual + ", above the tolerance "
                                    + settings.tolerance() + ": the limit of double precision for this stiffness",
                            history(),
                            iterations);
                }
            }
            return new Solution(x, new Convergence(iterations, residual, true, history()));
        }

        /**
         * Iterates until the residual of the recurrence is at most {@code target}. The correction d is summed on its
         * own and added to x at the end, so that rounding is relative to d, not to x.
         */
        private void iterate(double target) {
            Arrays.fill(d, 0);
            double rz = 0;
            double relative = Double.POSITIVE_INFINITY;
            boolean first = true;
            while (relative > target) {
                preconditioner.apply(r, z);
                double rzNew = vectors.dot(r, z);
                require(rzNew, "rᵀ M⁻¹ r", "the preconditioner");
                vectors.addTo(z, first ? 0 : rzNew / rz, p);
                first = false;
                rz = rzNew;
                operator.multiply(p, q);
                double curvature = vectors.dot(p, q);
                require(curvature, "pᵀ A p", "the stiffness matrix");
                relative = Math.sqrt(vectors.step(rz / curvature, p, q, d, r)) / norm;
                iterations++;
                record(relative);
                watch(relative, target);
            }
            vectors.add(1, d, x);
        }

        private double trueResidual() {
            operator.multiply(x, r);
            double relative = Math.sqrt(vectors.residual(b, r)) / norm;
            if (!(relative < Double.POSITIVE_INFINITY)) {
                throw failure("the residual is not a finite number", history(), iterations);
            }
            return relative;
        }

        private void require(double value, String name, String what) {
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                return;
            }
            throw failure(
                    name + " = " + value + ": "
                            + (value <= 0 ? what + " is not positive definite" : "a value is not a finite number"),
                    history(),
                    iterations);
        }

        private void watch(double relative, double target) {
            if (relative < 0.99 * best) {
                best = relative;
                bestAt = iterations;
            }
            if (relative > target) {
                if (iterations >= settings.maxIterations()) {
                    throw failure("no convergence in " + iterations + " iterations", history(), iterations);
                }
                if (iterations - bestAt >= STAGNATION_WINDOW) {
                    throw failure(
                            "the residual has not fallen below " + best + " for " + STAGNATION_WINDOW + " iterations",
                            history(),
                            iterations);
                }
            }
            if (iterations % PROGRESS_EVERY == 0 || relative <= target) {
                double done = Math.log(history[0] / relative) / Math.log(history[0] / settings.tolerance());
                progress.step(
                        Math.max(0, Math.min(1, done)),
                        String.format(Locale.ROOT, "residual %.1e, iteration %d", relative, iterations));
            }
        }

        private void record(double relative) {
            if (iterations == history.length) {
                history = Arrays.copyOf(history, 2 * history.length);
            }
            history[iterations] = relative;
        }

        private double[] history() {
            return Arrays.copyOf(history, Math.min(history.length, iterations + 1));
        }
    }

    private static NoSolutionException failure(String what, double[] history, int iterations) {
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
