package org.wolff.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.casefile.SurfaceReport;
import org.wolff.cli.report.SizingText;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wolff check CASE}: reads everything that the case names and tells all problems, without solving. */
@Command(name = "check", description = "Read a case and its surfaces and tell all problems, without solving.")
final class CheckCommand implements Callable<Integer> {
    private final Pipeline pipeline;
    private final Terminal out;

    @Mixin
    private CaseArguments arguments;

    CheckCommand(Pipeline pipeline, Terminal out) {
        this.pipeline = pipeline;
        this.out = out;
    }

    @Override
    public Integer call() {
        CaseFile found = arguments.read(pipeline.reader());
        Model model = found.model();
        out.line(out.in(Colour.BOLD, model.name()));
        for (SurfaceReport surface : found.surfaces()) {
            out.line("  surface     " + surface.name() + " from " + surface.file());
            surface.lines().forEach(line -> out.line("    " + line));
        }
        out.line("  parts       "
                + joined(model.parts().stream()
                        .map(part -> part.name() + " (" + part.material().name() + ")")
                        .toList()));
        out.line("  supports    "
                + joined(model.supports().stream().map(Support::name).toList()));
        out.line("  load cases  "
                + joined(model.loadCases().stream().map(LoadCase::name).toList()));
        out.line("  mesh        " + model.order() + ", size " + SizingText.of(model.sizing()));
        model.warnings().forEach(warning -> out.line(out.in(Colour.YELLOW, "warning: ") + warning));
        out.line(out.in(Colour.GREEN, "no problems") + " in " + arguments.file());
        return ExitStatus.DONE;
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }
}
