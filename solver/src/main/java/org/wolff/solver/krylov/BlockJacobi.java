package org.wolff.solver.krylov;

import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;

/** The inverse of the 3×3 diagonal blocks, one per node: M = diag(K₁₁, K₂₂, …). */
public final class BlockJacobi implements Preconditioner {
    private static final int GRAIN = 2048;

    private final double[] inverses;
    private final Workers workers;

    /**
     * Inverts the blocks.
     *
     * @param diagonal the diagonal blocks of the matrix, row by row, {@code 9·node + 3·i + j}
     * @throws NoSolutionException if a block is not positive definite; names the node
     */
    public BlockJacobi(double[] diagonal, Workers workers) {
        if (diagonal.length % 9 != 0) {
            throw new IllegalArgumentException(diagonal.length + " values are no 3x3 blocks");
        }
        this.inverses = new double[diagonal.length];
        this.workers = workers;
        int nodes = diagonal.length / 9;
        double bad = workers.sum(nodes, GRAIN, (from, to) -> {
            int count = 0;
            for (int node = from; node < to; node++) {
                count += invert(diagonal, inverses, 9 * node) ? 0 : 1;
            }
            return count;
        });
        if (bad > 0) {
            int first = 0;
            while (invert(diagonal, inverses, 9 * first)) {
                first++;
            }
            throw new NoSolutionException(Problem.of(
                    "the stiffness of node " + first + " is not positive definite (diagonal " + diagonal[9 * first]
                            + ", " + diagonal[9 * first + 4] + ", " + diagonal[9 * first + 8] + " N/mm), and that of "
                            + (long) (bad - 1) + " more nodes",
                    "a node without elements, an inverted element, or a material that is not positive definite"));
        }
    }

    @Override
    public int size() {
        return inverses.length / 3;
    }

    @Override
    public void apply(double[] r, double[] z) {
        workers.forEach(inverses.length / 9, GRAIN, (from, to) -> {
            for (int node = from; node < to; node++) {
                int b = 9 * node;
                int i = 3 * node;
                double x = r[i];
                double y = r[i + 1];
                double w = r[i + 2];
                z[i] = inverses[b] * x + inverses[b + 1] * y + inverses[b + 2] * w;
                z[i + 1] = inverses[b + 3] * x + inverses[b + 4] * y + inverses[b + 5] * w;
                z[i + 2] = inverses[b + 6] * x + inverses[b + 7] * y + inverses[b + 8] * w;
            }
        });
    }

    /** Inverts a symmetric block through its Cholesky factor; false where a pivot is lost. */
    private static boolean invert(double[] k, double[] inverse, int b) {
        double a = k[b];
        double l00 = Math.sqrt(a);
        double l10 = k[b + 3] / l00;
        double l20 = k[b + 6] / l00;
        double pivot1 = k[b + 4] - l10 * l10;
        double l11 = Math.sqrt(pivot1);
        double l21 = (k[b + 7] - l20 * l10) / l11;
        double pivot2 = k[b + 8] - l20 * l20 - l21 * l21;
        double l22 = Math.sqrt(pivot2);
        double lost = 1e-14;
        boolean definite = a > 0
                && pivot1 > lost * k[b + 4]
                && pivot2 > lost * k[b + 8]
                && a + pivot1 + pivot2 < Double.POSITIVE_INFINITY;
        if (!definite) {
            return false;
        }
        double m00 = 1 / l00;
        double m11 = 1 / l11;
        double m22 = 1 / l22;
        double m10 = -l10 * m00 * m11;
        double m21 = -l21 * m11 * m22;
        double m20 = -(l20 * m00 + l21 * m10) * m22;
        inverse[b] = m00 * m00 + m10 * m10 + m20 * m20;
        inverse[b + 4] = m11 * m11 + m21 * m21;
        inverse[b + 8] = m22 * m22;
        inverse[b + 1] = m10 * m11 + m20 * m21;
        inverse[b + 2] = m20 * m22;
        inverse[b + 5] = m21 * m22;
        inverse[b + 3] = inverse[b + 1];
        inverse[b + 6] = inverse[b + 2];
        inverse[b + 7] = inverse[b + 5];
        return true;
    }
}
