package org.wolff.solver.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.solver.multigrid.LevelSample.held;
import static org.wolff.solver.multigrid.LevelSample.matrix;
import static org.wolff.solver.multigrid.LevelSample.mesh;
import static org.wolff.solver.multigrid.LevelSample.random;
import static org.wolff.solver.multigrid.LevelSample.system;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.SweepOrder;
import org.wolff.solver.sample.BoxMesh;

/** The building blocks of the levels of aggregates against their definitions. */
class AggregatedLevelsTest {
    @Test
    void tentativeProlongatorIsOrthonormalAndKeepsTheRigidMotions() {
        TetMesh mesh = mesh(ElementOrder.TET4);
        try (Workers workers = new Workers(2)) {
            Constraints held = held(mesh);
            SparseBlocks a = matrix(mesh, held, workers);
            int[] nodes = IntStream.range(0, mesh.nodeCount()).toArray();
            Aggregates aggregates = Aggregates.of(a, nodes, new int[nodes.length], 0.08, workers);
            for (int node = 0; node < mesh.nodeCount(); node++) {
                boolean fixed = held.heldIndex(node) >= 0 && held.directionCount(held.heldIndex(node)) == 3;
                assertEquals(fixed, aggregates.of()[node] < 0, "all but fixed nodes take part");
            }
            assertTrue(aggregates.count() > 3 && aggregates.count() < mesh.nodeCount() / 5);
            double[] modes =
                    RigidModes.at(mesh.xyz(), nodes, system(mesh, held, workers).free());
            Tentative tentative = Tentative.of(aggregates, 3, modes, workers);
            DMatrixRMaj t = SparseBlocksTest.dense(tentative.prolongator());
            DMatrixRMaj square = new DMatrixRMaj(t.numCols, t.numCols);
            CommonOps_DDRM.multTransA(t, t, square);
            for (int i = 0; i < t.numCols; i++) {
                for (int j = 0; j < t.numCols; j++) {
                    double expected = i == j && !tentative.dead()[i] ? 1 : 0;
                    assertEquals(expected, square.get(i, j), 1e-12);
                }
            }
            DMatrixRMaj again = new DMatrixRMaj(3 * mesh.nodeCount(), 6);
            CommonOps_DDRM.mult(t, new DMatrixRMaj(t.numCols, 6, true, tentative.modes()), again);
            assertArrayEquals(modes, again.data, 1e-7);
        }
    }

    @Test
    void noAggregateHasNodesOfTwoBodies() {
        TetMesh mesh = mesh(ElementOrder.TET4);
        try (Workers workers = new Workers(2)) {
            Constraints held = held(mesh);
            SparseBlocks a = matrix(mesh, held, workers);
            int[] nodes = IntStream.range(0, mesh.nodeCount()).toArray();
            int[] body = new int[nodes.length];
            double[] sorted = IntStream.range(0, body.length)
                    .mapToDouble(node -> mesh.xyz()[3 * node])
                    .sorted()
                    .toArray();
            for (int node = 0; node < body.length; node++) {
                body[node] = mesh.xyz()[3 * node] < sorted[body.length / 2] ? 4 : 7;
            }
            Aggregates aggregates = Aggregates.of(a, nodes, body, 0.08, workers);
            int[] coarse = aggregates.coarse(body);
            int crossing = 0;
            int[] free =
                    Aggregates.of(a, nodes, new int[body.length], 0.08, workers).of();
            int[] bodyOfFree = new int[body.length];
            for (int node = 0; node < body.length; node++) {
                if (aggregates.of()[node] >= 0) {
                    assertEquals(body[node], coarse[aggregates.of()[node]]);
                }
                if (free[node] >= 0) {
                    crossing += bodyOfFree[free[node]] == 11 - body[node] ? 1 : 0;
                    bodyOfFree[free[node]] = body[node];
                }
            }
            assertTrue(crossing > 0, "without bodies some would cross");
        }
    }

    @Test
    void rigidModesCostNoEnergy() {
        TetMesh mesh = mesh(ElementOrder.TET4);
        try (Workers workers = new Workers(2)) {
            Constraints free = new Constraints.Builder(mesh).build();
            SparseBlocks a = matrix(mesh, free, workers);
            int[] nodes = IntStream.range(0, mesh.nodeCount()).toArray();
            DMatrixRMaj modes = new DMatrixRMaj(
                    3 * nodes.length,
                    6,
                    true,
                    RigidModes.at(mesh.xyz(), nodes, system(mesh, free, workers).free()));
            DMatrixRMaj forces = new DMatrixRMaj(3 * nodes.length, 6);
            CommonOps_DDRM.mult(SparseBlocksTest.dense(a), modes, forces);
            assertEquals(0, CommonOps_DDRM.elementMaxAbs(forces), 1e-9 * 6 * a.values()[0]);
            DMatrixRMaj gram = new DMatrixRMaj(6, 6);
            CommonOps_DDRM.multTransA(modes, modes, gram);
            assertTrue(CommonOps_DDRM.det(gram) > 1, "six independent motions");
        }
    }

    @Test
    void coarsestSolveIsExact() {
        TetMesh mesh = BoxMesh.split(BoxMesh.box(ElementOrder.TET4, 3, 3, 3, 1), 2);
        try (Workers workers = new Workers(2)) {
            SparseBlocks a = matrix(mesh, held(mesh), workers);
            SweepOrder order = SweepOrder.of(SpaceCurve.order(mesh.xyz()), a.rowStart(), a.columns());
            float[] r = random(3 * a.rowCount(), 4);
            float[] x = new float[r.length];
            new Coarsest(a, order).solve(r, x);
            for (double left : SweepsTest.residual(a, order, r, x)) {
                assertEquals(0, left, 1e-5);
            }
        }
    }
}
