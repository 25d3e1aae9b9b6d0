package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.surface.LengthUnit;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.TriangleSurface;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wolff inspect SURFACE...}: tells size, likely unit and defects; defects are no error. */
@Command(
        name = "inspect",
        description = "Tell size, likely unit and defects of surface files (STL, OBJ, PLY, OFF, VTK, VTP).")
final class InspectCommand implements Callable<Integer> {
    private final Terminal out;
    private final Terminal err;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SURFACE", arity = "1..*", description = "Surface files.")
    private List<Path> files;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "Unit of the files: mm, cm, m, um or in (default: judged from the size).")
    private String unit;

    InspectCommand(Terminal out, Terminal err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Optional<LengthUnit> stated = stated();
        int status = ExitStatus.DONE;
        for (Path file : files) {
            try {
                inspect(file, stated);
            } catch (InputException unreadable) {
                status = Failure.of(unreadable).tell(err, Optional.empty());
            }
        }
        return status;
    }

    private Optional<LengthUnit> stated() {
        if (unit == null) {
            return Optional.empty();
        }
        Optional<LengthUnit> known = LengthUnit.of(unit);
        if (known.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--unit takes " + symbols(Arrays.asList(LengthUnit.values())) + ", not " + unit);
        }
        return known;
    }

    private void inspect(Path file, Optional<LengthUnit> stated) {
        TriangleSurface surface = SurfaceFiles.read(file);
        List<LengthUnit> plausible = LengthUnit.plausible(surface.bounds());
        LengthUnit used = stated.or(() -> plausible.stream().findFirst()).orElse(LengthUnit.MILLIMETRE);
        out.line(SurfaceDefects.of(surface.scaled(used.millimetres())).describe());
        out.line("  unit " + used.symbol() + ": " + judgement(stated, plausible));
    }

    private static String judgement(Optional<LengthUnit> stated, List<LengthUnit> plausible) {
        String size = plausible.isEmpty()
                ? "no unit gives it the size of a bone or an implant"
                : "the size of a bone or an implant in " + symbols(plausible);
        return (stated.isPresent() ? "as stated" : plausible.isEmpty() ? "assumed" : "likely") + "; " + size;
    }

    private static String symbols(List<LengthUnit> units) {
        return units.stream().map(LengthUnit::symbol).collect(Collectors.joining(", "));
    }
}
