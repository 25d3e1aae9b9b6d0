package org.wolff.solver.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.Solved;

/** Supports, springs and reactions on a bar of two materials; rotate, scale or renumber it and the answer follows. */
class SupportedSystemTest {
    private static final Vector3 FORCE = new Vector3(3, -5, 2);

    private static TetMesh bar(ElementOrder order) {
        return BoxMesh.split(BoxMesh.distorted(order, 4, 2, 2, 1, 0.1, 9, 2), 2);
    }

    /** Fixed at x = 0; an oblique roller on one upper edge, pushed in by 1e-3 of the size; force on the end x = 4. */
    private static Solved solve(
            TetMesh reference, TetMesh mesh, UnaryOperator<Vector3> turn, double scale, int[] numberOf, int threads) {
        Constraints.Builder held = new Constraints.Builder(mesh);
        double[] f = new double[3 * mesh.nodeCount()];
        for (int node = 0; node < reference.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(reference, node);
            int there = numberOf == null ? node : numberOf[node];
            if (BoxMesh.isOn(p.x(), 0)) {
                held.fix(there, Vector3.ZERO, "wall");
            }
            if (BoxMesh.isOn(p.z(), 2) && BoxMesh.isOn(p.y(), 2) && p.x() > 2.5) {
                held.hold(there, turn.apply(new Vector3(0, 1, 2)), -1e-3 * scale, "roller");
            }
            if (BoxMesh.isOn(p.x(), 4)) {
                Vector3 force = turn.apply(FORCE).times(scale * scale);
                f[3 * there] += force.x();
                f[3 * there + 1] += force.y();
                f[3 * there + 2] += force.z();
            }
        }
        return Solved.of(
                mesh, BoxMesh.isotropic(mesh, 1000, 0.3, 17000, 0.2), Springs.none(), held.build(), f, 2e-11, threads);
    }

    private static Vector3 rotated(Vector3 p) {
        double c = Math.cos(0.7);
        double s = Math.sin(0.7);
        Vector3 q = new Vector3(c * p.x() - s * p.y(), s * p.x() + c * p.y(), p.z());
        return new Vector3(q.x(), c * q.y() - s * q.z(), s * q.y() + c * q.z());
    }

    private static void assertFollows(
            double[] u, double[] other, UnaryOperator<Vector3> turn, double scale, int[] numberOf) {
        double size = Arrays.stream(u).map(Math::abs).max().orElseThrow() * scale;
        for (int node = 0; node < u.length / 3; node++) {
            int there = 3 * (numberOf == null ? node : numberOf[node]);
            Vector3 expected = turn.apply(new Vector3(u[3 * node], u[3 * node + 1], u[3 * node + 2]))
                    .times(scale);
            Vector3 found = new Vector3(other[there], other[there + 1], other[there + 2]);
            double error = found.minus(expected).norm();
            assertTrue(error <= 1e-9 * size, "relative difference " + error / size);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void answerFollowsRotationAndScale(ElementOrder order) {
        TetMesh mesh = bar(order);
        double[] u = solve(mesh, mesh, p -> p, 1, null, 2).u();
        TetMesh turned = BoxMesh.moved(mesh, p -> rotated(p).times(40).plus(new Vector3(300, -20, 7)));
        double[] other =
                solve(mesh, turned, SupportedSystemTest::rotated, 40, null, 2).u();
        assertFollows(u, other, SupportedSystemTest::rotated, 40, null);
        double[] wrong = Arrays.stream(u).map(value -> 1.01 * value).toArray();
        assertThrows(
                AssertionFailedError.class, () -> assertFollows(wrong, other, SupportedSystemTest::rotated, 40, null));
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void answerFollowsNumbering(ElementOrder order) {
        TetMesh mesh = bar(order);
        double[] u = solve(mesh, mesh, p -> p, 1, null, 2).u();
        Random random = new Random(21);
        int[] numberOf = permutation(mesh.nodeCount(), random);
        int[] tetOf = permutation(mesh.tetCount(), random);
        double[] xyz = new double[mesh.xyz().length];
        for (int node = 0; node < numberOf.length; node++) {
            System.arraycopy(mesh.xyz(), 3 * node, xyz, 3 * numberOf[node], 3);
        }
        int[] tets = new int[mesh.tets().length];
        short[] region = new short[mesh.tetCount()];
        for (int tet = 0; tet < region.length; tet++) {
            region[tetOf[tet]] = mesh.region()[tet];
            for (int i = 0; i < order.nodes(); i++) {
                tets[order.nodes() * tetOf[tet] + i] = numberOf[mesh.node(tet, i)];
            }
        }
        TetMesh renumbered = new TetMesh(order, xyz, tets, region, mesh.regionNames());
        double[] other = solve(mesh, renumbered, p -> p, 1, numberOf, 2).u();
        assertFollows(u, other, p -> p, 1, numberOf);
        assertThrows(AssertionFailedError.class, () -> assertFollows(u, other, p -> p, 1.01, numberOf));
    }

    private static int[] permutation(int n, Random random) {
        int[] p = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            p[i] = p[j];
            p[j] = i;
        }
        return p;
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void bitwiseEqualForAnyNumberOfThreads(ElementOrder order) {
        TetMesh mesh = bar(order);
        double[] u = solve(mesh, mesh, p -> p, 1, null, 1).u();
        assertTrue(Arrays.equals(u, solve(mesh, mesh, p -> p, 1, null, 2).u()), "2 threads");
        assertTrue(Arrays.equals(u, solve(mesh, mesh, p -> p, 1, null, 4).u()), "4 threads");
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void supportsHoldAndReactionsBalance(ElementOrder order) {
        TetMesh mesh = bar(order);
        Solved solved = solve(mesh, mesh, p -> p, 1, null, 2);
        Vector3 roller = new Vector3(0, 1, 2).unit();
        double[] f = new double[3 * mesh.nodeCount()];
        Vector3 applied = Vector3.ZERO;
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node);
            Vector3 u = new Vector3(solved.u()[3 * node], solved.u()[3 * node + 1], solved.u()[3 * node + 2]);
            if (BoxMesh.isOn(p.x(), 0)) {
                assertEquals(Vector3.ZERO, u);
            } else if (BoxMesh.isOn(p.z(), 2) && BoxMesh.isOn(p.y(), 2) && p.x() > 2.5) {
                assertEquals(-1e-3, u.dot(roller), 1e-14);
            }
            if (BoxMesh.isOn(p.x(), 4)) {
                f[3 * node] = FORCE.x();
                f[3 * node + 1] = FORCE.y();
                f[3 * node + 2] = FORCE.z();
                applied = applied.plus(FORCE);
            }
        }
        double[] reactions = solved.system().reactions(solved.u(), f);
        Vector3 sum = Vector3.ZERO;
        Vector3 moment = Vector3.ZERO;
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node);
            Vector3 r = new Vector3(reactions[3 * node], reactions[3 * node + 1], reactions[3 * node + 2]);
            if (!BoxMesh.isOn(p.x(), 0)) {
                assertEquals(0, r.cross(roller).norm(), 1e-12 * applied.norm(), "a roller pushes along its direction");
            }
            sum = sum.plus(r);
            moment = moment.plus(p.cross(r.plus(new Vector3(f[3 * node], f[3 * node + 1], f[3 * node + 2]))));
        }
        assertEquals(0, sum.plus(applied).norm(), 1e-9 * applied.norm());
        assertEquals(0, moment.norm(), 1e-9 * applied.norm());
    }

    @Test
    void bodyOnSpringsSinksByForceOverStiffness() {
        TetMesh mesh = BoxMesh.box(ElementOrder.TET10, 2, 2, 2, 1);
        int nodes = mesh.nodeCount();
        int[] all = new int[nodes];
        double[] blocks = new double[9 * nodes];
        double[] f = new double[3 * nodes];
        for (int node = 0; node < nodes; node++) {
            all[node] = node;
            for (int axis = 0; axis < 3; axis++) {
                blocks[9 * node + 4 * axis] = 20;
                f[3 * node + axis] = axis + 1;
            }
        }
        Springs springs = new Springs(all, blocks);
        Solved solved = Solved.of(
                mesh, BoxMesh.isotropic(mesh, 1e4, 0.3), springs, new Constraints.Builder(mesh).build(), f, 1e-12, 2);
        for (int i = 0; i < f.length; i++) {
            assertEquals(f[i] / 20, solved.u()[i], 1e-10);
        }
        double[] forces = new double[f.length];
        springs.addForces(solved.u(), forces);
        assertEquals(-f[5], forces[5], 1e-9);
        double work = 0;
        for (int i = 0; i < f.length; i++) {
            work += f[i] * solved.u()[i] / 2;
        }
        assertEquals(work, springs.energy(solved.u()), 1e-10 * work);
    }
}
