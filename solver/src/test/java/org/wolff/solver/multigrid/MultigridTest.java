package org.wolff.solver.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.ElasticLinks;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.boundary.TiedNodes;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.Preconditioner;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.Ties;

/** The whole cycle: right answers, and iterations that depend on neither size nor bad elements. */
class MultigridTest {
    private static Constraints wall(TetMesh mesh) {
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], 0)) {
                held.fix(node, Vector3.ZERO, "wall");
            }
        }
        return held.build();
    }

    private static SupportedSystem clamped(TetMesh mesh, double soft, double stiff, double nu, Workers workers) {
        return SupportedSystem.assemble(
                mesh, BoxMesh.isotropic(mesh, soft, nu, stiff, nu), Springs.none(), wall(mesh), workers);
    }

    private static double[] pull(TetMesh mesh) {
        double end = 0;
        for (int i = 0; i < mesh.xyz().length; i += 3) {
            end = Math.max(end, mesh.xyz()[i]);
        }
        double[] f = new double[3 * mesh.nodeCount()];
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], end)) {
                f[3 * node] = 1;
                f[3 * node + 2] = -0.5;
            }
        }
        return f;
    }

    private static ConjugateGradients.Solution solve(
            SupportedSystem system, Preconditioner preconditioner, double[] f, double tolerance, Workers workers) {
        return new ConjugateGradients(
                        system.matrix(),
                        preconditioner,
                        new ConjugateGradients.Settings(tolerance, 10_000),
                        workers,
                        Progress.SILENT)
                .solve(system.rightHandSide(f));
    }

    private static int iterations(TetMesh mesh, double soft, double stiff, double nu) {
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = clamped(mesh, soft, stiff, nu, workers);
            return solve(system, new Multigrid(system, mesh, workers), pull(mesh), 1e-8, workers)
                    .convergence()
                    .iterations();
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void sameAnswerAsWithBlockJacobiUnderAllKindsOfSupport(ElementOrder order) {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(order, 8, 5, 5, 1, 0.1, 5, 2), 2);
        Constraints.Builder held = new Constraints.Builder(mesh);
        int spring = 0;
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node);
            if (BoxMesh.isOn(p.x(), 0) && p.y() < 2.2) {
                held.fix(node, new Vector3(0, 0, 0.01), "wall");
            } else if (BoxMesh.isOn(p.z(), 0)) {
                held.hold(node, new Vector3(1, 2, 3), -0.02, "roller");
            } else if (BoxMesh.isOn(p.x(), 8)) {
                spring = node;
            }
        }
        Springs springs = new Springs(new int[] {spring}, new double[] {500, 0, 0, 0, 500, 0, 0, 0, 500});
        try (Workers one = new Workers(1);
                Workers four = new Workers(4)) {
            SupportedSystem system = SupportedSystem.assemble(
                    mesh, BoxMesh.isotropic(mesh, 500, 0.3, 110000, 0.34), springs, held.build(), one);
            double[] f = pull(mesh);
            double[] expected = system.displacement(
                    solve(system, new BlockJacobi(system.matrix().diagonalBlocks(), one), f, 1e-12, one)
                            .x());
            ConjugateGradients.Solution found = solve(system, new Multigrid(system, mesh, one), f, 1e-11, one);
            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertArrayEquals(expected, system.displacement(found.x()), 1e-7 * largest);
            assertTrue(
                    found.convergence().iterations() < 45, found.convergence().iterations() + " iterations");
            assertArrayEquals(
                    found.x(),
                    solve(system, new Multigrid(system, mesh, four), f, 1e-11, four)
                            .x(),
                    0,
                    "the same bits on four threads");
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void iterationsHardlyGrowWithTheMesh(ElementOrder order) {
        int factor = order == ElementOrder.TET4 ? 2 : 1;
        int coarse = iterations(
                BoxMesh.split(BoxMesh.distorted(order, 5 * factor, 5 * factor, 5 * factor, 1, 0.1, 6, 0), 0),
                1000,
                1000,
                0.3);
        int fine = iterations(
                BoxMesh.split(BoxMesh.distorted(order, 10 * factor, 10 * factor, 10 * factor, 1, 0.1, 7, 0), 0),
                1000,
                1000,
                0.3);
        assertTrue(fine <= 1.34 * coarse, coarse + " iterations, then " + fine);
        assertTrue(fine <= 24, fine + " iterations");
    }

    @Test
    void aSliverCostsNothing() {
        TetMesh good = BoxMesh.split(BoxMesh.box(ElementOrder.TET4, 6, 6, 6, 1), 3);
        Vector3 corner = new Vector3(3, 3, 3);
        TetMesh bad = BoxMesh.moved(good, p -> p.minus(corner).norm() < 1e-9 ? new Vector3(3.98, 3.97, 3.01) : p);
        int with = iterations(BoxMesh.quadratic(bad), 1000, 3000, 0.3);
        int without = iterations(BoxMesh.quadratic(good), 1000, 3000, 0.3);
        assertTrue(with <= without + 4, without + " iterations, with flat elements " + with);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void tiedBlocksTakeAsManyIterationsAsOnePiece(ElementOrder order) {
        int n = order == ElementOrder.TET10 ? 5 : 8;
        TetMesh left = BoxMesh.distorted(order, n, n, n, 1, 0.1, 1, -1);
        int finer = n + n / 2;
        TetMesh right = BoxMesh.moved(
                BoxMesh.distorted(order, finer, finer, finer, (double) n / finer, 0.1, 2, -1),
                p -> p.plus(new Vector3(n, 0, 0)));
        TetMesh both = BoxMesh.beside(left, right);
        TetMesh piece = BoxMesh.split(BoxMesh.distorted(order, 2 * n, n, n, 1, 0.1, 1, n), n);
        Constraints tied = Ties.tied(TiedNodes.of(both, Ties.slaves(both, n), Ties.master(both, n), 0.4), wall(both));
        try (Workers workers = new Workers(2)) {
            SupportedSystem system = SupportedSystem.assemble(
                    both, BoxMesh.isotropic(both, 1000, 0.3, 1000, 0.3), Springs.none(), tied, workers);
            double[] f = pull(both);
            ConjugateGradients.Solution found = solve(system, new Multigrid(system, both, workers), f, 1e-10, workers);
            double[] expected = solve(
                            system, new BlockJacobi(system.matrix().diagonalBlocks(), workers), f, 1e-12, workers)
                    .x();
            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertArrayEquals(expected, found.x(), 1e-7 * largest);
            int iterations = solve(system, new Multigrid(system, both, workers), f, 1e-8, workers)
                    .convergence()
                    .iterations();
            int welded = iterations(piece, 1000, 1000, 0.3);
            assertTrue(iterations <= welded + 2, welded + " iterations in one piece, tied " + iterations);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void aChangedMatrixKeepsTheLevelsBelow(ElementOrder order) {
        int n = order == ElementOrder.TET10 ? 5 : 9;
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(order, 2 * n, n, n, 1, 0.1, 5, n), n);
        int[] face = IntStream.range(0, mesh.nodeCount())
                .filter(node -> BoxMesh.isOn(mesh.xyz()[3 * node + 2], 0) && mesh.xyz()[3 * node] < 0.35 * n)
                .toArray();
        double[] springs = new double[9 * face.length];
        for (int i = 0; i < face.length; i++) {
            springs[9 * i] = 400;
            springs[9 * i + 8] = 20_000;
        }
        int[] each = IntStream.rangeClosed(0, face.length).toArray();
        double[] ones = new double[face.length];
        Arrays.fill(ones, 1);
        try (Workers workers = new Workers(2)) {
            StiffnessMatrix free =
                    new StiffnessMatrix(mesh, BoxMesh.isotropic(mesh, 1000, 0.3, 4000, 0.3), Springs.none(), workers);
            SupportedSystem before = SupportedSystem.of(
                    free.with(new ElasticLinks(each, face, ones, new double[springs.length])), wall(mesh));
            SupportedSystem after =
                    SupportedSystem.of(free.with(new ElasticLinks(each, face, ones, springs)), wall(mesh));
            double[] f = pull(mesh);
            Multigrid first = new Multigrid(before, mesh, workers);
            ConjugateGradients.Solution stale = solve(after, first, f, 1e-9, workers);
            ConjugateGradients.Solution kept = solve(after, first.with(after), f, 1e-9, workers);
            ConjugateGradients.Solution anew = solve(after, new Multigrid(after, mesh, workers), f, 1e-9, workers);
            double largest = Arrays.stream(anew.x()).map(Math::abs).max().orElseThrow();
            assertArrayEquals(anew.x(), kept.x(), 1e-6 * largest);
            String counts = anew.convergence().iterations() + " iterations with new levels, "
                    + kept.convergence().iterations() + " with a new smoother, "
                    + stale.convergence().iterations() + " with the old";
            assertTrue(2 * kept.convergence().iterations() < stale.convergence().iterations(), counts);
            assertTrue(
                    4 * kept.convergence().iterations()
                            <= 7 * anew.convergence().iterations(),
                    counts);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> first.with(clamped(mesh, 1000, 4000, 0.3, workers)),
                    "another pattern");
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void severalLoadsAtOnceHaveTheBitsThatTheyHaveAlone(ElementOrder order) {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(order, 8, 5, 5, 1, 0.1, 5, 2), 2);
        try (Workers one = new Workers(1);
                Workers four = new Workers(4)) {
            SupportedSystem system = clamped(mesh, 500, 110000, 0.3, one);
            SupportedSystem again = clamped(mesh, 500, 110000, 0.3, four);
            double[] pull = pull(mesh);
            double[] turned = new double[pull.length];
            double[] small = new double[pull.length];
            for (int i = 0; i < pull.length; i++) {
                turned[i] = pull[i - i % 3 + (i + 1) % 3];
                small[i] = i == pull.length - 2 ? 1e-20 : 0;
            }
            List<double[]> b =
                    List.of(system.rightHandSide(pull), system.rightHandSide(turned), system.rightHandSide(small));
            List<double[]> start = List.of(new double[pull.length], new double[pull.length], new double[pull.length]);
            List<ConjugateGradients.Solution> together = new ConjugateGradients(
                            again.matrix(),
                            new Multigrid(again, mesh, four),
                            ConjugateGradients.Settings.DEFAULT,
                            four,
                            Progress.SILENT)
                    .solve(b, start);
            Multigrid multigrid = new Multigrid(system, mesh, one);
            for (int c = 0; c < 3; c++) {
                ConjugateGradients.Solution alone = new ConjugateGradients(
                                system.matrix(), multigrid, ConjugateGradients.Settings.DEFAULT, one, Progress.SILENT)
                        .solve(b.get(c));
                assertArrayEquals(alone.x(), together.get(c).x(), 0, "load " + c);
                assertTrue(alone.convergence().iterations() > 8, "a solve worth its name");
            }
        }
    }

    @Test
    void iterationsGrowLittleWithTheContrastOfModuli() {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(ElementOrder.TET10, 8, 6, 6, 1, 0.1, 8, 4), 4);
        int same = iterations(mesh, 1000, 1000, 0.3);
        int softEnd = iterations(mesh, 1e7, 100, 0.3);
        int softBase = iterations(mesh, 100, 1e5, 0.3); // beyond 1e4 the rounding of u alone leaves 1e-8 of the loads
        assertTrue(
                Math.max(softEnd, softBase) <= 1.34 * same,
                same + " iterations, soft end 1e5 " + softEnd + ", soft base 1e3 " + softBase);
    }

    /** Two stiff ends joined by screws of one element's thickness, with soft bone around those: the screws must bend. */
    private static TetMesh screwed() {
        TetMesh box = BoxMesh.box(ElementOrder.TET10, 16, 9, 5, 1);
        short[] region = new short[box.tetCount()];
        for (int tet = 0; tet < region.length; tet++) {
            Vector3 centre = Vector3.ZERO;
            for (int i = 0; i < 4; i++) {
                centre = centre.plus(BoxMesh.point(box, box.node(tet, i)).times(0.25));
            }
            boolean screw = (int) centre.z() == 2 && ((int) centre.y() == 2 || (int) centre.y() == 6);
            region[tet] = (short) (screw ? 2 : centre.x() > 2 && centre.x() < 14 ? 1 : 0);
        }
        return new TetMesh(box.order(), box.xyz(), box.tets(), region, List.of("cortex", "marrow", "screws"));
    }

    private static int withModuli(TetMesh mesh, double... moduli) {
        double[] laws = new double[2 * moduli.length];
        for (int i = 0; i < moduli.length; i++) {
            laws[2 * i] = moduli[i];
            laws[2 * i + 1] = 0.3;
        }
        try (Workers workers = new Workers(2)) {
            SupportedSystem system =
                    SupportedSystem.assemble(mesh, BoxMesh.isotropic(mesh, laws), Springs.none(), wall(mesh), workers);
            return solve(system, new Multigrid(system, mesh, workers), pull(mesh), 1e-8, workers)
                    .convergence()
                    .iterations();
        }
    }

    @Test
    void screwsOneElementThickInSoftBoneBend() {
        TetMesh mesh = screwed();
        int same = withModuli(mesh, 17_000, 17_000, 17_000);
        int contrast =
                withModuli(mesh, 17_000, 1.1, 110_000); // 39 where the linear level has nothing but means of ends
        assertTrue(
                5 * contrast <= 8 * same && contrast <= 32,
                same + " iterations with one modulus, with a contrast of 1e5 " + contrast);
    }

    /** Stiff ends that a soft middle lets turn: were their bent sides to resist it, each motion would be an eigenvalue near zero. */
    @Test
    void stiffPartsWithBentSidesTurnInSoftOnes() {
        TetMesh box = BoxMesh.box(ElementOrder.TET10, 12, 4, 4, 1);
        short[] region = new short[box.tetCount()];
        for (int tet = 0; tet < region.length; tet++) {
            double x = 0;
            for (int i = 0; i < 4; i++) {
                x += box.xyz()[3 * box.node(tet, i)] / 4;
            }
            region[tet] = (short) (x < 4 ? 0 : x < 6 ? 1 : 2);
        }
        TetMesh straight = new TetMesh(box.order(), box.xyz(), box.tets(), region, List.of("held", "soft", "turning"));
        TetMesh bent = BoxMesh.moved(
                straight,
                p -> p.plus(new Vector3(
                        0, 0.15 * Math.sin(Math.PI * p.x()) * p.z(), 0.15 * Math.sin(Math.PI * p.x()) * p.y())));
        int without = withModuli(straight, 17_000, 100, 110_000);
        int with = withModuli(bent, 17_000, 100, 110_000);
        assertTrue(3 * with <= 4 * without, without + " iterations, with bent sides " + with);
    }

    @Test
    void aNodeThatNothingHoldsIsNamedNotDividedBy() {
        TetMesh mesh = BoxMesh.split(BoxMesh.box(ElementOrder.TET4, 2, 2, 2, 1), 1);
        try (Workers workers = new Workers(1)) {
            SupportedSystem system = clamped(mesh, 1000, 1000, 0.3, workers);
            int diagonal =
                    system.matrix().swept().slot(system.matrix().pattern().position(5, 5));
            system.matrix().values()[9 * diagonal] = -1;
            NoSolutionException refused =
                    assertThrows(NoSolutionException.class, () -> new Multigrid(system, mesh, workers));
            assertTrue(refused.getMessage().contains("not positive definite"), refused.getMessage());
            assertEquals(1, refused.problems().size());
        }
    }
}
