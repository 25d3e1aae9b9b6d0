package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wolff.solver.boundary.History;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Supports;

/**
 * The order of the steps. The press-fit comes first, where there is one; each load case starts from it, and those of a
 * history from one another. A history's steps are called {@code <history>-1}, {@code <history>-2}, …
 */
final class StepPlan {
    private final List<Step> steps = new ArrayList<>();

    private StepPlan() {}

    /**
     * Returns the steps.
     *
     * @param forces nodal forces of a load case, N
     */
    static List<Step> of(Model model, Supports supports, Function<LoadCase, double[]> forces, int unknowns) {
        StepPlan plan = new StepPlan();
        int start = Step.UNLOADED;
        if (model.hasPressFit()) {
            plan.steps.add(new Step(new LoadCase(Model.PRESS_FIT, List.of()), supports, new double[unknowns]));
            start = 0;
        }
        Set<String> inHistory = new HashSet<>();
        model.histories().forEach(history -> history.moves().forEach(move -> inHistory.add(move.loadCase())));
        for (LoadCase loadCase : model.loadCases()) {
            if (!inHistory.contains(loadCase.name())) {
                plan.steps.add(new Step(loadCase, supports, forces.apply(loadCase), start));
            }
        }
        for (History history : model.histories()) {
            plan.add(history, model, supports, start, forces);
        }
        return List.copyOf(plan.steps);
    }

    private void add(History history, Model model, Supports supports, int start, Function<LoadCase, double[]> forces) {
        int after = start;
        int count = 0;
        Optional<String> caveat = caveat(history, model);
        for (int cycle = 0; cycle < history.cycles(); cycle++) {
            for (History.Move move : history.moves()) {
                LoadCase whole = find(model, move.loadCase());
                double[] f = forces.apply(whole);
                for (int i = 0; i < f.length; i++) {
                    f[i] *= move.factor();
                }
                LoadCase part = new LoadCase(
                        history.name() + "-" + ++count,
                        whole.loads().stream()
                                .map(load -> load.times(move.factor()))
                                .toList(),
                        caveat);
                steps.add(new Step(part, supports, f, after));
                after = steps.size() - 1;
            }
        }
    }

    /** What friction remembers rests on every load of a history. */
    private static Optional<String> caveat(History history, Model model) {
        return history.moves().stream()
                .map(move -> find(model, move.loadCase()).caveat())
                .flatMap(Optional::stream)
                .distinct()
                .reduce((one, other) -> one + "; " + other);
    }

    private static LoadCase find(Model model, String name) {
        return model.loadCases().stream()
                .filter(loadCase -> loadCase.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no load case " + name));
    }
}
