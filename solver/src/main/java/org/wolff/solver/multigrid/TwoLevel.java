package org.wolff.solver.multigrid;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.Preconditioner;

/**
 * Block Jacobi plus a coarse space: M⁻¹ = D⁻¹ + P (Pᵀ K P)⁻¹ Pᵀ with P the rigid motions of node clusters. Symmetric and
 * positive definite like both of its terms. The coarse matrix is dense, with at most 2,400 rows unless
 * the mesh is in more than 400 separate pieces.
 */
public final class TwoLevel implements Preconditioner {
    private static final int CLUSTERS = 250;
    private static final int MOST_CLUSTERS = 400;
    private static final int SMALLEST_CLUSTER = 40;

    private final BlockJacobi jacobi;
    private final RigidModes modes;
    private final int coarseSize;
    private final double[] factor;

    /**
     * Builds both levels.
     *
     * @param mesh the mesh that the system was assembled from
     * @throws NoSolutionException if a diagonal block or the coarse matrix is not positive definite
     */
    public TwoLevel(SupportedSystem system, TetMesh mesh, Workers workers) {
        StiffnessMatrix k = system.matrix();
        this.jacobi = new BlockJacobi(k.diagonalBlocks(), workers);
        int size = Math.max(SMALLEST_CLUSTER, mesh.nodeCount() / CLUSTERS);
        NodeClusters clusters = NodeClusters.of(k.pattern(), size);
        while (clusters.count() > MOST_CLUSTERS && size < mesh.nodeCount()) {
            size *= 2;
            clusters = NodeClusters.of(k.pattern(), size);
        }
        this.modes = new RigidModes(mesh, clusters, system.constraints(), workers);
        this.coarseSize = modes.columns();
        this.factor = factor(coarseMatrix(k, clusters, workers));
    }

    @Override
    public int size() {
        return jacobi.size();
    }

    @Override
    public void apply(double[] r, double[] z) {
        double[] coarse = new double[coarseSize];
        modes.restrict(r, coarse);
        solve(coarse);
        jacobi.apply(r, z);
        modes.addProlonged(coarse, z);
    }

    /** Pᵀ K P, the rows of one cluster at a time. */
    private DMatrixRMaj coarseMatrix(StiffnessMatrix k, NodeClusters clusters, Workers workers) {
        DMatrixRMaj coarse = new DMatrixRMaj(coarseSize, coarseSize);
        BlockPattern pattern = k.pattern();
        double[] blocks = modes.blocks();
        workers.forEach(clusters.count(), 1, (from, to) -> {
            double[] image = new double[18];
            for (int c = from; c < to; c++) {
                for (int i = clusters.start()[c]; i < clusters.start()[c + 1]; i++) {
                    int row = clusters.nodes()[i];
                    for (int p = pattern.rowStart(row); p < pattern.rowStart(row + 1); p++) {
                        int column = pattern.column(p);
                        multiply(k, p, blocks, 18 * column, image);
                        addSquare(coarse, blocks, 18 * row, c, image, clusters.of()[column]);
                    }
                }
            }
        });
        return coarse;
    }

    /** image ← K_p B. */
    private static void multiply(StiffnessMatrix k, int p, double[] blocks, int b, double[] image) {
        for (int i = 0; i < 3; i++) {
            double k0 = k.value(p, i, 0);
            double k1 = k.value(p, i, 1);
            double k2 = k.value(p, i, 2);
            for (int mode = 0; mode < 6; mode++) {
                image[6 * i + mode] = k0 * blocks[b + mode] + k1 * blocks[b + 6 + mode] + k2 * blocks[b + 12 + mode];
            }
        }
    }

    /** Adds Bᵀ image to the block (cluster, other) of the coarse matrix. */
    private void addSquare(DMatrixRMaj coarse, double[] blocks, int b, int cluster, double[] image, int other) {
        int rows = modes.firstColumn(cluster + 1) - modes.firstColumn(cluster);
        int columns = modes.firstColumn(other + 1) - modes.firstColumn(other);
        for (int p = 0; p < rows; p++) {
            int at = (modes.firstColumn(cluster) + p) * coarseSize + modes.firstColumn(other);
            double b0 = blocks[b + p];
            double b1 = blocks[b + 6 + p];
            double b2 = blocks[b + 12 + p];
            for (int q = 0; q < columns; q++) {
                coarse.data[at + q] += b0 * image[q] + b1 * image[6 + q] + b2 * image[12 + q];
            }
        }
    }

    /** The Cholesky factor L, rows packed one after another. */
    private double[] factor(DMatrixRMaj coarse) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(coarseSize, true);
        if (coarseSize > 0 && !cholesky.decompose(coarse)) {
            throw new NoSolutionException(Problem.of(
                    "the stiffness matrix is not positive definite for rigid motions of clusters of elements",
                    "likely a part that can move freely, or an inverted element; check supports and mesh quality"));
        }
        double[] packed = new double[coarseSize * (coarseSize + 1) / 2];
        DMatrixRMaj lower = coarseSize > 0 ? cholesky.getT(null) : coarse;
        for (int row = 0; row < coarseSize; row++) {
            System.arraycopy(lower.data, row * coarseSize, packed, row * (row + 1) / 2, row + 1);
        }
        return packed;
    }

    /** x ← (L Lᵀ)⁻¹ x; four sums side by side, since one waits for itself. */
    private void solve(double[] x) {
        for (int row = 0; row < coarseSize; row++) {
            int at = row * (row + 1) / 2;
            double sum0 = 0;
            double sum1 = 0;
            double sum2 = 0;
            double sum3 = 0;
            int j = 0;
            for (; j + 3 < row; j += 4) {
                sum0 += factor[at + j] * x[j];
                sum1 += factor[at + j + 1] * x[j + 1];
                sum2 += factor[at + j + 2] * x[j + 2];
                sum3 += factor[at + j + 3] * x[j + 3];
            }
            for (; j < row; j++) {
                sum0 += factor[at + j] * x[j];
            }
            x[row] = (x[row] - ((sum0 + sum1) + (sum2 + sum3))) / factor[at + row];
        }
        for (int row = coarseSize - 1; row >= 0; row--) {
            int at = row * (row + 1) / 2;
            double value = x[row] / factor[at + row];
            x[row] = value;
            for (int j = 0; j < row; j++) {
                x[j] -= factor[at + j] * value;
            }
        }
    }
}
