package org.wolff.solver.analysis;

import java.util.List;

/** Solves the steps of a model that hold the same directions. */
sealed interface StepSolver permits LoadCaseSolver, ContactStepSolver {
    /**
     * Solves steps; those that one starts from come before it.
     *
     * @return as many, in their order
     */
    List<SolvedStep> solve(List<Step> steps, PhaseClock clock);
}
