package org.wolff.solver.krylov;

/** A square matrix known by its product. Immutable, or at least constant during a solve. */
public interface LinearOperator {
    /** Returns the number of rows. */
    int size();

    /** Writes A x into {@code y}; {@code x} and {@code y} are different arrays of length {@link #size()}. */
    void multiply(double[] x, double[] y);

    /**
     * Writes A x into {@code y} for several vectors at once: one pass over the matrix serves them all where the operator
     * knows how. Each has the bits that it has alone.
     *
     * @param x any number of vectors
     * @param y as many others
     */
    default void multiply(double[][] x, double[][] y) {
        for (int c = 0; c < x.length; c++) {
            multiply(x[c], y[c]);
        }
    }
}
