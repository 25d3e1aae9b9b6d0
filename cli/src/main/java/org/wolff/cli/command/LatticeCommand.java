package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wolff.cli.report.FileNames;
import org.wolff.cli.report.LatticeResult;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.terminal.Terminal;
import org.wolff.materials.catalogue.Catalogue;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.lattice.LatticeDesign;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.homogenization.LatticeCell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wolff lattice}: geometry of a lattice, its elastic law by homogenisation, and the stress in its metal. */
@Command(
        name = "lattice",
        description = "Homogenise a lattice: porosity, pores, stiffness, moduli by direction, stress in the metal.")
final class LatticeCommand implements Callable<Integer> {
    private static final int MOST_ELEMENTS = 40;

    private final Terminal out;
    private final Terminal err;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LatticeArguments lattice;

    @Option(
            names = "--metal",
            paramLabel = "NAME",
            required = true,
            description = "A material of the catalogue ('wolff material' lists them); Ta is ta-solid.")
    private String metal;

    @Option(
            names = "--elements",
            paramLabel = "N",
            defaultValue = "4",
            description = "Elements across a strut or a wall, 1 to 40 (default: 4).")
    private double elements;

    @Mixin
    private RunOptions options;

    LatticeCommand(Terminal out, Terminal err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        LatticeDesign design = lattice.design();
        Material solid = metal();
        lattice.meaning();
        if (!(elements >= 1 && elements <= MOST_ELEMENTS)) {
            throw new ParameterException(spec.commandLine(), "--elements takes 1 to 40, not " + elements);
        }
        CaseRun run = options.begin(out, err);
        Path target =
                options.output().orElseGet(() -> Path.of("wolff-out", FileNames.safe(design.name()) + "-lattice"));
        CaseRun.Job job = new CaseRun.Job(
                List.of(),
                "",
                List.of(),
                ResultDirectory.LATTICE,
                (workers, progress) -> new LatticeOutcome(result(design, solid, workers, progress)));
        return run.into(target, job, "lattice: " + lattice + ", metal " + solid.name() + ", elements " + elements);
    }

    private LatticeResult result(LatticeDesign design, Material solid, Workers workers, Progress progress) {
        LatticeCell homogenized = LatticeCell.of(design, solid, elements, workers, progress);
        return LatticeResult.of(
                design,
                solid,
                lattice.pore(),
                lattice.meaning(),
                homogenized.cell(),
                homogenized.quality(),
                homogenized.warnings());
    }

    private Material metal() {
        Catalogue catalogue = Catalogue.load();
        String wanted = metal.toLowerCase(Locale.ROOT);
        Optional<Material> found =
                catalogue.find(metal).or(() -> catalogue.find(wanted)).or(() -> catalogue.find(wanted + "-solid"));
        return found.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                "unknown metal '" + metal + "'"
                        + Spelling.nearest(wanted, catalogue.names())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; 'wolff material' lists the names")));
    }
}
