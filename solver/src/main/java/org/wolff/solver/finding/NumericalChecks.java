package org.wolff.solver.finding;

import java.util.ArrayList;
import java.util.List;
import org.wolff.solver.krylov.Convergence;
import org.wolff.solver.metric.Balance;

/**
 * Checks that every run must pass before any of its numbers means anything: the residual, and the balances of
 * force, moment and energy. The mesh has its own, {@link MeshChecks}.
 */
public final class NumericalChecks {
    /** Largest error of a balance, relative to the loads or the work. */
    public static final double BALANCE_LIMIT = 1e-6;

    private static final String SOURCE = "wolff, docs/theory.md, checks of every run";

    private NumericalChecks() {}

    /**
     * Judges the solve of one load case.
     *
     * @param tolerance relative residual that was asked for
     */
    public static List<Finding> solve(String loadCase, Convergence convergence, Balance balance, double tolerance) {
        List<Finding> findings = new ArrayList<>();
        findings.add(atMost(
                loadCase,
                "solve.residual",
                convergence.relativeResidual(),
                tolerance,
                "residual of the equations relative to the load, load case '" + loadCase + "'"));
        findings.add(atMost(
                loadCase,
                "balance.force",
                balance.forceError(),
                BALANCE_LIMIT,
                "loads and reactions cancel, load case '" + loadCase + "'"));
        findings.add(atMost(
                loadCase,
                "balance.moment",
                balance.momentError(),
                BALANCE_LIMIT,
                "moments of loads and reactions cancel, load case '" + loadCase + "'"));
        findings.add(atMost(
                loadCase,
                "balance.energy",
                balance.energyError(),
                BALANCE_LIMIT,
                "work of the loads is the strain energy, load case '" + loadCase + "'"));
        return List.copyOf(findings);
    }

    private static Finding atMost(String loadCase, String id, double value, double limit, String message) {
        return Finding.check(id, Finding.WHOLE, loadCase, value, Limit.below(limit, "1"), message, SOURCE);
    }
}
