package org.wolff.solver.krylov;

/** A square matrix known by its product. Immutable, or at least constant during a solve. */
public interface LinearOperator {
    /** Returns the number of rows. */
    int size();

    /** Writes A x into {@code y}; {@code x} and {@code y} are different arrays of length {@link #size()}. */
    void multiply(double[] x, double[] y);
}
