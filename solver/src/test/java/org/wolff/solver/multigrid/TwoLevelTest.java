package org.wolff.solver.multigrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.Preconditioner;
import org.wolff.solver.sample.BoxMesh;

class TwoLevelTest {
    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void bendingBeamNeedsFewerIterationsAndGivesTheSameAnswer(ElementOrder order) {
        TetMesh mesh = BoxMesh.split(BoxMesh.box(order, 24, 3, 3, 1), 12);
        Constraints.Builder held = new Constraints.Builder(mesh);
        double[] f = new double[3 * mesh.nodeCount()];
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], 0)) {
                held.fix(node, Vector3.ZERO, "wall");
            } else if (BoxMesh.isOn(mesh.xyz()[3 * node], 24)) {
                held.hold(node, new Vector3(1, 1, 0), 0, "roller");
                f[3 * node + 2] = -1;
            }
        }
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = SupportedSystem.assemble(
                    mesh, BoxMesh.isotropic(mesh, 3000, 0.3, 110000, 0.3), Springs.none(), held.build(), workers);
            double[] b = system.rightHandSide(f);
            ConjugateGradients.Solution plain =
                    solve(system, new BlockJacobi(system.matrix().diagonalBlocks(), workers), b, workers);
            ConjugateGradients.Solution two = solve(system, new TwoLevel(system, mesh, workers), b, workers);
            double size = 0;
            for (double value : plain.x()) {
                size = Math.max(size, Math.abs(value));
            }
            for (int i = 0; i < b.length; i++) {
                assertEquals(plain.x()[i], two.x()[i], 1e-5 * size);
            }
            int many = plain.convergence().iterations();
            int few = two.convergence().iterations();
            assertTrue(3 * few < many, few + " iterations against " + many);
        }
    }

    private static ConjugateGradients.Solution solve(
            SupportedSystem system, Preconditioner preconditioner, double[] b, Workers workers) {
        return new ConjugateGradients(
                        system.matrix(),
                        preconditioner,
                        new ConjugateGradients.Settings(1e-8, 20_000),
                        workers,
                        Progress.SILENT)
                .solve(b);
    }

    @Test
    void fullyHeldModelHasNoCoarseUnknowns() {
        TetMesh mesh = BoxMesh.box(ElementOrder.TET4, 1, 1, 1, 1);
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            held.fix(node, new Vector3(0, 0, 0.1), "all");
        }
        try (Workers workers = new Workers(1)) {
            SupportedSystem system = SupportedSystem.assemble(
                    mesh, BoxMesh.isotropic(mesh, 1, 0.3), Springs.none(), held.build(), workers);
            double[] b = system.rightHandSide(new double[24]);
            double[] u = system.displacement(solve(system, new TwoLevel(system, mesh, workers), b, workers)
                    .x());
            for (int i = 0; i < 24; i++) {
                assertEquals(i % 3 == 2 ? 0.1 : 0, u[i]);
            }
        }
    }

    @Test
    void clustersAreConnectedAndCoverEveryNodeOnce() {
        TetMesh mesh = BoxMesh.beside(
                BoxMesh.box(ElementOrder.TET10, 5, 5, 5, 1),
                BoxMesh.moved(BoxMesh.box(ElementOrder.TET10, 1, 1, 1, 1), p -> p.plus(new Vector3(50, 0, 0))));
        try (Workers workers = new Workers(1)) {
            BlockPattern pattern = new BlockPattern(mesh, workers);
            NodeClusters clusters = NodeClusters.of(pattern, 100);
            Set<Integer> seen = new HashSet<>();
            for (int c = 0; c < clusters.count(); c++) {
                Set<Integer> members = new HashSet<>();
                for (int i = clusters.start()[c]; i < clusters.start()[c + 1]; i++) {
                    members.add(clusters.nodes()[i]);
                    assertTrue(seen.add(clusters.nodes()[i]), "once");
                    assertEquals(c, clusters.of()[clusters.nodes()[i]]);
                }
                assertEquals(members, reachable(pattern, members), "connected");
            }
            assertEquals(mesh.nodeCount(), seen.size());
            assertTrue(clusters.count() >= 8 && clusters.count() <= 25, clusters.count() + " clusters");
        }
    }

    private static Set<Integer> reachable(BlockPattern pattern, Set<Integer> members) {
        Set<Integer> reached = new HashSet<>();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(members.iterator().next());
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (reached.add(node)) {
                for (int p = pattern.rowStart(node); p < pattern.rowStart(node + 1); p++) {
                    if (members.contains(pattern.column(p))) {
                        queue.add(pattern.column(p));
                    }
                }
            }
        }
        return reached;
    }
}
