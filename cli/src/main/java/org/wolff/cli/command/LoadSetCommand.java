package org.wolff.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.wolff.cli.casefile.LoadSets;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.materials.quantity.Units;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wolff load-set [NAME]}: tells the loads that wolff ships, and who says so. */
@Command(name = "load-set", description = "List the load sets that cases can use, or tell the loads of one.")
final class LoadSetCommand implements Callable<Integer> {
    private final Terminal out;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A load set, such as hip98-walking.")
    private String name;

    LoadSetCommand(Terminal out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        LoadSets all = LoadSets.load(Units.withBodyMass(1)); // vectors are told as they are written
        if (name == null) {
            all.sets().values().forEach(set -> out.line(out.in(Colour.BOLD, set.name()) + "  " + set.description()));
            return ExitStatus.DONE;
        }
        LoadSets.LoadSet set = all.find(name).orElseThrow(() -> unknown(all));
        out.line(out.in(Colour.BOLD, set.name()) + "  " + set.description());
        out.line("  in the frame of a" + (set.anatomy().equals("implant") ? "n " : " ") + set.anatomy());
        for (LoadSets.SetLoad load : set.loads().values()) {
            out.line("  " + set.name() + "/" + load.name() + "  " + (load.isMoment() ? "moment " : "force ")
                    + load.given());
            out.line("    " + load.source());
            if (!load.note().isEmpty()) {
                out.line("    " + load.note());
            }
            if (!load.verified()) {
                out.line(out.in(Colour.YELLOW, "    unverified: no verdict may rest on it"));
            }
        }
        return ExitStatus.DONE;
    }

    private InputException unknown(LoadSets all) {
        return new InputException(List.of(Problem.of(
                "no load set '" + name + "'",
                Spelling.nearest(name, all.sets().keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("known: " + String.join(", ", all.sets().keySet())))));
    }
}
