package org.wolff.solver.krylov;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.uib.cipr.matrix.DenseVector;
import no.uib.cipr.matrix.sparse.CG;
import no.uib.cipr.matrix.sparse.CompRowMatrix;
import no.uib.cipr.matrix.sparse.DefaultIterationMonitor;
import no.uib.cipr.matrix.sparse.DiagonalPreconditioner;
import no.uib.cipr.matrix.sparse.IterativeSolverNotConvergedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.sample.BoxMesh;

/** The same system solved by Matrix Toolkits Java, an independent library. */
class MtjReferenceTest {
    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void answersAgree(ElementOrder order) throws IterativeSolverNotConvergedException {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(order, 6, 3, 3, 1, 0.1, 4, 3), 3);
        Constraints.Builder held = new Constraints.Builder(mesh);
        double[] f = new double[3 * mesh.nodeCount()];
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], 0)) {
                held.fix(node, new Vector3(0.01, 0, 0), "wall");
            } else if (BoxMesh.isOn(mesh.xyz()[3 * node], 6)) {
                f[3 * node + 2] = -1;
            }
        }
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = SupportedSystem.assemble(
                    mesh, BoxMesh.isotropic(mesh, 3000, 0.3, 17000, 0.3), Springs.none(), held.build(), workers);
            double[] b = system.rightHandSide(f);
            double[] ours = new ConjugateGradients(
                            system.matrix(),
                            new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                            new ConjugateGradients.Settings(1e-10, 10_000),
                            workers,
                            Progress.SILENT)
                    .solve(b)
                    .x();
            double[] reference = mtj(system.matrix(), b);
            assertClose(reference, ours);
            double[] wrong = Arrays.stream(reference).map(value -> 1.01 * value).toArray();
            assertThrows(AssertionFailedError.class, () -> assertClose(wrong, ours));
        }
    }

    private static void assertClose(double[] reference, double[] found) {
        double error = 0;
        double size = 0;
        for (int i = 0; i < found.length; i++) {
            error = Math.max(error, Math.abs(found[i] - reference[i]));
            size = Math.max(size, Math.abs(reference[i]));
        }
        assertTrue(error <= 1e-7 * size, "relative difference " + error / size);
    }

    private static double[] mtj(StiffnessMatrix k, double[] b) throws IterativeSolverNotConvergedException {
        BlockPattern pattern = k.pattern();
        int n = k.size();
        int[][] columns = new int[n][];
        for (int row = 0; row < n; row++) {
            List<Integer> list = new ArrayList<>();
            for (int p = pattern.rowStart(row / 3); p < pattern.rowStart(row / 3 + 1); p++) {
                for (int j = 0; j < 3; j++) {
                    list.add(3 * pattern.column(p) + j);
                }
            }
            columns[row] = list.stream().mapToInt(Integer::intValue).toArray();
        }
        CompRowMatrix matrix = new CompRowMatrix(n, n, columns);
        for (int row = 0; row < n; row++) {
            for (int p = pattern.rowStart(row / 3); p < pattern.rowStart(row / 3 + 1); p++) {
                for (int j = 0; j < 3; j++) {
                    matrix.set(row, 3 * pattern.column(p) + j, k.value(p, row % 3, j));
                }
            }
        }
        DenseVector x = new DenseVector(n);
        CG solver = new CG(x);
        DiagonalPreconditioner diagonal = new DiagonalPreconditioner(n);
        diagonal.setMatrix(matrix);
        solver.setPreconditioner(diagonal);
        solver.setIterationMonitor(new DefaultIterationMonitor(10_000, 1e-10, 1e-50, 1e5));
        solver.solve(matrix, new DenseVector(b), x);
        return x.getData();
    }
}
