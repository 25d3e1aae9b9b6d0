package org.wolff.solver.multigrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.solver.multigrid.LevelSample.held;
import static org.wolff.solver.multigrid.LevelSample.matrix;
import static org.wolff.solver.multigrid.LevelSample.mesh;
import static org.wolff.solver.multigrid.LevelSample.one;
import static org.wolff.solver.multigrid.LevelSample.random;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SweepOrder;
import org.wolff.solver.sample.BoxMesh;

/** Sweeps and patches of the smoother against their own definition. */
class SweepsTest {
    @Test
    void sweepOrderIsAPermutationAndNoRowIsCoupledToTwoChunksOfAColour() {
        TetMesh mesh = BoxMesh.box(ElementOrder.TET10, 9, 9, 9, 1);
        try (Workers workers = new Workers(2)) {
            SparseBlocks a = matrix(BoxMesh.split(mesh, 2), held(mesh), workers);
            SweepOrder order = SweepOrder.of(SpaceCurve.order(mesh.xyz()), a.rowStart(), a.columns());
            int[] sorted = order.row().clone();
            Arrays.sort(sorted);
            assertArrayEquals(IntStream.range(0, mesh.nodeCount()).toArray(), sorted);
            int colours = order.colourStart().length - 1;
            assertTrue(colours > 1 && colours < 40, colours + " colours");
            int[] chunkOf = new int[mesh.nodeCount()];
            int[] colourOf = new int[order.chunkStart().length - 1];
            for (int colour = 0; colour < colours; colour++) {
                for (int chunk = order.colourStart()[colour]; chunk < order.colourStart()[colour + 1]; chunk++) {
                    for (int number = order.chunkStart()[chunk]; number < order.chunkStart()[chunk + 1]; number++) {
                        assertEquals(number, order.place()[order.row()[number]]);
                        chunkOf[order.row()[number]] = chunk;
                        colourOf[chunk] = colour;
                    }
                }
            }
            for (int row = 0; row < mesh.nodeCount(); row++) {
                int[] coupled = IntStream.range(a.rowStart()[row], a.rowStart()[row + 1])
                        .map(k -> chunkOf[a.columns()[k]])
                        .distinct()
                        .toArray();
                assertEquals(
                        coupled.length,
                        Arrays.stream(coupled)
                                .map(chunk -> colourOf[chunk])
                                .distinct()
                                .count());
            }
        }
    }

    @Test
    void sweepsAreThoseOfTheirFormulas() {
        TetMesh mesh = mesh(ElementOrder.TET10);
        try (Workers workers = new Workers(2)) {
            SparseBlocks a = matrix(mesh, held(mesh), workers);
            SweepOrder order = SweepOrder.of(SpaceCurve.order(mesh.xyz()), a.rowStart(), a.columns());
            GaussSeidel sweeps = GaussSeidel.of(a, order, workers);
            int n = sweeps.unknowns();
            float[] r = random(n, 1);
            float[] x = new float[n];
            float[] y = random(n, 4);
            sweeps.forwardFromZero(one(r), one(x), one(y));
            assertResidual(a, order, r, x, y);
            Patches patches = Patches.of(
                    mesh,
                    FlatElements.of(mesh, 0.75, workers),
                    10,
                    IntStream.range(0, mesh.nodeCount()).toArray(),
                    a,
                    order);
            assertTrue(patches.count() > 10, patches.count() + " patches");
            patches.forward(one(x), one(y), workers);
            assertResidual(a, order, r, x, y);
            int[] last = patches.rows(patches.count() - 1);
            for (int row : last) {
                assertEquals(0, y[3 * row], 0, "the patch that was last is solved");
            }
            x = random(n, 2);
            patches.backward(one(r), one(x), workers);
            double[] left = residual(a, order, r, x);
            double size = left[3 * patches.rows(0)[0]];
            assertEquals(0, size, 1e-4 * Math.sqrt(n), "the patch that was first is solved last");
            float[] before = random(n, 3);
            float[] after = before.clone();
            sweeps.backward(one(r), one(after), one(y));
            assertBackward(a, order, r, before, after);
        }
    }

    /** (D + U) after = r − L before, row by row in double precision. */
    private static void assertBackward(SparseBlocks a, SweepOrder order, float[] r, float[] before, float[] after) {
        for (int number = 0; number < order.row().length; number++) {
            int row = order.row()[number];
            double[] sum = new double[3];
            double size = 0;
            for (int k = a.rowStart()[row]; k < a.rowStart()[row + 1]; k++) {
                int column = order.place()[a.columns()[k]];
                float[] x = column < number ? before : after;
                for (int i = 0; i < 9; i++) {
                    sum[i / 3] += a.values()[9 * k + i] * x[3 * column + i % 3];
                    size = Math.max(size, Math.abs(a.values()[9 * k + i] * x[3 * column + i % 3]));
                }
            }
            for (int i = 0; i < 3; i++) {
                assertEquals(r[3 * number + i], sum[i], 1e-5 * Math.max(1, size));
            }
        }
    }

    private static void assertResidual(SparseBlocks a, SweepOrder order, float[] r, float[] x, float[] y) {
        double[] expected = residual(a, order, r, x);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < y.length; i++) {
            assertEquals(expected[i], y[i], 1e-5 * largest);
        }
    }

    static double[] residual(SparseBlocks a, SweepOrder order, float[] r, float[] x) {
        double[] y = new double[r.length];
        for (int row = 0; row < a.rowCount(); row++) {
            int number = 3 * order.place()[row];
            for (int i = 0; i < 3; i++) {
                y[number + i] += r[number + i];
            }
            for (int k = a.rowStart()[row]; k < a.rowStart()[row + 1]; k++) {
                int column = 3 * order.place()[a.columns()[k]];
                for (int i = 0; i < 9; i++) {
                    y[number + i / 3] -= a.values()[9 * k + i] * x[column + i % 3];
                }
            }
        }
        return y;
    }

    @Test
    void patchesAreElementsThatAreNearlyFlatAtACornerStraightOrCurved() {
        TetMesh box = BoxMesh.split(BoxMesh.box(ElementOrder.TET10, 2, 2, 2, 1), 1);
        Vector3 mid = new Vector3(1, 1, 0.5);
        // d along x and y turns the tangent at the lower end into (4d, 4d, 1). Its determinant with the other edges
        // there
        // is 1 - 4d in four elements, those with (1, 0, 1), (1, 1, 1) or (-1, 0, 0), (0, 1, 1) and their mirror images;
        // it is 1 in the other two.
        for (double d : new double[] {0, 0.1, 0.24}) {
            TetMesh curved = BoxMesh.moved(box, p -> p.minus(mid).norm() < 1e-9 ? new Vector3(1 + d, 1 + d, 0.5) : p);
            int[] nodes = IntStream.range(0, box.nodeCount()).toArray();
            try (Workers workers = new Workers(1)) {
                SparseBlocks a = matrix(curved, held(curved), workers);
                SweepOrder order = SweepOrder.of(SpaceCurve.order(curved.xyz()), a.rowStart(), a.columns());
                int bad = Patches.of(curved, FlatElements.of(curved, 0.35, workers), 10, nodes, a, order)
                        .count();
                assertEquals(d > 0.2 ? 4 : 0, bad, "mid node moved by " + d);
            }
        }
    }

    /** A patch for each element: forward keeps the residual, and backward is its transpose, whatever the threads. */
    @Test
    void patchesThatShareNothingMayGoAtOnce() {
        TetMesh mesh = BoxMesh.split(BoxMesh.box(ElementOrder.TET4, 9, 9, 9, 1), 2);
        float[][] answers = new float[3][];
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = new Workers(threads)) {
                SparseBlocks a = matrix(mesh, held(mesh), workers);
                SweepOrder order = SweepOrder.of(SpaceCurve.order(mesh.xyz()), a.rowStart(), a.columns());
                int[] nodes = IntStream.range(0, mesh.nodeCount()).toArray();
                int[] all = IntStream.range(0, mesh.tetCount()).toArray();
                Patches patches = Patches.of(mesh, all, 4, nodes, a, order);
                assertEquals(mesh.tetCount(), patches.count());
                float[] r = random(3 * mesh.nodeCount(), 1);
                float[] x = new float[r.length];
                float[] residual = r.clone();
                patches.forward(one(x), one(residual), workers);
                assertResidual(a, order, r, x, residual);
                float[] s = random(3 * mesh.nodeCount(), 2);
                float[] y = new float[r.length];
                patches.backward(one(s), one(y), workers);
                assertEquals(1, dot(s, x) / dot(r, y), 1e-3);
                answers[threads - 1] = x;
            }
        }
        assertArrayEquals(answers[0], answers[1]);
        assertArrayEquals(answers[0], answers[2]);
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }
}
