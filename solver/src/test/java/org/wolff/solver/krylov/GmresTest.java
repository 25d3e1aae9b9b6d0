package org.wolff.solver.krylov;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.work.Workers;

class GmresTest {
    private static final int N = 60;

    /** A full unsymmetric matrix with eigenvalues away from zero. */
    private static DMatrixRMaj matrix() {
        Random random = new Random(7);
        DMatrixRMaj a = new DMatrixRMaj(N, N);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                a.set(i, j, (random.nextDouble() - 0.5) / 4 + (i == j ? 3 + i : 0));
            }
        }
        return a;
    }

    private static LinearOperator operator(DMatrixRMaj a) {
        return new LinearOperator() {
            @Override
            public int size() {
                return a.numRows;
            }

            @Override
            public void multiply(double[] x, double[] y) {
                DMatrixRMaj product = new DMatrixRMaj(a.numRows, 1);
                CommonOps_DDRM.mult(a, new DMatrixRMaj(a.numRows, 1, true, x), product);
                System.arraycopy(product.data, 0, y, 0, y.length);
            }
        };
    }

    private static Preconditioner diagonal(DMatrixRMaj a) {
        return new Preconditioner() {
            @Override
            public int size() {
                return a.numRows;
            }

            @Override
            public void apply(double[] r, double[] z) {
                for (int i = 0; i < r.length; i++) {
                    z[i] = r[i] / a.get(i, i);
                }
            }
        };
    }

    private static double[] rightHandSide() {
        double[] b = new double[N];
        for (int i = 0; i < N; i++) {
            b[i] = Math.sin(i + 1);
        }
        return b;
    }

    @Test
    void solvesAnUnsymmetricSystemWithAndWithoutRestarts() {
        DMatrixRMaj a = matrix();
        DMatrixRMaj exact = new DMatrixRMaj(N, 1);
        assertTrue(CommonOps_DDRM.solve(a, new DMatrixRMaj(N, 1, true, rightHandSide()), exact));
        try (Workers workers = new Workers(1)) {
            for (int restart : new int[] {N, 5}) {
                Gmres.Answer answer =
                        new Gmres(operator(a), diagonal(a), restart, workers).solve(rightHandSide(), 1e-12, 500);
                assertArrayEquals(exact.data, answer.x(), 1e-12);
                assertTrue(answer.residual() <= 1e-12);
                assertTrue(answer.iterations() < 60, "iterations " + answer.iterations());
            }
        }
    }

    @Test
    void tellsTheTrueResidualWhereItGivesUp() {
        DMatrixRMaj a = matrix();
        try (Workers workers = new Workers(1)) {
            Gmres.Answer answer = new Gmres(operator(a), diagonal(a), 10, workers).solve(rightHandSide(), 1e-12, 3);
            assertEquals(3, answer.iterations());
            double[] product = new double[N];
            operator(a).multiply(answer.x(), product);
            double square = 0;
            for (int i = 0; i < N; i++) {
                square += Math.pow(rightHandSide()[i] - product[i], 2);
            }
            assertEquals(Math.sqrt(square), answer.residual(), 1e-14);
            assertTrue(answer.residual() > 1e-12);
        }
    }

    @Test
    void nothingToSolveTakesNoIteration() {
        DMatrixRMaj a = matrix();
        try (Workers workers = new Workers(1)) {
            Gmres.Answer answer = new Gmres(operator(a), diagonal(a), 10, workers).solve(new double[N], 0, 10);
            assertEquals(0, answer.iterations());
            assertArrayEquals(new double[N], answer.x());
        }
    }
}
