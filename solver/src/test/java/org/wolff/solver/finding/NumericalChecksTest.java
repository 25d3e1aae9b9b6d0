package org.wolff.solver.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.krylov.Convergence;
import org.wolff.solver.metric.Balance;

class NumericalChecksTest {
    @Test
    void allWithinLimitsPass() {
        assertEquals(List.of(), failed(1e-9, 1e-7, 1e-7, 1e-7));
    }

    @Test
    void eachNumberBeyondItsLimitFailsByName() {
        assertEquals(List.of("solve.residual"), failed(2e-8, 1e-7, 1e-7, 1e-7));
        assertEquals(List.of("balance.force"), failed(1e-9, 2e-6, 1e-7, 1e-7));
        assertEquals(List.of("balance.moment"), failed(1e-9, 1e-7, 2e-6, 1e-7));
        assertEquals(List.of("balance.energy"), failed(1e-9, 1e-7, 1e-7, 2e-6));
    }

    @Test
    void whatIsNoNumberFails() {
        assertEquals(
                List.of("solve.residual", "balance.force", "balance.moment", "balance.energy"),
                failed(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    private static List<String> failed(double residual, double force, double moment, double energy) {
        Balance balance = new Balance(
                Vector3.ZERO, Vector3.ZERO, Vector3.ZERO, Vector3.ZERO, force, moment, 1, 1, energy, List.of());
        Convergence convergence = new Convergence(10, residual, true, new double[] {1, residual});
        return NumericalChecks.solve("walking", convergence, balance, 1e-8).stream()
                .filter(finding -> finding.verdict() != Verdict.PASS)
                .map(Finding::id)
                .toList();
    }
}
