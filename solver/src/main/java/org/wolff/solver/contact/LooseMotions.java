package org.wolff.solver.contact;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.linsol.svd.SolvePseudoInverseSvd_DDRM;
import org.wolff.solver.krylov.LinearOperator;
import org.wolff.solver.krylov.Preconditioner;
import org.wolff.solver.krylov.Vectors;

/**
 * Deflation of the rigid motions Z of loose pieces from a preconditioner M: z = M (r − A Z c) + Z c with
 * c = (Zᵀ A Z)⁻¹ Zᵀ r. The levels of M may be those of a state that held a piece where this one lets it go; its motion
 * is then solved here, with the tangent as it is. A motion that nothing holds stays with M.
 */
final class LooseMotions implements Preconditioner {
    /** Stiffness of a motion, over the largest, below which nothing holds it. */
    private static final double FREE = 1e-11;

    private final Preconditioner inner;
    private final Vectors vectors;
    private final List<double[]> motions;
    private final List<double[]> images = new ArrayList<>();
    private final DMatrixRMaj inverse;
    private final double[] rest;

    /**
     * Solves for the motions.
     *
     * @param motions Z, in the unknowns of the tangent; known ones zero; some at least
     */
    LooseMotions(LinearOperator tangent, Preconditioner inner, List<double[]> motions, Vectors vectors) {
        this.inner = inner;
        this.vectors = vectors;
        this.motions = motions;
        this.rest = new double[tangent.size()];
        int k = motions.size();
        DMatrixRMaj small = new DMatrixRMaj(k, k);
        for (int j = 0; j < k; j++) {
            double[] image = new double[tangent.size()];
            tangent.multiply(motions.get(j), image);
            images.add(image);
            for (int i = 0; i < k; i++) {
                small.set(i, j, vectors.dot(motions.get(i), image));
            }
        }
        SolvePseudoInverseSvd_DDRM svd = new SolvePseudoInverseSvd_DDRM(k, k);
        svd.setThreshold(FREE);
        this.inverse = new DMatrixRMaj(k, k);
        if (svd.setA(small)) {
            svd.invert(inverse);
        }
    }

    @Override
    public int size() {
        return inner.size();
    }

    @Override
    public void apply(double[] r, double[] z) {
        int k = motions.size();
        double[] against = new double[k];
        for (int i = 0; i < k; i++) {
            against[i] = vectors.dot(motions.get(i), r);
        }
        double[] c = new double[k];
        System.arraycopy(r, 0, rest, 0, r.length);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                c[i] += inverse.get(i, j) * against[j];
            }
            vectors.add(-c[i], images.get(i), rest);
        }
        inner.apply(rest, z);
        for (int i = 0; i < k; i++) {
            vectors.add(c[i], motions.get(i), z);
        }
    }
}
