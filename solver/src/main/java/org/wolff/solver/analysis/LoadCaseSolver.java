package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.krylov.SolutionSpace;
import org.wolff.solver.krylov.Vectors;

/**
 * Solves the load cases of one matrix: some at once, so that one pass over the matrix serves them all, and each from the
 * span of the answers before it. Load cases that are combinations of others wait for those, and then cost nothing.
 */
final class LoadCaseSolver implements StepSolver {
    /** What is left of a load beside the others that are solved with it, relative, below which it waits for them. */
    private static final double DEPENDENT = 1e-3;

    private final SupportedSystem system;
    private final LinearSolver solver;
    private final Workers workers;
    private final int together;

    /**
     * Ready to solve.
     *
     * @param together the most load cases to solve at once
     */
    LoadCaseSolver(SupportedSystem system, LinearSolver solver, int together, Workers workers) {
        this.system = system;
        this.solver = solver;
        this.together = together;
        this.workers = workers;
    }

    /**
     * Solves load cases.
     *
     * @param steps all hold the directions of the system
     * @return as many, in their order
     */
    @Override
    public List<SolvedStep> solve(List<Step> steps, PhaseClock clock) {
        SolutionSpace earlier = new SolutionSpace(system.matrix(), workers);
        SolvedStep[] solved = new SolvedStep[steps.size()];
        List<Posed> left = new ArrayList<>();
        for (int s = 0; s < steps.size(); s++) {
            left.add(new Posed(
                    s, steps.get(s), system.with(steps.get(s).supports().constraints())));
        }
        while (!left.isEmpty()) {
            List<Posed> block = independent(left);
            left.removeAll(block);
            String names =
                    block.stream().map(posed -> posed.step().loadCase().name()).collect(Collectors.joining(", "));
            boolean more = !left.isEmpty();
            clock.time("solve: " + names, () -> {
                solve(block, earlier, more, solved);
                return names;
            });
        }
        return List.of(solved);
    }

    /** A load case with its place in the list and its prescribed displacements. */
    private record Posed(int place, Step step, SupportedSystem system) {
        double[] rightHandSide() {
            return system.rightHandSide(step.forces());
        }
    }

    private void solve(List<Posed> block, SolutionSpace earlier, boolean more, SolvedStep[] solved) {
        long start = System.nanoTime();
        List<double[]> b = block.stream().map(Posed::rightHandSide).toList();
        List<ConjugateGradients.Solution> found =
                solver.solve(b, b.stream().map(earlier::start).toList());
        double seconds = (System.nanoTime() - start) * 1e-9 / block.size();
        for (int c = 0; c < block.size(); c++) {
            Posed posed = block.get(c);
            if (more) {
                earlier.add(found.get(c).x());
            }
            double[] forces = posed.step().forces();
            double[] u = posed.system().displacement(found.get(c).x());
            solved[posed.place()] = new SolvedStep(
                    posed.step(),
                    u,
                    posed.system().reactions(u, forces),
                    posed.system().equationForces(u, forces),
                    found.get(c).convergence(),
                    seconds);
        }
    }

    /** The first load cases, at most {@link #together}, none of which is nearly a combination of those before it. */
    private List<Posed> independent(List<Posed> left) {
        if (together == 1 || left.size() == 1) {
            return List.of(left.get(0));
        }
        Vectors vectors = new Vectors(system.matrix().size(), workers);
        List<Posed> block = new ArrayList<>();
        List<double[]> basis = new ArrayList<>();
        for (int s = 0; s < left.size() && block.size() < together; s++) {
            double[] rest = left.get(s).rightHandSide();
            double before = vectors.norm(rest);
            for (double[] direction : basis) {
                vectors.add(-vectors.dot(direction, rest) / vectors.dot(direction, direction), direction, rest);
            }
            if (block.isEmpty() || vectors.norm(rest) > DEPENDENT * before) {
                block.add(left.get(s));
                if (before > 0) {
                    basis.add(rest);
                }
            }
        }
        return block;
    }
}
