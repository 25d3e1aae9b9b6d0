package org.wolff.solver.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.Solved;

/** Equations between displacements against dense algebra that knows nothing of T. */
class EquationsTest {
    private static final Place HERE = new Place("deck.inp", 12, 0);

    private static TetMesh mesh(ElementOrder order) {
        return BoxMesh.distorted(order, 2, 1, 1, 1, 0.1, 5, 1);
    }

    /** Random equations with a chain and offsets, over the nodes with x above 0.5; C u = d, row by row. */
    private static double[][] written(TetMesh mesh, double[] values) {
        Random random = new Random(11);
        int[] free = IntStream.range(0, mesh.nodeCount())
                .filter(node -> mesh.xyz()[3 * node] > 0.5)
                .toArray();
        double[][] rows = new double[values.length][3 * mesh.nodeCount()];
        for (int e = 0; e < values.length; e++) {
            rows[e][3 * free[e / 2] + e % 2] = 1 + random.nextDouble();
            for (int k = 0; k < 3; k++) {
                int node = free[values.length / 2 + random.nextInt(free.length - values.length / 2)];
                rows[e][3 * node + random.nextInt(3)] = random.nextDouble() - 0.5;
            }
            values[e] = 0.01 * random.nextDouble();
        }
        rows[0][3 * free[1]] = 0.7;
        return rows;
    }

    private static Equations equations(double[][] rows, double[] values) {
        Equations.Builder builder = new Equations.Builder();
        for (int e = 0; e < rows.length; e++) {
            double[] row = rows[e];
            int[] dofs = IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
            builder.add(dofs, Arrays.stream(dofs).mapToDouble(i -> row[i]).toArray(), values[e], HERE);
        }
        return builder.build();
    }

    private static Constraints held(TetMesh mesh) {
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], 0)) {
                held.fix(node, new Vector3(0, 0.02, 0), "wall");
            }
        }
        int last = mesh.nodeCount() - 1;
        return held.hold(last, new Vector3(0, 1, 2), 0.05, "roller").build();
    }

    private static double[] forces(int n) {
        return new Random(3).doubles(n, -1, 1).toArray();
    }

    /** The saddle point system [K Aᵀ; A 0] of supports and equations together, solved densely. */
    private static double[] dense(
            TetMesh mesh, Constraints held, double[][] rows, double[] values, double[] f, double[] reactions) {
        StiffnessMatrix k;
        int n = f.length;
        DMatrixRMaj all;
        int supports = 0;
        for (int h = 0; h < held.heldCount(); h++) {
            supports += held.directionCount(h);
        }
        try (Workers workers = new Workers(1)) {
            k = new StiffnessMatrix(mesh, BoxMesh.isotropic(mesh, 1, 0.3), Springs.none(), workers);
            all = new DMatrixRMaj(n + supports + rows.length, n + supports + rows.length);
            double[] e = new double[n];
            double[] column = new double[n];
            for (int j = 0; j < n; j++) {
                Arrays.fill(e, 0);
                e[j] = 1;
                k.multiply(e, column);
                for (int i = 0; i < n; i++) {
                    all.set(i, j, column[i]);
                }
            }
        }
        DMatrixRMaj b = new DMatrixRMaj(n + supports + rows.length, 1);
        for (int i = 0; i < n; i++) {
            b.set(i, 0, f[i]);
        }
        int at = n;
        for (int h = 0; h < held.heldCount(); h++) {
            for (int which = 0; which < held.directionCount(h); which++) {
                double value = 0;
                for (int axis = 0; axis < 3; axis++) {
                    int dof = 3 * held.node(h) + axis;
                    all.set(at, dof, held.direction(h, which, axis));
                    all.set(dof, at, held.direction(h, which, axis));
                    value += held.direction(h, which, axis) * held.prescribed(h, axis);
                }
                b.set(at++, 0, value);
            }
        }
        for (int e = 0; e < rows.length; e++) {
            for (int i = 0; i < n; i++) {
                all.set(at, i, rows[e][i]);
                all.set(i, at, rows[e][i]);
            }
            b.set(at++, 0, values[e]);
        }
        DMatrixRMaj x = new DMatrixRMaj(b.numRows, 1);
        assertTrue(CommonOps_DDRM.solve(all, b, x));
        for (int s = n; s < n + supports; s++) {
            for (int i = 0; i < n; i++) {
                reactions[i] -= all.get(i, s) * x.get(s, 0);
            }
        }
        return Arrays.copyOf(x.data, n);
    }

    private static void assertClose(double[] expected, double[] actual, double tolerance) {
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertArrayEquals(expected, actual, tolerance * size);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void agreesWithTheDenseSaddlePointSystem(ElementOrder order) {
        TetMesh mesh = mesh(order);
        double[] values = new double[6];
        double[][] rows = written(mesh, values);
        Constraints supports = held(mesh);
        Constraints held = supports.with(equations(rows, values));
        double[] f = forces(3 * mesh.nodeCount());
        double[] reactions = new double[f.length];
        double[] expected = dense(mesh, supports, rows, values, f, reactions);
        Solved solved = Solved.of(mesh, BoxMesh.isotropic(mesh, 1, 0.3), Springs.none(), held, f, 1e-14, 1);
        assertClose(expected, solved.u(), 1e-12);
        assertThrows(AssertionFailedError.class, () -> {
            double[] wrong = Arrays.stream(expected).map(value -> 1.01 * value).toArray();
            assertClose(wrong, solved.u(), 1e-12);
        });
        for (int e = 0; e < rows.length; e++) {
            double sum = 0;
            for (int i = 0; i < f.length; i++) {
                sum += rows[e][i] * solved.u()[i];
            }
            assertEquals(values[e], sum, 1e-14, "equation " + e);
        }
        double[] found = solved.system().reactions(solved.u(), f);
        assertClose(reactions, found, 1e-11);
        double[] tying = solved.system().equationForces(solved.u(), f);
        Vector3 sum = Vector3.ZERO;
        for (int node = 0; node < mesh.nodeCount(); node++) {
            int i = 3 * node;
            sum = sum.plus(new Vector3(
                    f[i] + found[i] + tying[i],
                    f[i + 1] + found[i + 1] + tying[i + 1],
                    f[i + 2] + found[i + 2] + tying[i + 2]));
        }
        assertEquals(0, sum.norm(), 1e-11, "loads, reactions and forces of the equations cancel");
        Solved threads = Solved.of(mesh, BoxMesh.isotropic(mesh, 1, 0.3), Springs.none(), held, f, 1e-14, 2);
        assertTrue(Arrays.equals(solved.u(), threads.u()), "the same bits on 2 threads");
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void rollerAlongAnyDirectionIsAnEquation(ElementOrder order) {
        TetMesh mesh = mesh(order);
        Vector3 direction = new Vector3(1, 2, -0.5);
        Constraints.Builder rollers = new Constraints.Builder(mesh);
        Constraints.Builder walls = new Constraints.Builder(mesh);
        Equations.Builder equations = new Equations.Builder();
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], 0)) {
                rollers.fix(node, Vector3.ZERO, "wall");
                walls.fix(node, Vector3.ZERO, "wall");
            } else if (BoxMesh.isOn(mesh.xyz()[3 * node], 2)) {
                rollers.hold(node, direction, 0.1 / direction.norm(), "roller");
                equations.add(new int[] {3 * node + 1, 3 * node, 3 * node + 2}, new double[] {2, 1, -0.5}, 0.1, HERE);
            }
        }
        double[] f = forces(3 * mesh.nodeCount());
        var material = BoxMesh.isotropic(mesh, 1, 0.3);
        double[] expected = Solved.of(mesh, material, Springs.none(), rollers.build(), f, 1e-13, 1)
                .u();
        Constraints tied = walls.build().with(equations.build());
        assertClose(
                expected,
                Solved.of(mesh, material, Springs.none(), tied, f, 1e-13, 1).u(),
                1e-11);
    }

    @Test
    void chainsResolve() {
        Equations equations = new Equations.Builder()
                .add(new int[] {0, 4, 7}, new double[] {2, -1, 4}, 6, HERE)
                .add(new int[] {4, 9}, new double[] {1, -3}, 1, HERE)
                .build();
        double[] u = new double[12];
        u[7] = 5;
        u[9] = 2;
        equations.expand(u);
        equations.addOffsets(u);
        assertEquals(7, u[4], 1e-15, "3·2 + 1");
        assertEquals((6 + 7 - 20) / 2.0, u[0], 1e-15);
    }

    @Test
    void whatCannotBeResolvedIsRefusedWithItsPlace() {
        Equations.Builder twice = new Equations.Builder()
                .add(new int[] {0, 4}, new double[] {1, 1}, 0, HERE)
                .add(new int[] {0, 5}, new double[] {1, 1}, 0, HERE);
        assertTells(twice, "displacement 1 of node 0 comes first in two equations, the other at deck.inp:12");
        Equations.Builder ring = new Equations.Builder()
                .add(new int[] {0, 4}, new double[] {1, 1}, 0, HERE)
                .add(new int[] {4, 0}, new double[] {1, 1}, 0, HERE);
        assertTells(ring, "depend on it again");
        assertTells(
                new Equations.Builder().add(new int[] {3, 3}, new double[] {1, -1}, 0, HERE),
                "the first term of the equation has the coefficient 0.0 in all");
    }

    private static void assertTells(Equations.Builder builder, String text) {
        InputException refused = assertThrows(InputException.class, builder::build);
        assertTrue(refused.getMessage().contains(text), refused.getMessage());
        assertTrue(refused.getMessage().contains("deck.inp:12"), refused.getMessage());
    }

    @Test
    void aHeldDependentDisplacementIsRefused() {
        TetMesh mesh = mesh(ElementOrder.TET4);
        Constraints held = held(mesh);
        int last = mesh.nodeCount() - 1;
        held.with(new Equations.Builder()
                .add(new int[] {3 * last, 7 * 3}, new double[] {1, 1}, 0, HERE)
                .build());
        Equations clash = new Equations.Builder()
                .add(new int[] {3 * last + 2, 7 * 3}, new double[] {1, 1}, 0, HERE)
                .build();
        InputException refused = assertThrows(InputException.class, () -> held.with(clash));
        assertTrue(refused.getMessage().contains("displacement 3 of node " + last), refused.getMessage());
    }
}
