package org.wolff.solver.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Heap;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.assembly.SweepOrder;

/** Makes the levels of {@link Multigrid}. What one step needs for a while ends with its method, before the next begins. */
final class Levels {
    private static final int COARSEST = 600;
    private static final int MOST_LEVELS = 20;
    private static final double THRESHOLD = 0.08;

    /** Share of the nodes up to which mid nodes of thin members are smoothed: at a fifth the linear level has 2.3 times the blocks. */
    private static final double MOST_SMOOTHED = 0.25;

    /** Unknowns of a level from which garbage is collected when its products are through. */
    private static final int LARGE = 150_000;

    private final SupportedSystem system;
    private final TetMesh mesh;
    private final int[] body;
    private final Workers workers;
    private final List<Level> levels = new ArrayList<>();
    private Coarsest coarsest;

    private Levels(SupportedSystem system, TetMesh mesh, int[] body, Workers workers) {
        this.system = system;
        this.mesh = mesh;
        this.body = body;
        this.workers = workers;
    }

    /** Makes all levels. */
    static Levels of(SupportedSystem system, TetMesh mesh, int[] body, Workers workers) {
        Levels made = new Levels(system, mesh, body, workers);
        StiffnessMatrix matrix = system.matrix();
        int[] near = SpaceCurve.order(mesh.xyz());
        int[] nodes = IntStream.range(0, mesh.nodeCount()).toArray();
        SweepOrder order = matrix.swept().order();
        int[] bad = FlatElements.of(mesh, FlatElements.SHAPE, workers);
        Patches patches = Patches.of(mesh, bad, mesh.order().nodes(), nodes, BlockRows.of(matrix), order);
        if (mesh.order() == ElementOrder.TET10) {
            Transfer transfer = made.linear(matrix, near, bad);
            if (matrix.size() > LARGE) {
                Heap.tidy();
            }
            made.levels.add(0, new Level(GaussSeidel.of(matrix, workers), patches, transfer));
        } else {
            made.aggregate(SparseBlocks.of(matrix, workers), near, order, patches, nodes);
        }
        return made;
    }

    /** Returns the levels, the finest first. */
    List<Level> list() {
        return levels;
    }

    /** Returns the factor of the last level; null where its matrix is too large for one. */
    Coarsest coarsest() {
        return coarsest;
    }

    /** Makes the levels below the ten-node one; returns the way there. */
    private Transfer linear(StiffnessMatrix fine, int[] near, int[] bad) {
        QuadraticToLinear linear = softened(QuadraticToLinear.of(mesh, system, near, workers), BlockRows.of(fine));
        SparseBlocks matrix = LinearMatrix.of(linear, fine, system.free(), workers);
        int[] rows = IntStream.range(0, linear.corners().length).toArray();
        SweepOrder below = SweepOrder.of(rows, matrix.rowStart(), matrix.columns());
        Patches patches = Patches.of(mesh, bad, 4, linear.first(), matrix, below);
        aggregate(matrix, rows, below, patches, linear.corners());
        return new MidEdgeTransfer(linear, fine.swept().order(), below, workers);
    }

    /** Lets thin members bend, unless they are so much of the mesh that it would make the linear level dense. */
    private QuadraticToLinear softened(QuadraticToLinear linear, BlockRows fine) {
        boolean[] mids = ThinMembers.mids(mesh, workers);
        int count = 0;
        for (boolean mid : mids) {
            count += mid ? 1 : 0;
        }
        return count > MOST_SMOOTHED * mids.length ? linear : SmoothedMids.of(linear, fine, mids, workers);
    }

    /**
     * Makes a level and those below it by smoothed aggregation.
     *
     * @param near the rows such that neighbours in the list are close in space
     * @param nodes node of each row
     */
    private void aggregate(
            SparseBlocks finest, int[] near, SweepOrder finestOrder, Patches finestPatches, int[] nodes) {
        SparseBlocks matrix = finest;
        SweepOrder order = finestOrder;
        Patches patches = finestPatches;
        int[] rows = near;
        double[] modes = RigidModes.at(mesh.xyz(), nodes, system.free());
        int[] bodyOfRow = Arrays.stream(nodes).map(node -> body[node]).toArray();
        while (matrix.height() * matrix.rowCount() > COARSEST && levels.size() < MOST_LEVELS) {
            Aggregates aggregates = Aggregates.of(matrix, rows, bodyOfRow, THRESHOLD, workers);
            if (aggregates.count() == 0 || aggregates.count() > 0.8 * matrix.rowCount()) {
                break;
            }
            Tentative tentative = Tentative.of(aggregates, matrix.height(), modes, workers);
            SparseBlocks prolongator = Smoothed.prolongator(matrix, tentative.prolongator(), workers);
            SparseBlocks coarse = Smoothed.coarse(matrix, prolongator, tentative.dead(), workers);
            if (matrix.height() * matrix.rowCount() > LARGE) {
                Heap.tidy();
            }
            rows = IntStream.range(0, coarse.rowCount()).toArray();
            SweepOrder below = SweepOrder.of(rows, coarse.rowStart(), coarse.columns());
            levels.add(new Level(
                    GaussSeidel.of(matrix, order, workers),
                    patches,
                    new AggregateTransfer(prolongator, order, below, workers)));
            matrix = coarse;
            order = below;
            bodyOfRow = aggregates.coarse(bodyOfRow);
            patches = Patches.none();
            modes = tentative.modes();
        }
        levels.add(new Level(GaussSeidel.of(matrix, order, workers), patches, null));
        coarsest = matrix.height() * matrix.rowCount() <= 4 * COARSEST ? new Coarsest(matrix, order) : null;
    }
}
