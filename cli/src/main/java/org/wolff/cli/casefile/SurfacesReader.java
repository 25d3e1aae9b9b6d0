package org.wolff.cli.casefile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.image.ImageFiles;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.LengthUnit;
import org.wolff.mesh.surface.SharpEdges;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.SurfaceRepair;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.solver.analysis.InputFile;

/**
 * Surfaces: from file to region. A surface without a unit is refused with the likely one; so is one whose unit makes it
 * smaller than 1 mm or larger than 3 m, which no bone and no implant is.
 */
final class SurfacesReader {
    private static final double SMALLEST = 1;
    private static final double LARGEST = 3000;

    private final NameTable<Region> regions;
    private final Set<InputFile> inputs = new LinkedHashSet<>();
    private final List<SurfaceReport> reports = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Path folder;
    private final ImageReader images;
    private final Problems problems;

    /** Reads the surfaces of a case; files are found from the folder. */
    SurfacesReader(Path folder, Value.Fields root, ImageReader images, Problems problems) {
        this.folder = folder;
        this.images = images;
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
        boolean labelled = fields.has("label");
        Optional<TriangleSurface> raw = labelled
                ? new LabelReader(images, warnings, problems).surface(name, fields)
                : file.flatMap(f -> read((Value.Word) f));
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        Optional<LengthUnit> unit =
                labelled ? LengthUnit.of("mm") : unit(name, fields, raw.get().bounds());
        if (unit.isEmpty() || motion.isEmpty()) {
            return Optional.empty();
        }
        TriangleSurface placed = new TriangleSurface(
                        name, raw.get().xyz(), raw.get().triangles())
                .scaled(unit.get().millimetres())
                .moved(motion.get());
        SurfaceDefects defects = SurfaceDefects.of(placed);
        SurfaceRepair repair = SurfaceRepair.of(placed);
        report(fields.text("file").orElseThrow(), defects, repair);
        if (repair.surface().triangleCount() == 0) {
            problems.add(
                    fields.placeOf("file"), "surface '" + name + "' has no triangle with an area", "export it again");
            return Optional.empty();
        }
        return Optional.of(new SurfaceRegion(name, new TriangleTree(repair.surface()), edges(fields)));
    }

    private static SharpEdges.Knowledge edges(Value.Fields fields) {
        return switch (fields.text("edges").orElse("judged")) {
            case "sharp" -> SharpEdges.Knowledge.SHARP;
            case "smooth" -> SharpEdges.Knowledge.SMOOTH;
            default -> SharpEdges.Knowledge.NONE;
        };
    }

    private void report(String file, SurfaceDefects defects, SurfaceRepair repair) {
        SurfaceReport report = new SurfaceReport(file, defects, repair);
        reports.add(report);
        if (!defects.isClean()) {
            List<String> found =
                    report.lines().stream().skip(1).map(String::strip).toList();
            warnings.add("surface " + defects.name() + " (" + file + "): " + String.join("; ", found));
        }
    }

    private Optional<TriangleSurface> read(Value.Word file) {
        try {
            Path path = folder.resolve(file.text());
            if (!Files.isRegularFile(path)) {
                problems.add(file.place(), "no such file: " + file.text(), Document.similarFile(path));
                return Optional.empty();
            }
            if (ImageFiles.isNamedLikeOne(path)) {
                problems.add(
                        file.place(),
                        file.text() + " is an image, not a surface",
                        "add 'label:' with the number of the bone in an image of labels");
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

    private Optional<LengthUnit> unit(String name, Value.Fields fields, BoundingBox box) {
        Optional<LengthUnit> likely = LengthUnit.likely(box);
        Optional<LengthUnit> stated = fields.text("unit").flatMap(LengthUnit::of);
        if (!fields.has("unit")) {
            String guess = likely.map(unit -> "it has the size of a bone or implant in " + unit.symbol()
                            + ": add 'unit: " + unit.symbol() + "'")
                    .orElse("in no unit is it a bone or an implant; add its 'unit:'");
            problems.add(fields.place(), "surface '" + name + "' has no unit; the file spans " + size(box, 1), guess);
        }
        if (stated.isPresent()) {
            double diagonal = box.diagonal() * stated.get().millimetres();
            if (!(diagonal >= SMALLEST && diagonal <= LARGEST)) {
                Place at = fields.value("unit").orElseThrow().place();
                String what = "surface '" + name + "' would span "
                        + size(box, stated.get().millimetres()) + " mm";
                problems.add(
                        at,
                        what,
                        likely.map(unit -> "its unit is more likely " + unit.symbol() + ": write 'unit: "
                                        + unit.symbol() + "'")
                                .orElse("is it the right file?"));
                return Optional.empty();
            }
        }
        return stated;
    }

    private static String size(BoundingBox box, double factor) {
        return String.format(
                Locale.ROOT,
                "%.3g × %.3g × %.3g",
                factor * (box.maxX() - box.minX()),
                factor * (box.maxY() - box.minY()),
                factor * (box.maxZ() - box.minZ()));
    }
}
