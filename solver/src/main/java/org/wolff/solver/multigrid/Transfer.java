package org.wolff.solver.multigrid;

/** The way between two levels, P and its transpose, in single precision; vectors in the sweep orders of the levels. */
interface Transfer {
    /** coarse ← Pᵀ fine; {@code fine} may be changed where unknowns are held. */
    void restrict(float[] fine, float[] coarse);

    /** fine ← fine + P coarse; {@code coarse} may be changed where unknowns are held. */
    void prolongAdd(float[] coarse, float[] fine);
}
