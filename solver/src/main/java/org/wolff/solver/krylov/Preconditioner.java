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
}
