package org.wolff.solver.multigrid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.krylov.Preconditioner;
import org.wolff.solver.krylov.RenumberedSolver;
import org.wolff.solver.krylov.Renumbering;

/**
 * One symmetric V-cycle: from ten-node elements to four-node elements on the same mesh, then smoothed aggregation with
 * the rigid body modes down to a dense factor. Gauss–Seidel sweeps smooth: forward before, backward after.
 *
 * <p>The levels hold single precision and their set-up double; the cycle is linear and symmetric to about 1e-6.
 */
public final class Multigrid implements Preconditioner {
    private final int size;
    private final BlockPattern pattern;
    private final List<Level> levels;
    private final Coarsest coarsest;
    private final Workers workers;

    /**
     * Builds the levels.
     *
     * @param system the system to precondition, of this mesh
     * @throws org.wolff.mesh.problem.NoSolutionException if a node's stiffness is not positive definite
     */
    public Multigrid(SupportedSystem system, TetMesh mesh, Workers workers) {
        this(system, mesh, new int[mesh.nodeCount()], workers);
    }

    /**
     * Builds the levels such that no coarse unknown moves nodes of two bodies: what slips or parts along an interface has
     * its own coarse motions.
     *
     * @param body of each node, any numbers
     * @throws org.wolff.mesh.problem.NoSolutionException if a node's stiffness is not positive definite
     */
    public Multigrid(SupportedSystem system, TetMesh mesh, int[] body, Workers workers) {
        this.workers = workers;
        this.size = system.matrix().size();
        this.pattern = system.matrix().pattern();
        Levels made = Levels.of(system, mesh, body, workers);
        this.levels = made.list();
        this.coarsest = made.coarsest();
    }

    private Multigrid(Multigrid before, StiffnessMatrix stiffness) {
        this.size = before.size;
        this.pattern = before.pattern;
        this.coarsest = before.coarsest;
        this.workers = before.workers;
        this.levels = new ArrayList<>(before.levels);
        Level top = levels.get(0);
        levels.set(
                0,
                new Level(
                        GaussSeidel.of(stiffness, workers),
                        top.patches.with(BlockRows.of(stiffness), top.smoother.order()),
                        top.transfer));
    }

    /**
     * Returns the cycle of a matrix that has changed here and there, as between the steps of a nonlinear solve: the finest
     * level smooths the new one; all below stays as it is and is shared, so that only one of the two may be in use at a
     * time. It saves most of the set-up; the more the matrix has changed, the more iterations it costs.
     *
     * @param changed with the pattern of the first system, and the same held and dependent unknowns
     * @throws org.wolff.mesh.problem.NoSolutionException if a node's stiffness is not positive definite
     */
    public Multigrid with(SupportedSystem changed) {
        if (changed.matrix().pattern() != pattern) {
            throw new IllegalArgumentException("a matrix of another pattern");
        }
        return new Multigrid(this, changed.matrix());
    }

    /**
     * Returns the expected bytes of the levels of a mesh that is not there yet, with what their set-up needs for a while.
     * Measured as the least heap in which a whole solve without a report went through, less matrix, vectors and what was
     * read: ten-node elements 650 bytes a node (162,164 nodes; 403 MB in all), four-node elements 4,900 and 4,250 (21,930
     * and 89,961 nodes; 150 and 502 MB), much of it prolongators in double precision and, of four-node elements, a copy of
     * the matrix with both triangles, that are gone after the set-up.
     */
    public static long forecastBytes(ElementOrder order, long nodes) {
        return nodes * (order == ElementOrder.TET10 ? 1050 : 5000);
    }

    /**
     * Returns the bytes that one cycle must move at least: the matrix of each level twice, down and up, and ten passes over
     * vectors; what lies between levels and patches is not counted.
     */
    public long cycleBytes() {
        long bytes = 0;
        for (Level level : levels) {
            bytes += 2 * level.smoother.bytes() + 40L * level.smoother.unknowns();
        }
        return bytes;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void apply(double[] r, double[] z) {
        apply(new double[][] {r}, new double[][] {z});
    }

    @Override
    public void apply(double[][] r, double[][] z) {
        apply(r, z, levels.get(0).smoother.order().row());
    }

    /**
     * Returns conjugate gradients with this cycle. The iteration runs in the order of the sweeps, so that neither products nor
     * cycles move vectors.
     *
     * @param matrix the one that this cycle was made of
     */
    public LinearSolver conjugateGradients(
            StiffnessMatrix matrix, ConjugateGradients.Settings settings, Progress progress) {
        int[] row = levels.get(0).smoother.order().row();
        int[] same = IntStream.range(0, row.length).toArray();
        Preconditioner swept = new Preconditioner() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public void apply(double[] r, double[] z) {
                apply(new double[][] {r}, new double[][] {z});
            }

            @Override
            public void apply(double[][] r, double[][] z) {
                Multigrid.this.apply(r, z, same);
            }
        };
        return new RenumberedSolver(
                new ConjugateGradients(matrix.inSweepOrder(), swept, settings, workers, progress),
                new Renumbering(row, workers));
    }

    /** @param row where the values of each row of the finest level stand in the vectors */
    private void apply(double[][] r, double[][] z, int[] row) {
        for (Level level : levels) {
            level.hold(r.length);
        }
        Level top = levels.get(0);
        double[] scale = new double[r.length];
        for (int c = 0; c < r.length; c++) {
            scale[c] = powerOfTwo(r[c]);
        }
        workers.forEach(row.length, 4096, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                for (int number = from; number < to; number++) {
                    for (int i = 0; i < 3; i++) {
                        top.r[c][3 * number + i] = (float) (r[c][3 * row[number] + i] / scale[c]);
                    }
                }
            }
        });
        cycle(0);
        workers.forEach(row.length, 4096, (from, to) -> {
            for (int c = 0; c < r.length; c++) {
                for (int number = from; number < to; number++) {
                    for (int i = 0; i < 3; i++) {
                        z[c][3 * row[number] + i] = top.x[c][3 * number + i] * scale[c];
                    }
                }
            }
        });
    }

    /** The power of two next to the largest value of a vector, 1 for zero: what is divided by it fits single precision. */
    private double powerOfTwo(double[] vector) {
        double largest = workers.max(vector.length, 8192, (from, to) -> {
            double most = 0;
            for (int i = from; i < to; i++) {
                most = Math.max(most, Math.abs(vector[i]));
            }
            return most;
        });
        return largest == 0 ? 1 : Math.scalb(1.0, Math.getExponent(largest));
    }

    private void cycle(int depth) {
        Level level = levels.get(depth);
        if (level.transfer == null) {
            if (coarsest != null) {
                workers.forEach(level.r.length, 1, (from, to) -> {
                    for (int c = from; c < to; c++) {
                        coarsest.solve(level.r[c], level.x[c]);
                    }
                });
            } else {
                level.before(workers);
                level.after(workers);
            }
            return;
        }
        Level below = levels.get(depth + 1);
        level.before(workers);
        level.transfer.restrict(level.residual, below.r);
        cycle(depth + 1);
        level.transfer.prolongAdd(below.x, level.x);
        level.after(workers);
    }
}
