package org.wolff.solver.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.sample.BoxMesh;

/** Conjugate gradients in the order of the sweeps, beside those in the order of the nodes. */
class SweptSolverTest {
    private static final ConjugateGradients.Settings SETTINGS = new ConjugateGradients.Settings(1e-11, 1000);

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void solvesTheSameSystemInTheSameIterations(ElementOrder order) {
        TetMesh mesh = BoxMesh.distorted(order, 14, 9, 9, 1, 0.1, 3, 2);
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], 0)) {
                held.fix(node, Vector3.ZERO, "wall");
            }
        }
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = LevelSample.system(BoxMesh.split(mesh, 7), held.build(), workers);
            assertTrue(system.matrix().swept().order().chunkStart().length > 2, "more than one chunk");
            double[] f = new double[system.matrix().size()];
            Arrays.setAll(f, i -> Math.sin(i));
            double[] b = system.rightHandSide(f);
            double[] start = new double[b.length];
            Arrays.fill(start, 1e-3);
            Multigrid multigrid = new Multigrid(system, mesh, workers);
            ConjugateGradients.Solution expected = new ConjugateGradients(
                            system.matrix(), multigrid, SETTINGS, workers, Progress.SILENT)
                    .solve(b, start);
            LinearSolver swept = multigrid.conjugateGradients(system.matrix(), SETTINGS, Progress.SILENT);
            ConjugateGradients.Solution found = swept.solve(b, start);
            double largest = Arrays.stream(expected.x()).map(Math::abs).max().orElseThrow();
            assertArrayEquals(expected.x(), found.x(), 1e-8 * largest);
            assertEquals(
                    expected.convergence().iterations(), found.convergence().iterations(), 1);
            double[] twice = Arrays.stream(b).map(value -> 2 * value).toArray();
            assertArrayEquals(
                    found.x(),
                    swept.solve(List.of(twice, b), List.of(start, start)).get(1).x(),
                    "as alone");
            assertThrows(IllegalArgumentException.class, () -> swept.solve(new double[3]));
        }
    }
}
