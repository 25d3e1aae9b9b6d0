package org.wolff.solver.assembly;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.sample.BoxMesh;

/** The elastic patch test: with an exact linear field on the boundary, the inside follows exactly, however distorted. */
class PatchTest {
    private static final double SPLIT = 4;

    /** A linear field with every strain and a rotation in it. */
    private static Vector3 linear(Vector3 p) {
        return new Vector3(
                1e-3 + 2e-3 * p.x() - 1e-3 * p.y() + 3e-3 * p.z(),
                -2e-3 + 4e-3 * p.x() + 1.5e-3 * p.y() - 2e-3 * p.z(),
                5e-4 - 3e-3 * p.x() + 2.5e-3 * p.y() - 1e-3 * p.z());
    }

    /**
     * Piecewise linear across x = 4: the in-plane part of the gradient is the same on both sides, the x part jumps so
     * that σxx, σxy, σxz are continuous for (E, ν) = (1000, 0.3) and (17000, 0.2).
     */
    private static Vector3 acrossInterface(Vector3 p) {
        double lambda1 = 1000 * 0.3 / (1.3 * 0.4);
        double mu1 = 1000 / 2.6;
        double lambda2 = 17000 * 0.2 / (1.2 * 0.6);
        double mu2 = 17000 / 2.4;
        double yy = 1e-3;
        double zz = -2e-3;
        double uy = 0.5e-3;
        double uz = -1e-3;
        double[] stress = {7, 3, -2};
        double lambda = p.x() <= SPLIT ? lambda1 : lambda2;
        double mu = p.x() <= SPLIT ? mu1 : mu2;
        double xx = (stress[0] - lambda * (yy + zz)) / (lambda + 2 * mu);
        double vx = stress[1] / mu - uy;
        double wx = stress[2] / mu - uz;
        double x = p.x() - SPLIT;
        return new Vector3(
                xx * x + uy * p.y() + uz * p.z(),
                vx * x + yy * p.y() + 2e-3 * p.z(),
                wx * x - 1e-3 * p.y() + zz * p.z());
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void linearFieldIsExactOnDistortedMesh(ElementOrder order) {
        TetMesh mesh = BoxMesh.distorted(order, 4, 3, 3, 2.0, 0.15, 7, Double.NaN);
        check(mesh, BoxMesh.isotropic(mesh, 1000, 0.3), PatchTest::linear);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void stressContinuousFieldIsExactAcrossMaterials(ElementOrder order) {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(order, 4, 3, 3, 2.0, 0.15, 11, SPLIT), SPLIT);
        check(mesh, BoxMesh.isotropic(mesh, 1000, 0.3, 17000, 0.2), PatchTest::acrossInterface);
    }

    private static void check(TetMesh mesh, MaterialAssignment materials, UnaryOperator<Vector3> exact) {
        double[] high = new double[3];
        for (int i = 0; i < mesh.xyz().length; i++) {
            high[i % 3] = Math.max(high[i % 3], mesh.xyz()[i]);
        }
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node);
            if (BoxMesh.isOn(p.x(), 0)
                    || BoxMesh.isOn(p.y(), 0)
                    || BoxMesh.isOn(p.z(), 0)
                    || BoxMesh.isOn(p.x(), high[0])
                    || BoxMesh.isOn(p.y(), high[1])
                    || BoxMesh.isOn(p.z(), high[2])) {
                held.fix(node, exact.apply(p), "boundary");
            }
        }
        try (Workers workers = new Workers(2)) {
            Constraints constraints = held.build();
            assertTrue(constraints.heldCount() < mesh.nodeCount(), "there are nodes inside");
            SupportedSystem system = SupportedSystem.assemble(mesh, materials, Springs.none(), constraints, workers);
            double[] f = new double[3 * mesh.nodeCount()];
            double[] w = new ConjugateGradients(
                            system.matrix(),
                            new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                            new ConjugateGradients.Settings(1e-14, 1000),
                            workers,
                            Progress.SILENT)
                    .solve(system.rightHandSide(f))
                    .x();
            double[] u = system.displacement(w);
            assertField(mesh, u, exact);
            assertThrows(
                    AssertionFailedError.class,
                    () -> assertField(mesh, u, p -> exact.apply(p).times(1.01)));
            double[] reactions = system.reactions(u, f);
            double[] sum = new double[3];
            double size = 0;
            for (int i = 0; i < reactions.length; i++) {
                sum[i % 3] += reactions[i];
                size += Math.abs(reactions[i]);
            }
            for (double component : sum) {
                assertTrue(Math.abs(component) < 1e-10 * size, "the reactions balance: " + component);
            }
        }
    }

    private static void assertField(TetMesh mesh, double[] u, UnaryOperator<Vector3> exact) {
        double error = 0;
        double size = 0;
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 expected = exact.apply(BoxMesh.point(mesh, node));
            Vector3 found = new Vector3(u[3 * node], u[3 * node + 1], u[3 * node + 2]);
            error = Math.max(error, found.minus(expected).norm());
            size = Math.max(size, expected.norm());
        }
        assertTrue(error <= 1e-10 * size, "relative error " + error / size);
    }
}
