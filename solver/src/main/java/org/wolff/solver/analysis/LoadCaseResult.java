package org.wolff.solver.analysis;

import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.krylov.Convergence;
import org.wolff.solver.metric.Balance;

/**
 * The answer to one load case.
 *
 * @param loadCase the loads
 * @param fields displacement, stress and strain
 * @param convergence how the solve went
 * @param solveSeconds wall time of the solve
 * @param balance forces, moments and energies
 */
public record LoadCaseResult(
        LoadCase loadCase, NodalFields fields, Convergence convergence, double solveSeconds, Balance balance) {}
