package org.wolff.solver.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.multigrid.Multigrid;
import org.wolff.solver.rigid.FreeBody;
import org.wolff.solver.rigid.RigidMotions;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.Ties;

/** Bars of two blocks that share no node. */
class TiedNodesTest {
    private static final double STRAIN = 1e-3;
    private static final double NU = 0.3;

    /** A block from 0 to {@code n}, and one beyond with half the element size; the tie is nested. */
    private static TetMesh bar(ElementOrder order, int n, double gap) {
        TetMesh coarse = BoxMesh.box(order, n, n, n, 1);
        TetMesh fine =
                BoxMesh.moved(BoxMesh.box(order, 2 * n, 2 * n, 2 * n, 0.5), p -> p.plus(new Vector3(n + gap, 0, 0)));
        return BoxMesh.beside(coarse, fine);
    }

    private static Constraints stretched(TetMesh mesh, double length) {
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node);
            if (BoxMesh.isOn(p.x(), 0) || BoxMesh.isOn(p.x(), length)) {
                held.hold(node, new Vector3(1, 0, 0), STRAIN * p.x(), "ends");
            }
            if (BoxMesh.isOn(p.y(), 0)) {
                held.hold(node, new Vector3(0, 1, 0), 0, "side");
            }
            if (BoxMesh.isOn(p.z(), 0)) {
                held.hold(node, new Vector3(0, 0, 1), 0, "bottom");
            }
        }
        return held.build();
    }

    private record Answer(double[] u, int iterations) {}

    private static Answer solve(TetMesh mesh, Constraints held, double[] f, double tolerance, int threads) {
        MaterialAssignment material = mesh.regionNames().size() == 1
                ? BoxMesh.isotropic(mesh, 1000, NU)
                : BoxMesh.isotropic(mesh, 1000, NU, 1000, NU);
        try (Workers workers = new Workers(threads)) {
            SupportedSystem system = SupportedSystem.assemble(mesh, material, Springs.none(), held, workers);
            ConjugateGradients.Solution solution = new ConjugateGradients(
                            system.matrix(),
                            new Multigrid(system, mesh, workers),
                            new ConjugateGradients.Settings(tolerance, 500),
                            workers,
                            Progress.SILENT)
                    .solve(system.rightHandSide(f));
            return new Answer(
                    system.displacement(solution.x()), solution.convergence().iterations());
        }
    }

    private static void assertStretched(TetMesh mesh, double[] u, double factor) {
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node).times(factor * STRAIN);
            assertEquals(p.x(), u[3 * node], 1e-9 * STRAIN);
            assertEquals(-NU * p.y(), u[3 * node + 1], 1e-9 * STRAIN);
            assertEquals(-NU * p.z(), u[3 * node + 2], 1e-9 * STRAIN);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void stretchedBarOfTwoMeshesIsStretchedUniformly(ElementOrder order) {
        TetMesh mesh = bar(order, 2, 0);
        TiedNodes ties = TiedNodes.of(mesh, Ties.slaves(mesh, 2), Ties.master(mesh, 2), 0);
        assertEquals(0, ties.untied().size());
        assertEquals(Ties.slaves(mesh, 2).length, ties.ties().size());
        Constraints held = Ties.tied(ties, stretched(mesh, 4));
        double[] none = new double[3 * mesh.nodeCount()];
        double[] u = solve(mesh, held, none, 1e-12, 1).u();
        assertStretched(mesh, u, 1);
        assertThrows(AssertionFailedError.class, () -> assertStretched(mesh, u, 1.01));
        assertTrue(Arrays.equals(u, solve(mesh, held, none, 1e-12, 2).u()), "the same bits on 2 threads");
    }

    /** Matching meshes: the tied bar is the welded bar; multigrid needs about as many iterations. */
    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void tiedIsWelded(ElementOrder order) {
        int n = order == ElementOrder.TET4 ? 10 : 6;
        TetMesh first = BoxMesh.box(order, n, n, n, 1);
        TetMesh mesh = BoxMesh.beside(first, BoxMesh.moved(first, p -> p.plus(new Vector3(n, 0, 0))));
        TetMesh welded = BoxMesh.welded(mesh);
        TiedNodes ties = TiedNodes.of(mesh, Ties.slaves(mesh, n), Ties.master(mesh, n), 0);
        Answer two = solve(mesh, Ties.tied(ties, wall(mesh)), pull(mesh, 2 * n), 1e-10, 2);
        Answer one = solve(welded, wall(welded), pull(welded, 2 * n), 1e-10, 2);
        double[] end = {0, 0};
        for (int node = 0; node < mesh.nodeCount(); node++) {
            end[0] = Math.max(end[0], Math.abs(two.u()[3 * node + 2]));
        }
        for (int node = 0; node < welded.nodeCount(); node++) {
            end[1] = Math.max(end[1], Math.abs(one.u()[3 * node + 2]));
        }
        assertEquals(end[1], end[0], 1e-8 * end[1]);
        assertTrue(two.iterations() <= 1.5 * one.iterations() + 3, two.iterations() + " against " + one.iterations());
    }

    private static Constraints wall(TetMesh mesh) {
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], 0)) {
                held.fix(node, Vector3.ZERO, "wall");
            }
        }
        return held.build();
    }

    private static double[] pull(TetMesh mesh, double x) {
        double[] f = new double[3 * mesh.nodeCount()];
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], x)) {
                f[3 * node + 2] = 1;
            }
        }
        return f;
    }

    @Test
    void nodesTooFarAreNotTied() {
        TetMesh mesh = bar(ElementOrder.TET4, 2, 0.1);
        int[] slaves = Ties.slaves(mesh, 2.1);
        FacetSet master = Ties.master(mesh, 2);
        TiedNodes none = TiedNodes.of(mesh, slaves, master, 0);
        assertEquals(0, none.ties().size());
        double side = (2 + Math.sqrt(2)) / 3;
        assertEquals(0.025 * side, none.tolerance(), 1e-12);
        assertEquals(0.1, none.untied().get(0).gap(), 1e-12);
        TiedNodes all = TiedNodes.of(mesh, slaves, master, 0.11);
        assertEquals(slaves.length, all.ties().size());
        assertEquals(0.1, all.largestGap(), 1e-12);
    }

    @Test
    void aTieHoldsABody() {
        TetMesh mesh = bar(ElementOrder.TET4, 1, 0);
        Constraints wall = wall(mesh);
        List<FreeBody> free = RigidMotions.find(mesh, wall, Springs.none());
        assertEquals(1, free.size());
        TiedNodes ties = TiedNodes.of(mesh, Ties.slaves(mesh, 1), Ties.master(mesh, 1), 0);
        assertEquals(List.of(), RigidMotions.find(mesh, Ties.tied(ties, wall), Springs.none()));
        TiedNodes hinge = new TiedNodes(ties.ties().subList(0, 2), List.of(), 0, 0);
        List<FreeBody> hinged = RigidMotions.find(mesh, Ties.tied(hinge, wall), Springs.none());
        assertEquals(1, hinged.size());
        assertTrue(
                hinged.get(0).motion().startsWith("rotation about the axis"),
                hinged.get(0).motion());
        Constraints nothing = new Constraints.Builder(mesh).build();
        assertEquals(
                2,
                RigidMotions.find(mesh, Ties.tied(ties, nothing), Springs.none())
                        .size());
    }
}
