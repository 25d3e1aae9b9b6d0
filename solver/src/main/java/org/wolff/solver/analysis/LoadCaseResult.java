package org.wolff.solver.analysis;

import java.util.Optional;
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
 * @param byNode results node by node, where the mesh was given and its nodes have numbers that mean something
 */
public record LoadCaseResult(
        LoadCase loadCase,
        NodalFields fields,
        Convergence convergence,
        double solveSeconds,
        Balance balance,
        Optional<NodeResults> byNode) {}
