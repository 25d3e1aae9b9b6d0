package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;

/**
 * The rigid motions of node clusters as the columns of a prolongator with orthonormal columns: per cluster up to six,
 * t + ω × (x − c) on its nodes, projected onto what supports leave free; motions that the supports take away are
 * left out. Kept as one 3×6 block per node, row by row.
 */
final class RigidModes {
    private static final double LOST = 1e-6;

    private final NodeClusters clusters;
    private final int[] firstColumn;
    private final double[] blocks;
    private final Workers workers;

    RigidModes(TetMesh mesh, NodeClusters clusters, Constraints constraints, Workers workers) {
        this.clusters = clusters;
        this.workers = workers;
        this.blocks = new double[18 * mesh.nodeCount()];
        int[] kept = new int[clusters.count()];
        workers.forEach(clusters.count(), 1, (from, to) -> {
            for (int c = from; c < to; c++) {
                fill(mesh, constraints, c);
                kept[c] = orthonormalize(c);
            }
        });
        this.firstColumn = new int[clusters.count() + 1];
        for (int c = 0; c < kept.length; c++) {
            firstColumn[c + 1] = firstColumn[c] + kept[c];
        }
    }

    /** Returns the number of columns. */
    int columns() {
        return firstColumn[firstColumn.length - 1];
    }

    /** Returns the first column of a cluster; cluster {@code count} gives the end of the last. */
    int firstColumn(int cluster) {
        return firstColumn[cluster];
    }

    /** The blocks, {@code 18·node + 6·axis + mode}; modes beyond those of the cluster are zero. */
    double[] blocks() {
        return blocks;
    }

    /** coarse ← Pᵀ r. */
    void restrict(double[] r, double[] coarse) {
        workers.forEach(clusters.count(), 1, (from, to) -> {
            double[] sum = new double[6];
            for (int c = from; c < to; c++) {
                Arrays.fill(sum, 0);
                for (int i = clusters.start()[c]; i < clusters.start()[c + 1]; i++) {
                    int node = clusters.nodes()[i];
                    double x = r[3 * node];
                    double y = r[3 * node + 1];
                    double z = r[3 * node + 2];
                    int b = 18 * node;
                    for (int mode = 0; mode < 6; mode++) {
                        sum[mode] += blocks[b + mode] * x + blocks[b + 6 + mode] * y + blocks[b + 12 + mode] * z;
                    }
                }
                System.arraycopy(sum, 0, coarse, firstColumn[c], firstColumn[c + 1] - firstColumn[c]);
            }
        });
    }

    /** z ← z + P coarse. */
    void addProlonged(double[] coarse, double[] z) {
        workers.forEach(clusters.count(), 1, (from, to) -> {
            for (int c = from; c < to; c++) {
                int modes = firstColumn[c + 1] - firstColumn[c];
                for (int i = clusters.start()[c]; i < clusters.start()[c + 1]; i++) {
                    int node = clusters.nodes()[i];
                    for (int axis = 0; axis < 3; axis++) {
                        double sum = 0;
                        for (int mode = 0; mode < modes; mode++) {
                            sum += blocks[18 * node + 6 * axis + mode] * coarse[firstColumn[c] + mode];
                        }
                        z[3 * node + axis] += sum;
                    }
                }
            }
        });
    }

    private void fill(TetMesh mesh, Constraints constraints, int c) {
        int first = clusters.start()[c];
        int end = clusters.start()[c + 1];
        double[] centre = new double[3];
        for (int i = first; i < end; i++) {
            for (int axis = 0; axis < 3; axis++) {
                centre[axis] += mesh.xyz()[3 * clusters.nodes()[i] + axis] / (end - first);
            }
        }
        double length = 0;
        for (int i = first; i < end; i++) {
            for (int axis = 0; axis < 3; axis++) {
                double arm = mesh.xyz()[3 * clusters.nodes()[i] + axis] - centre[axis];
                length += arm * arm / (end - first);
            }
        }
        double scale = length > 0 ? 1 / Math.sqrt(length) : 0;
        for (int i = first; i < end; i++) {
            int node = clusters.nodes()[i];
            double x = scale * (mesh.xyz()[3 * node] - centre[0]);
            double y = scale * (mesh.xyz()[3 * node + 1] - centre[1]);
            double z = scale * (mesh.xyz()[3 * node + 2] - centre[2]);
            double[] block = {1, 0, 0, 0, z, -y, 0, 1, 0, -z, 0, x, 0, 0, 1, y, -x, 0};
            int held = constraints.heldIndex(node);
            for (int mode = 0; held >= 0 && mode < 6; mode++) {
                constraints.projectAt(held, block, mode, 6);
            }
            System.arraycopy(block, 0, blocks, 18 * node, 18);
        }
    }

    /** B ← B V Λ^(−1/2) with Bᵀ B = V Λ Vᵀ, leaving out what has no size; returns the number of columns left. */
    private int orthonormalize(int c) {
        DMatrixRMaj gram = new DMatrixRMaj(6, 6);
        for (int i = clusters.start()[c]; i < clusters.start()[c + 1]; i++) {
            int b = 18 * clusters.nodes()[i];
            for (int axis = 0; axis < 3; axis++) {
                for (int p = 0; p < 6; p++) {
                    for (int q = 0; q < 6; q++) {
                        gram.add(p, q, blocks[b + 6 * axis + p] * blocks[b + 6 * axis + q]);
                    }
                }
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(6, true, true);
        if (!eigen.decompose(gram)) {
            throw new IllegalStateException("no eigenvalues");
        }
        double largest = 0;
        for (int i = 0; i < 6; i++) {
            largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
        }
        double[] turn = new double[36];
        int kept = 0;
        for (int i = 0; i < 6; i++) {
            double value = eigen.getEigenvalue(i).getReal();
            if (value > LOST * Math.max(1, largest)) {
                for (int p = 0; p < 6; p++) {
                    turn[6 * p + kept] = eigen.getEigenVector(i).get(p) / Math.sqrt(value);
                }
                kept++;
            }
        }
        double[] row = new double[6];
        for (int i = clusters.start()[c]; i < clusters.start()[c + 1]; i++) {
            for (int axis = 0; axis < 3; axis++) {
                int b = 18 * clusters.nodes()[i] + 6 * axis;
                System.arraycopy(blocks, b, row, 0, 6);
                for (int mode = 0; mode < 6; mode++) {
                    double sum = 0;
                    for (int p = 0; p < 6; p++) {
                        sum += row[p] * turn[6 * p + mode];
                    }
                    blocks[b + mode] = sum;
                }
            }
        }
        return kept;
    }
}
