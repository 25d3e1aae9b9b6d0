package org.wolff.solver.krylov;

import java.util.List;
import org.wolff.mesh.work.Workers;

/**
 * Solves with a solver that numbers nodes in another order: right-hand sides and starts are put into it once, answers back.
 *
 * @param solver of the system in the other order
 * @param row node of each number there
 * @param workers move the vectors
 */
public record RenumberedSolver(LinearSolver solver, int[] row, Workers workers) implements LinearSolver {
    private static final int GRAIN = 4096;

    @Override
    public ConjugateGradients.Solution solve(double[] b, double[] start) {
        return solve(List.of(b), List.of(start)).get(0);
    }

    @Override
    public List<ConjugateGradients.Solution> solve(List<double[]> b, List<double[]> start) {
        return solver
                .solve(
                        b.stream().map(this::numbered).toList(),
                        start.stream().map(this::numbered).toList())
                .stream()
                .map(found -> new ConjugateGradients.Solution(original(found.x()), found.convergence()))
                .toList();
    }

    private double[] numbered(double[] vector) {
        if (vector.length != 3 * row.length) {
            throw new IllegalArgumentException(3 * row.length + " rows, vector of " + vector.length);
        }
        double[] moved = new double[vector.length];
        workers.forEach(row.length, GRAIN, (from, to) -> {
            for (int number = from; number < to; number++) {
                System.arraycopy(vector, 3 * row[number], moved, 3 * number, 3);
            }
        });
        return moved;
    }

    private double[] original(double[] vector) {
        double[] moved = new double[vector.length];
        workers.forEach(row.length, GRAIN, (from, to) -> {
            for (int number = from; number < to; number++) {
                System.arraycopy(vector, 3 * number, moved, 3 * row[number], 3);
            }
        });
        return moved;
    }
}
