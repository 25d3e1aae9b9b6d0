package org.wolff.solver.multigrid;

/**
 * The way between two levels, P and its transpose, in single precision; vectors in the sweep orders of the levels. Several
 * vectors go together; each has the bits that it has alone.
 */
interface Transfer {
    /** coarse ← Pᵀ fine for each vector. */
    void restrict(float[][] fine, float[][] coarse);

    /** fine ← fine + P coarse for each vector. */
    void prolongAdd(float[][] coarse, float[][] fine);
}
