package org.wolff.solver.multigrid;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wolff.mesh.work.Workers;

/**
 * Lets chosen mid nodes follow all corners of the elements around them, such that the interpolated motion takes less
 * energy than the mean of two ends: their rows of P become those of (I − ω D⁻¹ A) P, D the diagonal blocks of A, one step
 * of damped Jacobi. Corners keep their rows, rigid motions stay rigid where nothing else holds the node.
 */
final class SmoothedMids {
    private static final int GRAIN = 128;
    private static final double DAMPING = 2.0 / 3;

    private SmoothedMids() {}

    /**
     * Returns the interpolation with smoothed rows.
     *
     * @param fine A
     * @param chosen for each node whether its row is smoothed
     */
    static QuadraticToLinear of(QuadraticToLinear linear, BlockRows fine, boolean[] chosen, Workers workers) {
        int[] nodes = IntStream.range(0, chosen.length)
                .filter(node -> chosen[node] || linear.ownOf()[node] >= 0)
                .toArray();
        int[][] columns = new int[nodes.length][];
        double[][] values = new double[nodes.length][];
        double[] unit = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        workers.forEach(nodes.length, GRAIN, (from, to) -> {
            BlockRow row = new BlockRow(linear);
            double[] block = new double[9];
            double[] inverse = new double[9];
            double[] factor = new double[9];
            for (int i = from; i < to; i++) {
                int node = nodes[i];
                row.addProduct(unit, 0, 1, node);
                if (chosen[node] && invertDiagonal(fine, node, block, inverse)) {
                    for (int k = fine.rowStart()[node]; k < fine.rowStart()[node + 1]; k++) {
                        fine.load(k, block);
                        multiply(inverse, block, factor);
                        row.addProduct(factor, 0, -DAMPING, fine.columns()[k]);
                    }
                }
                columns[i] = row.sortedColumns();
                values[i] = row.valuesOf(columns[i]);
                row.clear();
            }
        });
        int[] ownOf = new int[chosen.length];
        Arrays.fill(ownOf, -1);
        for (int i = 0; i < nodes.length; i++) {
            ownOf[nodes[i]] = i;
        }
        return new QuadraticToLinear(
                linear.corners(),
                linear.first(),
                linear.second(),
                ownOf,
                SparseBlocks.ofRows(3, 3, linear.corners().length, columns, values, workers));
    }

    private static boolean invertDiagonal(BlockRows fine, int node, double[] block, double[] inverse) {
        fine.load(fine.position(node, node), block);
        return SmallBlocks.invert(block, 0, 3, inverse, 0);
    }

    /** c ← a b. */
    private static void multiply(double[] a, double[] b, double[] c) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
            }
        }
    }
}
