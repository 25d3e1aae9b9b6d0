package org.wolff.solver.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.krylov.Gmres;
import org.wolff.solver.krylov.LinearOperator;
import org.wolff.solver.krylov.Preconditioner;
import org.wolff.solver.krylov.Vectors;

/** Deflated motions are solved exactly, and what nothing holds is left to the preconditioner. */
class LooseMotionsTest {
    private static final int N = 40;

    /** A stiffness of 1 to 2 with some coupling one way, by which the last two unknowns are held with 1e-9 and 0. */
    private static LinearOperator tangent(double last) {
        double[] stiffness = new Random(5).doubles(N, 1, 2).toArray();
        stiffness[N - 2] = 1e-9;
        stiffness[N - 1] = last;
        return operator((x, y) -> {
            for (int i = 0; i < N; i++) {
                y[i] = stiffness[i] * x[i] + (i > 0 && i < N - 2 ? 0.3 * x[i - 1] : 0);
            }
        });
    }

    private interface Product {
        void multiply(double[] x, double[] y);
    }

    private static LinearOperator operator(Product product) {
        return new LinearOperator() {
            @Override
            public int size() {
                return N;
            }

            @Override
            public void multiply(double[] x, double[] y) {
                product.multiply(x, y);
            }
        };
    }

    /** Takes what is loose for as stiff as the rest, as levels of another state do. */
    private static Preconditioner stale() {
        return new Preconditioner() {
            @Override
            public int size() {
                return N;
            }

            @Override
            public void apply(double[] r, double[] z) {
                for (int i = 0; i < N; i++) {
                    z[i] = r[i] / 1.5;
                }
            }
        };
    }

    /** Two motions that are not axes: the loose unknowns, and some of the stiff ones along with them. */
    private static List<double[]> motions() {
        double[] a = new double[N];
        double[] b = new double[N];
        a[N - 1] = 1;
        b[N - 2] = 1;
        b[3] = 0.2;
        return List.of(a, b);
    }

    @Test
    void forcesOfTheMotionsAreSolvedExactly() {
        try (Workers workers = new Workers(1)) {
            LinearOperator tangent = tangent(1e-6);
            List<double[]> motions = motions();
            LooseMotions loose = new LooseMotions(tangent, stale(), motions, new Vectors(N, workers));
            for (double[] motion : motions) {
                double[] force = new double[N];
                double[] back = new double[N];
                tangent.multiply(motion, force);
                loose.apply(force, back);
                assertArrayEquals(motion, back, 1e-9);
            }
        }
    }

    @Test
    void whatNothingHoldsIsLeftOut() {
        try (Workers workers = new Workers(1)) {
            LooseMotions loose = new LooseMotions(tangent(0), stale(), motions(), new Vectors(N, workers));
            double[] push = new double[N];
            push[N - 1] = 1;
            double[] z = new double[N];
            loose.apply(push, z);
            double[] expected = new double[N];
            expected[N - 1] = 1 / 1.5;
            assertArrayEquals(expected, z, 1e-12);
        }
    }

    @Test
    void aNearlyLooseMotionTakesFewerIterations() {
        try (Workers workers = new Workers(1)) {
            LinearOperator tangent = tangent(1e-6);
            double[] b = new Random(6).doubles(N, -1, 1).toArray();
            Preconditioner loose = new LooseMotions(tangent, stale(), motions(), new Vectors(N, workers));
            int with =
                    new Gmres(tangent, loose, 60, workers).solve(b, 1e-8, 100).iterations();
            int without =
                    new Gmres(tangent, stale(), 60, workers).solve(b, 1e-8, 100).iterations();
            assertTrue(with < without, with + " iterations where it takes " + without + " without");
        }
    }
}
