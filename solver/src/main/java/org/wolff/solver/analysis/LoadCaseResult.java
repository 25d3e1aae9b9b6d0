package org.wolff.solver.analysis;

import java.util.Optional;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.interfaces.ContactResult;
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
 * @param contact what the interfaces did; empty where there are none
 * @param byNode results node by node, where the mesh was given and its nodes have numbers that mean something
 */
public record LoadCaseResult(
        LoadCase loadCase,
        NodalFields fields,
        Convergence convergence,
        double solveSeconds,
        Balance balance,
        Optional<ContactResult> contact,
        Optional<NodeResults> byNode) {
    /** The answer of a model without interfaces. */
    public LoadCaseResult(
            LoadCase loadCase,
            NodalFields fields,
            Convergence convergence,
            double solveSeconds,
            Balance balance,
            Optional<NodeResults> byNode) {
        this(loadCase, fields, convergence, solveSeconds, balance, Optional.empty(), byNode);
    }
}
