package org.wolff.solver.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.solver.multigrid.LevelSample.held;
import static org.wolff.solver.multigrid.LevelSample.matrix;
import static org.wolff.solver.multigrid.LevelSample.mesh;
import static org.wolff.solver.multigrid.LevelSample.one;
import static org.wolff.solver.multigrid.LevelSample.random;
import static org.wolff.solver.multigrid.LevelSample.system;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.assembly.SweepOrder;
import org.wolff.solver.boundary.TiedNodes;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.Ties;

/** The linear level below ten-node elements against its definition. */
class LinearLevelTest {
    private static final Workers ONE = new Workers(1);

    @Test
    void theLinearLevelIsTheStiffnessOfTheLinearElements() {
        TetMesh quadratic = mesh(ElementOrder.TET10);
        TetMesh linear = mesh(ElementOrder.TET4);
        try (Workers workers = new Workers(2)) {
            Constraints held = held(quadratic);
            int[] near = IntStream.range(0, quadratic.nodeCount()).toArray();
            SupportedSystem system = system(quadratic, held, workers);
            QuadraticToLinear down = QuadraticToLinear.of(quadratic, system, near, workers);
            assertArrayEquals(IntStream.range(0, linear.nodeCount()).toArray(), down.corners());
            SparseBlocks coarse = LinearMatrix.of(down, system.matrix(), system.free(), workers);
            Constraints cornersHeld = held(linear);
            SparseBlocks expected = matrix(linear, cornersHeld, workers);
            double largest =
                    Arrays.stream(expected.values()).map(Math::abs).max().orElseThrow();
            for (int row = 0; row < linear.nodeCount(); row++) {
                int index = cornersHeld.heldIndex(row);
                for (int k = expected.rowStart()[row]; k < expected.rowStart()[row + 1]; k++) {
                    double[] a = Arrays.copyOfRange(expected.values(), 9 * k, 9 * k + 9);
                    int position = coarse.position(row, expected.columns()[k]);
                    double[] b = position < 0
                            ? new double[9] // nothing is free there
                            : Arrays.copyOfRange(coarse.values(), 9 * position, 9 * position + 9);
                    for (int i = 0; i < 3 && index >= 0; i++) {
                        cornersHeld.projectAt(index, a, i, 3);
                        cornersHeld.projectAt(index, b, i, 3);
                    }
                    assertArrayEquals(a, b, 1e-11 * largest, "row " + row);
                }
            }
        }
    }

    /** P column by column: corner unknowns to displacements by the equations, means at mid nodes, then what is free. */
    private static DMatrixRMaj interpolation(TetMesh mesh, int[] corners, SupportedSystem system) {
        Equations equations = system.constraints().equations();
        DMatrixRMaj p = new DMatrixRMaj(3 * mesh.nodeCount(), 3 * corners.length);
        for (int column = 0; column < p.numCols; column++) {
            double[] u = new double[p.numRows];
            double[] unit = {0, 0, 0};
            unit[column % 3] = 1;
            system.free().project(corners[column / 3], unit, 0, 1);
            System.arraycopy(unit, 0, u, 3 * corners[column / 3], 3);
            for (int pass = 0; pass < 3; pass++) {
                for (int mid = 0; mid < 6 * mesh.tetCount(); mid++) {
                    int node = mesh.node(mid / 6, 4 + mid % 6);
                    for (int axis = 0; axis < 3; axis++) {
                        u[3 * node + axis] = 0.5
                                * (u[3 * mesh.node(mid / 6, TetMesh.edgeEnd(mid % 6, 0)) + axis]
                                        + u[3 * mesh.node(mid / 6, TetMesh.edgeEnd(mid % 6, 1)) + axis]);
                    }
                    system.free().project(node, u, 3 * node, 1);
                }
                equations.expand(u);
            }
            for (int node = 0; node < mesh.nodeCount(); node++) {
                system.free().project(node, u, 3 * node, 1);
            }
            for (int row = 0; row < u.length; row++) {
                p.set(row, column, u[row]);
            }
        }
        return p;
    }

    /** A distorted box beside a finer one whose nodes are others. */
    private static TetMesh besideAFiner() {
        return BoxMesh.beside(
                BoxMesh.distorted(ElementOrder.TET10, 2, 2, 2, 1, 0.1, 1, -1),
                BoxMesh.moved(BoxMesh.box(ElementOrder.TET10, 3, 3, 3, 2.0 / 3), p -> p.plus(new Vector3(2, 0, 0))));
    }

    @Test
    void withEquationsTheLinearLevelIsTheGalerkinProduct() {
        TetMesh mesh = besideAFiner();
        TiedNodes ties = TiedNodes.of(mesh, Ties.slaves(mesh, 2), Ties.master(mesh, 2), 0.2);
        Constraints held = Ties.tied(ties, held(mesh));
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = system(mesh, held, workers);
            SparseBlocks a = matrix(system, workers);
            int[] near = SpaceCurve.order(mesh.xyz());
            QuadraticToLinear down = QuadraticToLinear.of(mesh, system, near, workers);
            DMatrixRMaj p = interpolation(mesh, down.corners(), system);
            DMatrixRMaj ap = new DMatrixRMaj(p.numRows, p.numCols);
            CommonOps_DDRM.mult(SparseBlocksTest.dense(a), p, ap);
            DMatrixRMaj expected = new DMatrixRMaj(p.numCols, p.numCols);
            CommonOps_DDRM.multTransA(p, ap, expected);
            SparseBlocks coarse = LinearMatrix.of(down, system.matrix(), system.free(), workers);
            DMatrixRMaj found = SparseBlocksTest.dense(coarse);
            double largest = CommonOps_DDRM.elementMaxAbs(expected);
            for (int row = 0; row < p.numCols; row++) {
                for (int column = 0; column < p.numCols; column++) {
                    if (row / 3 != column / 3 || system.free().isWhole(down.corners()[row / 3])) {
                        assertEquals(expected.get(row, column), found.get(row, column), 1e-12 * largest);
                    } else {
                        assertTrue(row != column || found.get(row, row) > 0, "held or free, the diagonal is there");
                    }
                }
            }
            SweepOrder order = SweepOrder.of(near, a.rowStart(), a.columns());
            int[] rows = IntStream.range(0, down.corners().length).toArray();
            SweepOrder below = SweepOrder.of(rows, coarse.rowStart(), coarse.columns());
            MidEdgeTransfer transfer = new MidEdgeTransfer(down, order, below, workers);
            float[] x = random(p.numCols, 5);
            float[] y = new float[p.numRows];
            transfer.prolongAdd(one(x), one(y));
            float[] r = random(p.numRows, 6);
            float[] restricted = new float[p.numCols];
            transfer.restrict(one(r), one(restricted));
            for (int i = 0; i < p.numRows; i++) {
                double sum = 0;
                for (int j = 0; j < p.numCols; j++) {
                    sum += p.get(i, j) * x[3 * below.place()[j / 3] + j % 3];
                }
                assertEquals(sum, y[3 * order.place()[i / 3] + i % 3], 1e-5);
            }
            for (int j = 0; j < p.numCols; j++) {
                double sum = 0;
                for (int i = 0; i < p.numRows; i++) {
                    sum += p.get(i, j) * r[3 * order.place()[i / 3] + i % 3];
                }
                assertEquals(sum, restricted[3 * below.place()[j / 3] + j % 3], 1e-5);
            }
        }
    }

    /** Rows of P on bent sides, where nothing is held: any linear field goes through, and where stiff meets soft the stiff leads. */
    @Test
    void bentSidesTurnWithTheirPart() {
        TetMesh mesh = BoxMesh.moved(
                BoxMesh.split(BoxMesh.box(ElementOrder.TET10, 4, 3, 3, 1), 2),
                p -> p.plus(new Vector3(0.4 * p.y() * p.y(), 0, 0.35 * p.x() * p.x())));
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = SupportedSystem.assemble(
                    mesh,
                    BoxMesh.isotropic(mesh, 1, 0.3, 1e9, 0.3),
                    Springs.none(),
                    new Constraints.Builder(mesh).build(),
                    workers);
            QuadraticToLinear down = QuadraticToLinear.of(mesh, system, SpaceCurve.order(mesh.xyz()), workers);
            boolean[] stiff = new boolean[mesh.nodeCount()];
            for (int tet = 0; tet < mesh.tetCount(); tet++) {
                for (int i = 0; i < 10 && mesh.region()[tet] == 1; i++) {
                    stiff[mesh.node(tet, i)] = true;
                }
            }
            int bent = 0;
            for (int node = 0; node < mesh.nodeCount(); node++) {
                if (down.ownOf()[node] < 0) {
                    continue;
                }
                bent++;
                Vector3 at = Vector3.ZERO;
                for (int k = down.own().rowStart()[down.ownOf()[node]];
                        k < down.own().rowStart()[down.ownOf()[node] + 1];
                        k++) {
                    double weight = down.own().values()[9 * k];
                    int corner = down.corners()[down.own().columns()[k]];
                    at = at.plus(BoxMesh.point(mesh, corner).times(weight));
                    assertTrue(!stiff[node] || stiff[corner] || Math.abs(weight) < 1e-6, "the stiff part leads");
                }
                assertEquals(0, at.minus(BoxMesh.point(mesh, node)).norm(), 1e-12, "a linear field");
            }
            assertTrue(bent > mesh.nodeCount() / 4, bent + " bent sides");
        }
    }

    @Test
    void stiffnessOfARegionIsReadOffTheMatrix() {
        TetMesh mesh = mesh(ElementOrder.TET10);
        try (Workers workers = new Workers(2)) {
            double[] found = RegionStiffness.of(mesh, matrix(mesh, held(mesh), workers), workers);
            double ratio = found[1] / found[0]; // moduli 1 to 9; the wall takes blocks from the softer
            assertTrue(ratio > 7 && ratio < 16, "ratio " + ratio);
        }
    }

    @Test
    void thinMembersAreOneElementThick() {
        TetMesh box = BoxMesh.box(ElementOrder.TET10, 5, 4, 4, 1);
        short[] region = new short[box.tetCount()];
        for (int cube = 0; cube < 80; cube++) { // a bar along x through the middle, six elements a cube
            boolean bar = cube / 5 % 4 == 2 && cube / 20 == 1;
            Arrays.fill(region, 6 * cube, 6 * cube + 6, (short) (bar ? 1 : 0));
        }
        TetMesh mesh = new TetMesh(box.order(), box.xyz(), box.tets(), region, List.of("bone", "screw"));
        boolean[] thin = ThinMembers.mids(mesh, ONE);
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int i = 0; i < 10 && region[tet] == 1; i++) {
                assertEquals(i > 3, thin[mesh.node(tet, i)], "all mid nodes of the bar, and no corner");
            }
        }
        boolean[] thick = ThinMembers.mids(box, ONE);
        for (int node = 0; node < box.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(box, node);
            boolean deep = Math.min(
                            Math.min(p.x(), 5 - p.x()),
                            Math.min(Math.min(p.y(), 4 - p.y()), Math.min(p.z(), 4 - p.z())))
                    >= 1;
            assertTrue(!deep || !thick[node], "inside a thick box");
        }
    }

    @Test
    void smoothedMidsHaveTheRowsOfOneStepOfJacobi() {
        TetMesh mesh = besideAFiner();
        TiedNodes ties = TiedNodes.of(mesh, Ties.slaves(mesh, 2), Ties.master(mesh, 2), 0.2);
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = system(mesh, Ties.tied(ties, held(mesh)), workers);
            SparseBlocks a = matrix(system, workers);
            QuadraticToLinear plain = QuadraticToLinear.of(mesh, system, SpaceCurve.order(mesh.xyz()), workers);
            boolean[] chosen = new boolean[mesh.nodeCount()];
            for (int node = 0; node < chosen.length; node++) {
                chosen[node] = !plain.isCorner(node) && node % 3 > 0;
            }
            QuadraticToLinear smoothed = SmoothedMids.of(plain, a, chosen, workers);
            DMatrixRMaj p = interpolation(mesh, plain.corners(), system);
            DMatrixRMaj dense = SparseBlocksTest.dense(a);
            DMatrixRMaj ap = new DMatrixRMaj(p.numRows, p.numCols);
            CommonOps_DDRM.mult(dense, p, ap);
            for (int node = 0; node < chosen.length; node++) {
                if (chosen[node]) {
                    DMatrixRMaj block = CommonOps_DDRM.extract(dense, 3 * node, 3 * node + 3, 3 * node, 3 * node + 3);
                    DMatrixRMaj rows = CommonOps_DDRM.extract(ap, 3 * node, 3 * node + 3, 0, p.numCols);
                    DMatrixRMaj step = new DMatrixRMaj(3, p.numCols);
                    assertTrue(CommonOps_DDRM.solve(block, rows, step));
                    for (int i = 0; i < 3; i++) {
                        for (int j = 0; j < p.numCols; j++) {
                            p.add(3 * node + i, j, -2.0 / 3 * step.get(i, j));
                        }
                    }
                }
            }
            CommonOps_DDRM.mult(dense, p, ap);
            DMatrixRMaj expected = new DMatrixRMaj(p.numCols, p.numCols);
            CommonOps_DDRM.multTransA(p, ap, expected);
            DMatrixRMaj found =
                    SparseBlocksTest.dense(LinearMatrix.of(smoothed, system.matrix(), system.free(), workers));
            double largest = CommonOps_DDRM.elementMaxAbs(expected);
            for (int row = 0; row < p.numCols; row++) {
                for (int column = 0; column < p.numCols; column++) {
                    if (row / 3 != column / 3 || system.free().isWhole(plain.corners()[row / 3])) {
                        assertEquals(expected.get(row, column), found.get(row, column), 1e-12 * largest);
                    }
                }
            }
        }
    }
}
