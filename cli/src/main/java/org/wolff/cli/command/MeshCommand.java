package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wolff.cli.casefile.MeshTask;
import org.wolff.cli.casefile.SurfaceReport;
import org.wolff.cli.report.FileNames;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.certify.Certification;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wolff mesh CASE} or {@code wolff mesh SURFACE...}: meshes, and certifies the mesh. */
@Command(
        name = "mesh",
        description = "Mesh a case or bare surfaces; write the mesh in four formats, pictures and a certificate.")
final class MeshCommand implements Callable<Integer> {
    private final Pipeline pipeline;
    private final Terminal out;
    private final Terminal err;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "A case file, or surface files: each a part called after its file; later ones win.")
    private List<Path> inputs;

    @Option(
            names = "--size",
            paramLabel = "LENGTH",
            description = "Edge length of the elements, such as 1mm; with surfaces it is needed (mesh.size of a case).")
    private String size;

    @Option(names = "--element", paramLabel = "TYPE", description = "tet10 or tet4 (mesh.element of a case).")
    private String element;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            defaultValue = "mm",
            description = "Unit of bare surface files: mm, cm, m, um or in (default: mm).")
    private String unit;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replace a value of the case; with surfaces, those of mesh and surfaces.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Mixin
    private RunOptions options;

    MeshCommand(Pipeline pipeline, Terminal out, Terminal err) {
        this.pipeline = pipeline;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        CaseRun run = options.begin(out, err);
        MeshTask task = run.read(isCase() ? "read case" : "read surfaces", this::task);
        Path target = options.output().orElseGet(() -> Path.of("wolff-out", FileNames.safe(task.name()) + "-mesh"));
        CaseRun.Job job = new CaseRun.Job(
                task.inputs(),
                "",
                task.surfaces().stream().map(SurfaceReport::note).toList(),
                ResultDirectory.CERTIFICATE,
                (workers, progress) -> mesh(task, workers, progress));
        return run.into(target, job, "mesh " + inputs + ", values " + values());
    }

    private boolean isCase() {
        String name = inputs.get(0).toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(overrides);
        if (size != null) {
            values.put("mesh.size", size);
        }
        if (element != null) {
            values.put("mesh.element", element);
        }
        return values;
    }

    private MeshTask task() {
        Map<String, String> values = values();
        if (isCase()) {
            if (inputs.size() > 1) {
                throw new ParameterException(
                        spec.commandLine(), "one case file, or surface files; these are " + inputs.size() + " inputs");
            }
            return MeshTask.of(pipeline.reader().read(inputs.get(0), values));
        }
        if (!values.containsKey("mesh.size")) {
            throw new ParameterException(spec.commandLine(), "surfaces need an element size, such as --size 1mm");
        }
        return MeshTask.of(inputs, unit, values);
    }

    private static MeshOutcome mesh(MeshTask task, Workers workers, Progress progress) {
        Measured<Meshing> meshing =
                Measured.of(() -> LatticeMesher.mesh(task.regions(), task.sizing(), task.order(), workers, progress));
        return new MeshOutcome(
                task, meshing.value().mesh(), Certification.of(task.regions(), meshing, workers, progress));
    }
}
