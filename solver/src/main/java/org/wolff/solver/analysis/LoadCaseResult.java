package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.krylov.Convergence;
import org.wolff.solver.metric.Balance;

/**
 * The answer to one load case.
 *
 * @param loadCase the loads
 * @param fields displacement, stress and strain
 * @param further fields beyond those of every load case
 * @param convergence how the solve went
 * @param solveSeconds wall time of the solve
 * @param balance forces, moments and energies
 * @param contact what the interfaces did; empty where there are none
 * @param byNode results node by node, where the mesh was given and its nodes have numbers that mean something
 */
public record LoadCaseResult(
        LoadCase loadCase,
        NodalFields fields,
        List<FurtherField> further,
        Convergence convergence,
        double solveSeconds,
        Balance balance,
        Optional<ContactResult> contact,
        Optional<NodeResults> byNode) {
    /** Copies the list. */
    public LoadCaseResult {
        further = List.copyOf(further);
    }

    /** A result with the fields of every load case alone, of a model without interfaces. */
    public LoadCaseResult(
            LoadCase loadCase,
            NodalFields fields,
            Convergence convergence,
            double solveSeconds,
            Balance balance,
            Optional<NodeResults> byNode) {
        this(loadCase, fields, List.of(), convergence, solveSeconds, balance, Optional.empty(), byNode);
    }

    /** Returns the same result with one more field. */
    public LoadCaseResult with(FurtherField field) {
        List<FurtherField> all = new ArrayList<>(further);
        all.add(field);
        return new LoadCaseResult(loadCase, fields, all, convergence, solveSeconds, balance, contact, byNode);
    }
}
