package org.wolff.solver.analysis;

/** Solves the steps of a model in turn. */
sealed interface StepSolver permits LoadCaseSolver, ContactStepSolver {
    /** Whether it can solve a step with what it has set up. */
    boolean takes(Step step);

    /** Solves one step; those that it starts from come before it. */
    SolvedStep solve(Step step, PhaseClock clock);
}
