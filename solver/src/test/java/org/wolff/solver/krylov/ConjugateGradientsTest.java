package org.wolff.solver.krylov;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** On the matrix tridiag(−1, 2, −1), whose inverse is known: x_i = i (n + 1 − i) / 2 for b = 1. */
class ConjugateGradientsTest {
    private static final int N = 99;
    private final Workers workers = new Workers(2);

    @AfterEach
    void close() {
        workers.close();
    }

    /** tridiag(−1, diagonal, −1). */
    private record Chain(double diagonal) implements LinearOperator {
        @Override
        public int size() {
            return N;
        }

        @Override
        public void multiply(double[] x, double[] y) {
            for (int i = 0; i < N; i++) {
                y[i] = diagonal * x[i] - (i > 0 ? x[i - 1] : 0) - (i < N - 1 ? x[i + 1] : 0);
            }
        }
    }

    /** M = scale · I. */
    private static Preconditioner scaling(double scale) {
        return new Preconditioner() {
            @Override
            public int size() {
                return N;
            }

            @Override
            public void apply(double[] r, double[] z) {
                Arrays.setAll(z, i -> scale * r[i]);
            }
        };
    }

    private ConjugateGradients solver(LinearOperator a, double tolerance, int iterations) {
        return new ConjugateGradients(
                a, scaling(0.5), new ConjugateGradients.Settings(tolerance, iterations), workers, Progress.SILENT);
    }

    private static double[] ones() {
        double[] b = new double[N];
        Arrays.fill(b, 1);
        return b;
    }

    @Test
    void findsTheKnownSolution() {
        double[] b = ones();
        ConjugateGradients.Solution solution = solver(new Chain(2), 1e-12, 1000).solve(b);
        for (int i = 0; i < N; i++) {
            assertEquals((i + 1) * (N - i) / 2.0, solution.x()[i], 1e-8);
        }
        assertTrue(solution.convergence().converged());
        assertTrue(solution.convergence().relativeResidual() <= 1e-12);
        assertTrue(solution.convergence().iterations() <= N + 1, "at most N steps in exact arithmetic");
        assertEquals(1, solution.convergence().history()[0]);
        assertEquals(
                solution.convergence().iterations() + 1, solution.convergence().history().length);
        assertArrayEquals(ones(), b, "b stays");
    }

    @Test
    void residualReportedIsTheTrueOne() {
        double[] b = new double[N];
        Arrays.setAll(b, i -> Math.sin(3 * i));
        ConjugateGradients.Solution solution = solver(new Chain(2), 1e-8, 1000).solve(b);
        double[] ax = new double[N];
        new Chain(2).multiply(solution.x(), ax);
        double error = 0;
        double size = 0;
        for (int i = 0; i < N; i++) {
            error += (b[i] - ax[i]) * (b[i] - ax[i]);
            size += b[i] * b[i];
        }
        assertEquals(Math.sqrt(error / size), solution.convergence().relativeResidual(), 1e-15);
    }

    @Test
    void zeroGivesZeroAndASolutionNeedsNoStep() {
        ConjugateGradients cg = solver(new Chain(2), 1e-8, 1000);
        ConjugateGradients.Solution zero = cg.solve(new double[N], ones());
        assertArrayEquals(new double[N], zero.x());
        assertEquals(0, zero.convergence().iterations());
        double[] x = cg.solve(ones()).x();
        double[] before = x.clone();
        assertEquals(0, cg.solve(ones(), x).convergence().iterations());
        assertArrayEquals(before, x, "the start stays");
    }

    @Test
    void indefiniteMatrixIsFound() {
        String message = assertThrows(NoSolutionException.class, () -> solver(new Chain(0.5), 1e-8, 1000)
                        .solve(ones()))
                .getMessage();
        assertTrue(message.contains("the stiffness matrix is not positive definite"), message);
        assertTrue(message.contains("relative residual 1.00e+00 at 0"), message);
    }

    @Test
    void indefinitePreconditionerIsFound() {
        ConjugateGradients cg = new ConjugateGradients(
                new Chain(2), scaling(-1), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        String message =
                assertThrows(NoSolutionException.class, () -> cg.solve(ones())).getMessage();
        assertTrue(message.contains("the preconditioner is not positive definite"), message);
    }

    @Test
    void notANumberIsFound() {
        double[] b = ones();
        b[50] = Double.NaN;
        ConjugateGradients cg = solver(new Chain(2), 1e-8, 1000);
        String load = assertThrows(NoSolutionException.class, () -> cg.solve(b)).getMessage();
        assertTrue(load.contains("not a finite number"), load);
        String matrix = assertThrows(NoSolutionException.class, () -> solver(new Chain(Double.NaN), 1e-8, 1000)
                        .solve(ones()))
                .getMessage();
        assertTrue(matrix.contains("not a finite number"), matrix);
    }

    @Test
    void iterationsRunOut() {
        String message = assertThrows(NoSolutionException.class, () -> solver(new Chain(2), 1e-8, 10)
                        .solve(ones()))
                .getMessage();
        assertTrue(message.contains("no convergence in 10 iterations"), message);
    }

    @Test
    void unreachableToleranceEndsWithTheResidualReached() {
        double[] b = new double[N];
        Arrays.setAll(b, i -> Math.sin(3 * i));
        String message = assertThrows(NoSolutionException.class, () -> solver(new Chain(2), 1e-18, 100_000)
                        .solve(b))
                .getMessage();
        assertTrue(message.contains("the recomputed residual stays at"), message);
    }

    @Test
    void progressRisesToOne() {
        List<Double> heard = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void phase(String name) {
                throw new AssertionError("a solve starts no phase: " + name);
            }

            @Override
            public void step(double fraction, String detail) {
                heard.add(fraction);
            }
        };
        new ConjugateGradients(new Chain(2), scaling(1), ConjugateGradients.Settings.DEFAULT, workers, progress)
                .solve(ones());
        assertEquals(1, heard.get(heard.size() - 1));
        assertTrue(heard.stream().allMatch(fraction -> fraction >= 0 && fraction <= 1));
    }

    @Test
    void combinationsOfEarlierLoadsCostNothing() {
        Chain a = new Chain(2);
        ConjugateGradients cg = solver(a, 1e-10, 1000);
        SolutionSpace space = new SolutionSpace(a, workers);
        double[] first = ones();
        double[] second = new double[N];
        second[10] = 1;
        assertArrayEquals(new double[N], space.start(first), "nothing is known at first");
        space.add(cg.solve(first, space.start(first)).x());
        space.add(cg.solve(second, space.start(second)).x());
        assertEquals(2, space.dimension());
        double[] mixed = new double[N];
        Arrays.setAll(mixed, i -> 2.61 * first[i] - 7 * second[i]);
        ConjugateGradients.Solution solution = cg.solve(mixed, space.start(mixed));
        assertTrue(
                solution.convergence().iterations() <= 1,
                "" + solution.convergence().iterations());
        assertTrue(cg.solve(mixed).convergence().iterations() > 20, "without the start");
        space.add(solution.x());
        assertEquals(2, space.dimension(), "it adds nothing");
    }

    @Test
    void severalAtOnceHaveTheBitsThatTheyHaveAlone() {
        ConjugateGradients cg = solver(new Chain(2), 1e-10, 1000);
        double[] point = new double[N];
        point[10] = 1;
        List<double[]> b = List.of(ones(), new double[N], point, ones());
        List<double[]> start =
                List.of(new double[N], ones(), ones(), cg.solve(ones()).x());
        List<ConjugateGradients.Solution> together = cg.solve(b, start);
        assertEquals(4, together.size());
        for (int c = 0; c < 4; c++) {
            ConjugateGradients.Solution alone = cg.solve(b.get(c), start.get(c));
            assertArrayEquals(alone.x(), together.get(c).x(), 0, "x of " + c);
            assertArrayEquals(
                    alone.convergence().history(), together.get(c).convergence().history(), 0, "residuals of " + c);
            assertEquals(
                    alone.convergence().relativeResidual(),
                    together.get(c).convergence().relativeResidual());
        }
        assertEquals(0, together.get(1).convergence().iterations(), "nothing to do for zero");
        assertEquals(0, together.get(3).convergence().iterations(), "nothing to do from the answer");
        assertTrue(together.get(2).convergence().iterations() > 20, "the others go on");
    }

    @Test
    void theOneThatFailsIsNamed() {
        double[] bad = ones();
        bad[3] = Double.POSITIVE_INFINITY;
        String message = assertThrows(NoSolutionException.class, () -> solver(new Chain(2), 1e-8, 1000)
                        .solve(List.of(ones(), bad), List.of(new double[N], new double[N])))
                .getMessage();
        assertTrue(message.contains("right-hand side 2: a load"), message);
    }

    @Test
    void blockThatIsNotPositiveDefiniteIsNamed() {
        double[] blocks = new double[27];
        for (int node = 0; node < 3; node++) {
            for (int i = 0; i < 3; i++) {
                blocks[9 * node + 4 * i] = 2;
            }
        }
        blocks[9 + 1] = 2.5;
        blocks[9 + 3] = 2.5;
        String message = assertThrows(NoSolutionException.class, () -> new BlockJacobi(blocks, workers))
                .getMessage();
        assertTrue(message.contains("the stiffness of node 1 is not positive definite"), message);
    }

    @Test
    void blockJacobiInvertsBlocks() {
        double[] block = {4, 1, 0.5, 1, 5, -2, 0.5, -2, 6};
        double[] z = new double[3];
        double[] r = {1, 2, 3};
        new BlockJacobi(block, workers).apply(r, z);
        for (int i = 0; i < 3; i++) {
            assertEquals(r[i], block[3 * i] * z[0] + block[3 * i + 1] * z[1] + block[3 * i + 2] * z[2], 1e-15);
        }
    }
}
