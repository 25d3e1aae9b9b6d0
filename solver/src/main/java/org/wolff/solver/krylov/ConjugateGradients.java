package org.wolff.solver.krylov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
 * constructed; one call at a time, of one right-hand side or of several together.
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
        return solve(List.of(b), List.of(start)).get(0);
    }

    /**
     * Solves A x = b for several b, one iteration of each at a time: A and the preconditioner then serve all of them in one
     * pass. Each keeps the numbers that it has alone, and leaves when it is done.
     */
    @Override
    public List<Solution> solve(List<double[]> b, List<double[]> start) {
        List<Run> runs = new ArrayList<>();
        for (int c = 0; c < b.size(); c++) {
            runs.add(run(b.get(c), start.get(c), b.size() == 1 ? "" : "right-hand side " + (c + 1) + ": "));
        }
        List<Run> active = runs.stream().filter(run -> run.norm > 0).toList();
        trueResiduals(active);
        active = active.stream().filter(Run::begin).toList();
        while (!active.isEmpty()) {
            preconditioner.apply(vectors(active, run -> run.r), vectors(active, run -> run.z));
            active.forEach(Run::turn);
            operator.multiply(vectors(active, run -> run.p), vectors(active, run -> run.q));
            active.forEach(Run::step);
            tell(active);
            List<Run> arrived = active.stream().filter(Run::arrived).toList();
            arrived.forEach(Run::close);
            trueResiduals(arrived);
            active = active.stream()
                    .filter(run -> !arrived.contains(run) || run.goesOn())
                    .toList();
        }
        return runs.stream().map(Run::solution).toList();
    }

    private Run run(double[] b, double[] start, String name) {
        int n = operator.size();
        if (b.length != n || start.length != n) {
            throw new IllegalArgumentException(n + " rows, b " + b.length + ", start " + start.length);
        }
        if (vectors.notFinite(b) || vectors.notFinite(start)) {
            throw failure(name + "a load or the start vector is not a finite number", new double[0], 0);
        }
        double norm = vectors.norm(b);
        if (Double.isInfinite(norm)) {
            throw failure(name + "the loads are too large for a number", new double[0], 0);
        }
        return new Run(name, b, norm, norm == 0 ? new double[n] : start.clone());
    }

    private static double[][] vectors(List<Run> runs, Function<Run, double[]> which) {
        return runs.stream().map(which).toArray(double[][]::new);
    }

    private void trueResiduals(List<Run> runs) {
        operator.multiply(vectors(runs, run -> run.x), vectors(runs, run -> run.r));
        runs.forEach(Run::trueResidual);
    }

    /** Tells how far the slowest has come. */
    private void tell(List<Run> runs) {
        Run slowest = Collections.min(runs, Comparator.comparingDouble(Run::done));
        if (slowest.iterations % PROGRESS_EVERY == 0 || slowest.arrived()) {
            progress.step(
                    slowest.done(),
                    String.format(Locale.ROOT, "residual %.1e, iteration %d", slowest.relative, slowest.iterations));
        }
    }

    /** The state of one right-hand side. */
    private final class Run {
        private final String name;
        private final double[] b;
        private final double norm;
        private final double[] x;
        private final double[] r;
        private final double[] z;
        private final double[] p;
        private final double[] q;

        /** The correction of a round, summed on its own and added to x at its end: its rounding is relative to it, not to x. */
        private final double[] d;

        private double[] history = new double[256];
        private int iterations;
        private double best = Double.POSITIVE_INFINITY;
        private int bestAt;
        private int round;
        private boolean first;
        private double rz;
        private double target;
        private double before;

        /** Residual of the recurrence; that of x after {@link #trueResidual}. */
        private double relative;

        Run(String name, double[] b, double norm, double[] x) {
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

        Solution solution() {
            double[] found = norm == 0 ? new double[] {0} : history();
            return new Solution(x, new Convergence(iterations, norm == 0 ? 0 : relative, true, found));
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
