package org.wolff.solver.krylov;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.wolff.mesh.problem.NoSolutionException;
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
        List<Recurrence> runs = new ArrayList<>();
        for (int c = 0; c < b.size(); c++) {
            runs.add(run(b.get(c), start.get(c), b.size() == 1 ? "" : "right-hand side " + (c + 1) + ": "));
        }
        List<Recurrence> active = runs.stream().filter(run -> run.norm > 0).toList();
        trueResiduals(active);
        active = active.stream().filter(Recurrence::begin).toList();
        while (!active.isEmpty()) {
            preconditioner.apply(vectors(active, run -> run.r), vectors(active, run -> run.z));
            active.forEach(Recurrence::turn);
            operator.multiply(vectors(active, run -> run.p), vectors(active, run -> run.q));
            active.forEach(Recurrence::step);
            tell(active);
            List<Recurrence> arrived =
                    active.stream().filter(Recurrence::arrived).toList();
            arrived.forEach(Recurrence::close);
            trueResiduals(arrived);
            active = active.stream()
                    .filter(run -> !arrived.contains(run) || run.goesOn())
                    .toList();
        }
        return runs.stream().map(Recurrence::solution).toList();
    }

    private Recurrence run(double[] b, double[] start, String name) {
        int n = operator.size();
        if (b.length != n || start.length != n) {
            throw new IllegalArgumentException(n + " rows, b " + b.length + ", start " + start.length);
        }
        if (vectors.notFinite(b) || vectors.notFinite(start)) {
            throw Recurrence.failure(name + "a load or the start vector is not a finite number", new double[0], 0);
        }
        double norm = vectors.norm(b);
        if (Double.isInfinite(norm)) {
            throw Recurrence.failure(name + "the loads are too large for a number", new double[0], 0);
        }
        return new Recurrence(name, b, norm, norm == 0 ? new double[n] : start.clone(), settings, vectors);
    }

    private static double[][] vectors(List<Recurrence> runs, Function<Recurrence, double[]> which) {
        return runs.stream().map(which).toArray(double[][]::new);
    }

    private void trueResiduals(List<Recurrence> runs) {
        operator.multiply(vectors(runs, run -> run.x), vectors(runs, run -> run.r));
        runs.forEach(Recurrence::trueResidual);
    }

    /** Tells how far the slowest has come. */
    private void tell(List<Recurrence> runs) {
        Recurrence slowest = Collections.min(runs, Comparator.comparingDouble(Recurrence::done));
        if (slowest.iterations % PROGRESS_EVERY == 0 || slowest.arrived()) {
            progress.step(
                    slowest.done(),
                    String.format(Locale.ROOT, "residual %.1e, iteration %d", slowest.relative, slowest.iterations));
        }
    }
}
