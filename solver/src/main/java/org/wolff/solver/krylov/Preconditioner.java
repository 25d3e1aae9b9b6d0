package org.wolff.solver.krylov;

/**
 * A cheap approximation M⁻¹ of the inverse of a symmetric positive definite matrix. M⁻¹ is linear, symmetric and
 * positive definite itself, the same bits come out for the same input and for any number of threads, and the input
 * stays as it is. Ready when constructed; made once, used for many right-hand sides, by one solve at a time.
 */
public interface Preconditioner {
    /** Returns the number of rows. */
    int size();

    /** Writes z = M⁻¹ r; {@code r} and {@code z} are different arrays of length {@link #size()}. */
    void apply(double[] r, double[] z);

    /**
     * Writes z = M⁻¹ r for several vectors at once: one pass over the levels serves them all where the preconditioner
     * knows how. Each has the bits that it has alone.
     *
     * @param r any number of vectors
     * @param z as many others
     */
    default void apply(double[][] r, double[][] z) {
        for (int c = 0; c < r.length; c++) {
            apply(r[c], z[c]);
        }
    }
}
