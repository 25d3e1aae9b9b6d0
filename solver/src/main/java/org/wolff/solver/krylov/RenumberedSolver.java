package org.wolff.solver.krylov;

import java.util.List;

/**
 * Solves with a solver that numbers nodes in another order: right-hand sides and starts are put into it once, answers back.
 *
 * @param solver of the system in the other order
 * @param order the other one
 */
public record RenumberedSolver(LinearSolver solver, Renumbering order) implements LinearSolver {
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
        if (vector.length != 3 * order.row().length) {
            throw new IllegalArgumentException(3 * order.row().length + " rows, vector of " + vector.length);
        }
        double[] moved = new double[vector.length];
        order.toNumbers(new double[][] {vector}, new double[][] {moved});
        return moved;
    }

    private double[] original(double[] moved) {
        double[] vector = new double[moved.length];
        order.toNodes(new double[][] {moved}, new double[][] {vector});
        return vector;
    }
}
