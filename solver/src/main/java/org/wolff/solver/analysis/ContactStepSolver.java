package org.wolff.solver.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.contact.ContactEquilibrium;
import org.wolff.solver.contact.ContactForces;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactPath;
import org.wolff.solver.contact.ContactSettings;
import org.wolff.solver.contact.ContactSolver;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.Convergence;
import org.wolff.solver.krylov.SolverMethod;

/**
 * Solves the steps of a model with interfaces, each from the end of the step that it comes after. Ends are kept as long
 * as a step still to come starts there.
 */
final class ContactStepSolver implements StepSolver {
    private final List<Step> steps;
    private final ContactPairs pairs;
    private final ContactSolver solver;
    private final ContactEquilibrium unloaded;
    private final List<ContactEquilibrium> ends = new ArrayList<>();
    private final List<ContactStep> history = new ArrayList<>();

    private ContactStepSolver(List<Step> steps, ContactPairs pairs, ContactSolver solver) {
        this.steps = steps;
        this.pairs = pairs;
        this.solver = solver;
        this.unloaded = solver.begin(PairStatus.STICK);
    }

    /**
     * Finds the pairs and assembles the stiffness.
     *
     * @throws InputException if supports contradict the interfaces, or another solver is asked for
     * @throws org.wolff.mesh.problem.NoSolutionException if neither supports nor closed interfaces hold a part
     */
    static ContactStepSolver of(
            DiscreteModel model,
            ConjugateGradients.Settings settings,
            Workers workers,
            PhaseClock clock,
            Progress progress) {
        if (settings.method() != SolverMethod.MULTIGRID) {
            throw new InputException(Problem.of(
                    "the solver '" + settings.method().word() + "' knows no interfaces that slip or part",
                    "leave out --solver, or make all interfaces bonded"));
        }
        Supports supports = model.steps().get(0).supports();
        return clock.time("assembly", () -> {
            ContactPairs pairs = ContactPairs.of(model.materials(), model.interfaces(), supports.constraints());
            ContactSolver solver = new ContactSolver(
                    model.materials(),
                    supports.springs(),
                    supports.constraints(),
                    pairs,
                    ContactSettings.DEFAULT.with(settings.tolerance()),
                    workers,
                    progress);
            return new ContactStepSolver(model.steps(), pairs, solver);
        });
    }

    @Override
    public List<SolvedStep> solve(List<Step> all, PhaseClock clock) {
        return all.stream().map(step -> solve(step, clock)).toList();
    }

    private SolvedStep solve(Step step, PhaseClock clock) {
        long start = System.nanoTime();
        return clock.time("solve: " + step.loadCase().name(), () -> {
            ContactEquilibrium from = step.after() < 0 ? unloaded : ends.get(step.after());
            ContactEquilibrium end = solver.next(
                    from,
                    new ContactLoad(
                            step.loadCase().name(),
                            step.forces(),
                            step.supports().constraints()));
            ContactStep solved = end.step().orElseThrow();
            ends.add(end);
            history.add(solved.atPairs());
            forget();
            ContactForces forces = solver.forces(end);
            return new SolvedStep(
                    step,
                    solved.displacement(),
                    forces.reactions(),
                    forces.contact(),
                    new Convergence(solved.iterations(), solved.unbalanced(), true, new double[] {solved.unbalanced()}),
                    (System.nanoTime() - start) * 1e-9,
                    Optional.of(new SolvedContact(pairs, path())));
        });
    }

    /** Lets go of ends from which no step to come starts. */
    private void forget() {
        for (int s = 0; s < ends.size(); s++) {
            int end = s;
            boolean wanted = steps.subList(ends.size(), steps.size()).stream().anyMatch(step -> step.after() == end);
            if (!wanted) {
                ends.set(s, null);
            }
        }
    }

    /** The steps that led to the last one; micromotion counts from the press-fit, where there is one. */
    private ContactPath path() {
        Deque<ContactStep> path = new ArrayDeque<>();
        int first = history.size() - 1;
        for (int s = first; s >= 0; s = steps.get(s).after()) {
            path.addFirst(history.get(s));
            first = s;
        }
        boolean pressed = steps.get(first).loadCase().loads().isEmpty() && path.size() > 1;
        return new ContactPath(List.copyOf(path), pressed ? 0 : ContactPath.BEFORE);
    }
}
