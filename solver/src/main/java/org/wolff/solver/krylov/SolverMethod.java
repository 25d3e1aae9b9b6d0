package org.wolff.solver.krylov;

import java.util.Locale;

/** Who solves the linear systems. */
public enum SolverMethod {
    /** Conjugate gradients of this package under a multigrid V-cycle: for models of any size. */
    MULTIGRID,
    /** Conjugate gradients with incomplete Cholesky of Matrix Toolkits Java: an independent check of small models. */
    MTJ;

    /** Returns the word for options and results, such as {@code multigrid}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
