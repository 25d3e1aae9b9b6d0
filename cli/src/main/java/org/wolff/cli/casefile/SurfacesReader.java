package org.wolff.cli.casefile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.solver.analysis.InputFile;

/** Surfaces: from file to region. */
final class SurfacesReader {
    private final NameTable<Region> regions;
    private final Set<InputFile> inputs = new LinkedHashSet<>();
    private final List<SurfaceReport> reports = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Path folder;
    private final Problems problems;

    /** Reads the surfaces of a case; files are found from the folder. */
    SurfacesReader(Path folder, Value.Fields root, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        Value.Fields surfaces = root.fields("surfaces");
        this.regions = new NameTable<>("surface", surfaces.fields().keySet(), problems);
        surfaces.fields().forEach((name, field) -> {
            Optional<Region> region =
                    field.value() instanceof Value.Fields fields ? surface(name, fields) : Optional.empty();
            regions.define(name, region);
        });
    }

    NameTable<Region> regions() {
        return regions;
    }

    Set<InputFile> inputs() {
        return inputs;
    }

    List<SurfaceReport> reports() {
        return reports;
    }

    List<String> warnings() {
        return warnings;
    }

    private Optional<Region> surface(String name, Value.Fields fields) {
        Optional<Value> file = fields.value("file");
        Optional<RigidMotion> motion = Motion.of(fields);
        Optional<TriangleSurface> raw = file.flatMap(f -> read((Value.Word) f));
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> unit = fields.text("unit");
        if (!fields.has("unit")) {
            problems.add(fields.place(), "surface '" + name + "' has no unit", "add for example 'unit: mm'");
        }
        if (unit.isEmpty() || motion.isEmpty()) {
            return Optional.empty();
        }
        double scale = Quantity.parse("1 " + unit.get(), Dimension.LENGTH).value();
        double[] xyz = raw.get().xyz().clone();
        for (int v = 0; v < xyz.length; v += 3) {
            Vector3 p = motion.get().apply(new Vector3(xyz[v], xyz[v + 1], xyz[v + 2]).times(scale));
            xyz[v] = p.x();
            xyz[v + 1] = p.y();
            xyz[v + 2] = p.z();
        }
        TriangleSurface placed = new TriangleSurface(name, xyz, raw.get().triangles());
        reports.add(new SurfaceReport(
                name, fields.text("file").orElseThrow(), List.of(placed.triangleCount() + " triangles")));
        return Optional.of(new SurfaceRegion(name, new TriangleTree(placed)));
    }

    private Optional<TriangleSurface> read(Value.Word file) {
        try {
            Path path = folder.resolve(file.text());
            if (!Files.isRegularFile(path)) {
                problems.add(file.place(), "no such file: " + file.text(), Document.similarFile(path));
                return Optional.empty();
            }
            TriangleSurface surface = SurfaceFiles.read(path);
            inputs.add(new InputFile(file.text(), Sha256.of(path)));
            return Optional.of(surface);
        } catch (InvalidPathException bad) {
            problems.add(file.place(), "'" + file.text() + "' cannot name a file", "");
        } catch (InputException bad) {
            bad.problems().forEach(problems::add);
        }
        return Optional.empty();
    }
}
