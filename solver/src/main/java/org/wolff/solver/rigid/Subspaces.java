package org.wolff.solver.rigid;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** Subspaces of small dense matrices by their singular values. */
final class Subspaces {
    private static final double FREE = 1e-10;
    private static final double MOVES = 1e-6;

    private Subspaces() {}

    /** Adds weight leftᵀ right to a block of 6×6. */
    static void addSquare(DMatrixRMaj sum, double[] left, int row, double[] right, int column, double weight) {
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                sum.add(row + i, column + j, weight * left[i] * right[j]);
            }
        }
    }

    /** Returns an orthonormal basis of the vectors that a sum of squares leaves at zero. */
    static DMatrixRMaj nullSpace(DMatrixRMaj squares) {
        return singularVectors(squares, false, FREE);
    }

    /** Returns an orthonormal basis of what the columns span. */
    static DMatrixRMaj columnSpace(DMatrixRMaj matrix) {
        return singularVectors(matrix, true, MOVES);
    }

    /** Left singular vectors with values above a limit (largest value or 1, times tolerance), or those at or below it. */
    private static DMatrixRMaj singularVectors(DMatrixRMaj matrix, boolean above, double tolerance) {
        int rows = matrix.numRows;
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(rows, matrix.numCols, true, false, false);
        if (!svd.decompose(matrix.copy())) {
            throw new IllegalStateException("no singular values");
        }
        DMatrixRMaj left = svd.getU(null, false);
        double[] values = svd.getSingularValues();
        int known = svd.numberOfSingularValues();
        double limit = tolerance;
        for (int i = 0; i < known; i++) {
            limit = Math.max(limit, tolerance * values[i]);
        }
        List<DMatrixRMaj> columns = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double value = i < known ? values[i] : 0;
            if (value > limit == above) {
                columns.add(CommonOps_DDRM.extractColumn(left, i, null));
            }
        }
        DMatrixRMaj chosen = new DMatrixRMaj(rows, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            CommonOps_DDRM.insert(columns.get(i), chosen, 0, i);
        }
        return chosen;
    }
}
