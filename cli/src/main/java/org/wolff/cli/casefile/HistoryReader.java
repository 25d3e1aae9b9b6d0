package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.boundary.History;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceLaw;

/** Load cases that follow one another. */
final class HistoryReader {
    /** Beyond this a run takes days and its results fill a disk. */
    private static final int MOST_STEPS = 1000;

    private final Set<String> loadCases;
    private final Problems problems;

    HistoryReader(Set<String> loadCases, Problems problems) {
        this.loadCases = loadCases;
        this.problems = problems;
    }

    /** Returns the names of all steps, as far as the histories are usable. */
    static List<String> steps(Value.Fields histories) {
        List<String> names = new ArrayList<>();
        histories.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Fields fields) {
                double count =
                        fields.items("steps").size() * fields.number("cycles").orElse(1);
                for (int i = 1; i <= Math.min(count, MOST_STEPS); i++) {
                    names.add(name + "-" + i);
                }
            }
        });
        return names;
    }

    List<History> histories(Value.Fields histories, List<Interface> interfaces) {
        List<History> all = new ArrayList<>();
        boolean remembers = interfaces.stream().anyMatch(of -> !(of.law() instanceof InterfaceLaw.Bonded));
        if (interfaces.stream().anyMatch(of -> of.gap().least() < 0) && loadCases.contains(Model.PRESS_FIT)) {
            problems.add(
                    histories.place(),
                    "load case '" + Model.PRESS_FIT + "' has the name of the step in which the interference acts",
                    "rename the load case");
        }
        histories.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Fields fields) {
                history(name, fields).ifPresent(all::add);
            }
        });
        if (!histories.fields().isEmpty() && !remembers) {
            problems.add(
                    histories.place(),
                    "without interfaces that slip or part no load case depends on the one before",
                    "remove 'histories', or give the case 'interfaces'");
        }
        return all;
    }

    private Optional<History> history(String name, Value.Fields fields) {
        List<History.Move> moves = new ArrayList<>();
        List<Value> steps = fields.items("steps");
        for (Value item : steps) {
            if (item instanceof Value.Fields step && step.value("load-case").orElse(null) instanceof Value.Word word) {
                if (!loadCases.contains(word.text())) {
                    problems.add(
                            word.place(),
                            "unknown load case '" + word.text() + "'",
                            NameTable.hint(word.text(), loadCases));
                } else if (!step.has("factor") || step.number("factor").isPresent()) {
                    moves.add(
                            new History.Move(word.text(), step.number("factor").orElse(1)));
                }
            }
        }
        double cycles = fields.number("cycles").orElse(1);
        if (cycles != Math.rint(cycles) || cycles * steps.size() > MOST_STEPS) {
            problems.add(
                    fields.placeOf("cycles"),
                    "history '" + name + "' has " + cycles + " cycles of " + steps.size() + " steps",
                    "give a whole number, at most " + MOST_STEPS + " steps in all");
            return Optional.empty();
        }
        for (int i = 1; i <= cycles * steps.size(); i++) {
            if (loadCases.contains(name + "-" + i)) {
                problems.add(
                        fields.place(),
                        "step " + i + " of history '" + name + "' would be called as load case '" + name + "-" + i
                                + "'",
                        "rename the history or the load case");
            }
        }
        return moves.isEmpty() || moves.size() < steps.size()
                ? Optional.empty()
                : Optional.of(new History(name, moves, (int) cycles));
    }
}
