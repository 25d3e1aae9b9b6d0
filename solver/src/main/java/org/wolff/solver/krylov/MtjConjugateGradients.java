package org.wolff.solver.krylov;

import java.util.Arrays;
import java.util.Locale;
import no.uib.cipr.matrix.DenseVector;
import no.uib.cipr.matrix.Vector;
import no.uib.cipr.matrix.sparse.CG;
import no.uib.cipr.matrix.sparse.CompRowMatrix;
import no.uib.cipr.matrix.sparse.DefaultIterationMonitor;
import no.uib.cipr.matrix.sparse.DiagonalPreconditioner;
import no.uib.cipr.matrix.sparse.ICC;
import no.uib.cipr.matrix.sparse.IterationReporter;
import no.uib.cipr.matrix.sparse.IterativeSolverNotConvergedException;
import no.uib.cipr.matrix.sparse.Preconditioner;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Progress;

/**
 * The reference solver: conjugate gradients of Matrix Toolkits Java with its incomplete Cholesky factor of
 * A + α diag(A), with the least of α = 0, 1e-3, 2e-3, 4e-3 … for which the factor exists (Manteuffel 1980). One thread.
 *
 * <p>The library's factorization takes time with the square of the size (it loops over all earlier rows): above {@link
 * #MOST_FACTORED} unknowns the library's diagonal preconditioner takes its place.
 */
public final class MtjConjugateGradients implements LinearSolver {
    /** The largest system that it takes. */
    public static final int MOST_UNKNOWNS = 100_000;

    /** The largest system that is factored. */
    public static final int MOST_FACTORED = 20_000;

    private static final double FIRST_SHIFT = 1e-3;
    private static final double LAST_SHIFT = 10;
    private static final int MAX_ROUNDS = 8;

    private final CompRowMatrix matrix;
    private final Preconditioner preconditioner;
    private final double shift;
    private final ConjugateGradients.Settings settings;
    private final Progress progress;

    /**
     * Copies the matrix and factors it.
     *
     * @throws InputException if it is too large
     * @throws NoSolutionException if no factor exists, since a value is not finite or a diagonal is not positive
     */
    public MtjConjugateGradients(CompressedRows a, ConjugateGradients.Settings settings, Progress progress) {
        requireSmall(a.size());
        this.settings = settings;
        this.progress = progress;
        this.matrix = copy(a);
        if (a.size() > MOST_FACTORED) {
            this.preconditioner = new DiagonalPreconditioner(a.size());
            this.preconditioner.setMatrix(matrix);
            this.shift = 0;
            return;
        }
        double tried = 0;
        ICC found = factor(a, tried);
        while (found == null) {
            tried = Math.max(FIRST_SHIFT, 2 * tried);
            if (tried > LAST_SHIFT) {
                throw failed("the matrix has no incomplete Cholesky factor, whatever the shift of its diagonal");
            }
            found = factor(a, tried);
        }
        this.preconditioner = found;
        this.shift = tried;
    }

    /**
     * Refuses systems that would take too long.
     *
     * @throws InputException if there are more than {@link #MOST_UNKNOWNS}
     */
    public static void requireSmall(int unknowns) {
        if (unknowns > MOST_UNKNOWNS) {
            throw new InputException(Problem.of(
                    String.format(
                            Locale.ROOT,
                            "the reference solver mtj takes at most %,d unknowns, and this model has %,d",
                            MOST_UNKNOWNS,
                            unknowns),
                    "leave --solver away, or make the mesh coarser to compare the solvers"));
        }
    }

    /** Returns α, the share of the diagonal that was added so that the factor exists. */
    public double shift() {
        return shift;
    }

    @Override
    public ConjugateGradients.Solution solve(double[] b, double[] start) {
        if (b.length != matrix.numRows() || start.length != b.length) {
            throw new IllegalArgumentException(matrix.numRows() + " rows, b " + b.length + ", start " + start.length);
        }
        DenseVector right = new DenseVector(b);
        double norm = right.norm(Vector.Norm.Two);
        if (norm == 0) {
            return new ConjugateGradients.Solution(new double[b.length], new Convergence(0, 0, true, new double[] {0}));
        }
        if (!Double.isFinite(norm)) {
            throw failed("a load is not a finite number");
        }
        DenseVector x = new DenseVector(start);
        History history = new History(norm);
        double residual = residual(right, x, norm);
        double target = settings.tolerance();
        for (int round = 0; residual > settings.tolerance(); round++) {
            if (round == MAX_ROUNDS) {
                throw failed("the recomputed residual stays at " + residual);
            }
            iterate(right, x, target * norm, history);
            residual = residual(right, x, norm);
            target /= 2;
        }
        if (history.count == 0) {
            history.monitor(residual * norm, 0);
        }
        return new ConjugateGradients.Solution(
                x.getData(), new Convergence(history.iterations(), residual, true, history.values()));
    }

    private void iterate(DenseVector right, DenseVector x, double target, History history) {
        DefaultIterationMonitor monitor =
                new DefaultIterationMonitor(settings.maxIterations(), 0, target, Double.MAX_VALUE);
        monitor.setIterationReporter(history);
        CG iteration = new CG(x);
        iteration.setPreconditioner(preconditioner);
        iteration.setIterationMonitor(monitor);
        try {
            iteration.solve(matrix, right, x);
        } catch (IterativeSolverNotConvergedException stopped) {
            NoSolutionException failure = failed(String.format(
                    Locale.ROOT,
                    "no convergence in %d iterations (%s); relative residual %.2e",
                    stopped.getIterations(),
                    stopped.getReason(),
                    stopped.getResidual() / history.norm));
            failure.initCause(stopped);
            throw failure;
        }
    }

    private double residual(DenseVector right, DenseVector x, double norm) {
        double relative = matrix.multAdd(-1, x, right.copy()).norm(Vector.Norm.Two) / norm;
        if (!Double.isFinite(relative)) {
            throw failed("the residual is not a finite number");
        }
        return relative;
    }

    /** Keeps the residuals and tells the progress. */
    private final class History implements IterationReporter {
        private final double norm;
        private double[] values = new double[256];
        private int count;

        History(double norm) {
            this.norm = norm;
        }

        @Override
        public void monitor(double residual, int iteration) {
            if (iteration == 0 && count > 0) {
                return; // the start of a further round is the end of the one before
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = residual / norm;
            double done = Math.log(values[0] / values[count - 1]) / Math.log(values[0] / settings.tolerance());
            progress.step(
                    Math.max(0, Math.min(1, done)),
                    String.format(
                            Locale.ROOT,
                            "mtj with %s: residual %.1e, iteration %d",
                            preconditioner instanceof ICC ? "incomplete Cholesky" : "the diagonal",
                            residual / norm,
                            iterations()));
        }

        @Override
        public void monitor(double residual, Vector x, int iteration) {
            monitor(residual, iteration);
        }

        int iterations() {
            return Math.max(0, count - 1);
        }

        double[] values() {
            return Arrays.copyOf(values, count);
        }
    }

    /** Returns the factor of A + shift · diag(A), or null where there is none. */
    private static ICC factor(CompressedRows a, double shift) {
        CompRowMatrix shifted = copy(a);
        for (int row = 0; row < a.size(); row++) {
            shifted.set(row, row, (1 + shift) * shifted.get(row, row));
        }
        ICC factor = new ICC(shifted.copy());
        factor.setMatrix(shifted);
        // A pivot that is not positive shows as a value that is not a number in the answer.
        double[] ones = new double[a.size()];
        Arrays.fill(ones, 1);
        Vector answer = factor.apply(new DenseVector(ones), new DenseVector(a.size()));
        return Double.isFinite(answer.norm(Vector.Norm.One)) ? factor : null;
    }

    private static CompRowMatrix copy(CompressedRows a) {
        int[][] columns = new int[a.size()][];
        for (int row = 0; row < columns.length; row++) {
            columns[row] = Arrays.copyOfRange(a.columns(), a.rowStart()[row], a.rowStart()[row + 1]);
        }
        CompRowMatrix matrix = new CompRowMatrix(a.size(), a.size(), columns);
        System.arraycopy(a.values(), 0, matrix.getData(), 0, a.values().length);
        return matrix;
    }

    private static NoSolutionException failed(String what) {
        return new NoSolutionException(Problem.of(
                "the reference solver mtj: " + what,
                "likely a part that can move freely, an inverted or needle-shaped element, or a material that is not"
                        + " positive definite; without --solver mtj the message says more"));
    }
}
