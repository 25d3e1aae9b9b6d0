package org.wolff.solver.krylov;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.multigrid.Multigrid;
import org.wolff.solver.sample.BoxMesh;

/** The same systems solved by Matrix Toolkits Java, an independent library. */
class MtjReferenceTest {
    private static final ConjugateGradients.Settings SETTINGS = new ConjugateGradients.Settings(1e-10, 10_000);

    /** Fixed and moved at x = 0, an oblique roller on an edge, springs on the end x = 6, a force there. */
    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void answersAgree(ElementOrder order) {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(order, 6, 3, 3, 1, 0.1, 4, 3), 3);
        Constraints.Builder held = new Constraints.Builder(mesh);
        double[] f = new double[3 * mesh.nodeCount()];
        int[] end = new int[mesh.nodeCount()];
        int ends = 0;
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node);
            if (BoxMesh.isOn(p.x(), 0)) {
                held.fix(node, new Vector3(0.01, 0, 0), "wall");
            } else if (BoxMesh.isOn(p.y(), 3) && BoxMesh.isOn(p.z(), 3)) {
                held.hold(node, new Vector3(0, 1, 2), -0.003, "roller");
            } else if (BoxMesh.isOn(p.x(), 6)) {
                f[3 * node + 2] = -1;
                end[ends++] = node;
            }
        }
        double[] blocks = new double[9 * ends];
        for (int e = 0; e < ends; e++) {
            blocks[9 * e + 4] = 500;
        }
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = SupportedSystem.assemble(
                    mesh,
                    BoxMesh.isotropic(mesh, 3000, 0.3, 110000, 0.3),
                    new Springs(Arrays.copyOf(end, ends), blocks),
                    held.build(),
                    workers);
            double[] b = system.rightHandSide(f);
            double[] ours = new ConjugateGradients(
                            system.matrix(), new Multigrid(system, mesh, workers), SETTINGS, workers, Progress.SILENT)
                    .solve(b)
                    .x();
            MtjConjugateGradients mtj =
                    new MtjConjugateGradients(system.matrix().compressedRows(), SETTINGS, Progress.SILENT);
            double[] before = b.clone();
            ConjugateGradients.Solution reference = mtj.solve(b);
            assertArrayEquals(before, b, "b stays");
            assertClose(reference.x(), ours);
            double[] wrong =
                    Arrays.stream(reference.x()).map(value -> 1.00001 * value).toArray();
            assertThrows(AssertionFailedError.class, () -> assertClose(wrong, ours));
            Convergence convergence = reference.convergence();
            assertTrue(convergence.converged() && convergence.relativeResidual() <= SETTINGS.tolerance());
            assertEquals(convergence.iterations() + 1, convergence.history().length);
            assertTrue(
                    convergence.iterations() < jacobiIterations(system, b, workers),
                    "incomplete Cholesky needs fewer iterations than the diagonal");
            assertEquals(0, mtj.solve(b, reference.x()).convergence().iterations(), "a solution needs no step");
        }
    }

    private static int jacobiIterations(SupportedSystem system, double[] b, Workers workers) {
        return new ConjugateGradients(
                        system.matrix(),
                        new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                        SETTINGS,
                        workers,
                        Progress.SILENT)
                .solve(b)
                .convergence()
                .iterations();
    }

    private static void assertClose(double[] reference, double[] found) {
        double error = 0;
        double size = 0;
        for (int i = 0; i < found.length; i++) {
            error = Math.max(error, Math.abs(found[i] - reference[i]));
            size = Math.max(size, Math.abs(reference[i]));
        }
        assertTrue(error <= 1e-6 * size, "relative difference " + error / size);
    }

    /** Positive definite (least eigenvalue 0.1), but the fill that the incomplete factor drops makes a pivot negative. */
    @Test
    void theDiagonalIsShiftedUntilAFactorExists() {
        double[][] rows = {{3, 0, -1, 0, 1}, {0, 3, 2, -1, -1}, {-1, 2, 3, -2, 0}, {0, -1, -2, 3, -2}, {1, -1, 0, -2, 3}
        };
        MtjConjugateGradients mtj = new MtjConjugateGradients(compressed(rows), SETTINGS, Progress.SILENT);
        assertTrue(mtj.shift() > 0 && mtj.shift() < 1, "shift " + mtj.shift());
        double[] known = {1, 2, 3, 4, 5};
        assertArrayEquals(known, mtj.solve(new double[] {5, 3, 4, -6, 6}).x(), 1e-8);
    }

    /** tridiag(−1, 3, −1) above the size that is factored, with a known answer. */
    @Test
    void largeSystemsAreSolvedWithTheDiagonal() {
        int n = MtjConjugateGradients.MOST_FACTORED + 1;
        int[] start = new int[n + 1];
        int[] columns = new int[3 * n - 2];
        double[] values = new double[3 * n - 2];
        double[] b = new double[n];
        double[] known = new double[n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            known[i] = Math.sin(i);
            for (int j = Math.max(0, i - 1); j <= Math.min(n - 1, i + 1); j++) {
                columns[at] = j;
                values[at] = i == j ? 3 : -1;
                b[i] += values[at++] * Math.sin(j);
            }
            start[i + 1] = at;
        }
        MtjConjugateGradients mtj =
                new MtjConjugateGradients(new CompressedRows(start, columns, values), SETTINGS, Progress.SILENT);
        assertArrayEquals(known, mtj.solve(b).x(), 1e-7);
    }

    @Test
    void whatCannotBeSolvedIsSaid() {
        double[][] indefinite = {{1, 2, 0}, {2, 1, 0}, {0, 0, -1}};
        assertTrue(assertThrows(
                        NoSolutionException.class,
                        () -> new MtjConjugateGradients(compressed(indefinite), SETTINGS, Progress.SILENT))
                .getMessage()
                .contains("no incomplete Cholesky factor"));
        double[][] chain = {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}};
        MtjConjugateGradients mtj = new MtjConjugateGradients(compressed(chain), SETTINGS, Progress.SILENT);
        assertThrows(NoSolutionException.class, () -> mtj.solve(new double[] {1, Double.NaN, 0}));
        assertArrayEquals(new double[3], mtj.solve(new double[3]).x());
        assertArrayEquals(
                new double[] {1.5, 2, 1.5}, mtj.solve(new double[] {1, 1, 1}).x(), 1e-9);
        String refused = assertThrows(InputException.class, () -> MtjConjugateGradients.requireSmall(100_001))
                .getMessage();
        assertTrue(refused.contains("at most 100,000 unknowns, and this model has 100,001"), refused);
    }

    private static CompressedRows compressed(double[][] rows) {
        int n = rows.length;
        int[] start = new int[n + 1];
        int[] columns = new int[n * n];
        double[] values = new double[n * n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (rows[i][j] != 0) {
                    columns[at] = j;
                    values[at++] = rows[i][j];
                }
            }
            start[i + 1] = at;
        }
        return new CompressedRows(start, Arrays.copyOf(columns, at), Arrays.copyOf(values, at));
    }
}
