package org.wolff.cli.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wolff.cli.casefile.form.FormReader;
import org.wolff.cli.casefile.form.Value;
import org.wolff.cli.casefile.language.CaseLanguage;
import org.wolff.cli.study.Study;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.analysis.InputFile;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.boundary.History;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.finding.Gate;
import org.wolff.solver.interfaces.FrictionCaveat;
import org.wolff.solver.interfaces.Interface;

/** The steps from a case file to a model. All problems of all steps are collected before any is thrown. */
final class CaseReader {
    private static final Pattern CASE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final double PLACEHOLDER_MASS = 0.07;

    private final Path path;
    private final Problems problems = new Problems();

    CaseReader(Path path) {
        this.path = path;
    }

    CaseFile read(Map<String, String> overrides) {
        byte[] bytes = Document.bytes(path, problems).orElseThrow(this::failure);
        Node file = Document.parse(path.toString(), bytes, problems).orElseThrow(this::failure);
        Node root = new Overrides(problems).apply(file, CaseLanguage.root(), overrides);
        Value form = new FormReader(units(root), problems)
                .read(root, CaseLanguage.root(), "", new Place(path.toString(), 1, 1));
        if (!(form instanceof Value.Fields fields)) {
            throw failure();
        }
        ImageReader images = new ImageReader(path.toAbsolutePath().getParent(), problems);
        SurfacesReader surfaces = new SurfacesReader(path.toAbsolutePath().getParent(), fields, images, problems);
        PlaneReader planes = new PlaneReader(fields.fields("planes"), problems);
        RegionReader regions = new RegionReader(surfaces.regions(), fields.fields("regions"), planes, problems);
        MaterialReader materials = new MaterialReader(fields.fields("materials"), images, problems);
        List<Part> parts = parts(fields, regions, materials);
        ImagePlacement.check(parts, fields.fields("parts"), problems);
        FacetReader facets = new FacetReader(fields.fields("parts").fields().keySet(), planes, regions, problems);
        FrameReader frames = new FrameReader(fields.fields("landmarks"), fields.fields("frames"), problems);
        BoundaryReader boundary = new BoundaryReader(facets, frames, units(root), problems);
        List<Support> supports = boundary.supports(section(fields, "supports"));
        List<LoadCase> loadCases = boundary.loadCases(section(fields, "loads"), parts);
        GateSetReader gateReader =
                new GateSetReader(path.toAbsolutePath().getParent(), scope(fields, parts), units(root), problems);
        List<Gate> gates = gateReader.gates(fields.fields("checks"));
        String name = name(fields);
        Value.Fields mesh = fields.fields("mesh");
        Sizing sizing = new MeshReader(mesh, fields.fields("parts").fields().keySet(), problems).sizing();
        List<Interface> interfaces = new InterfaceReader(
                        fields.fields("parts").fields().keySet(), regions, planes, sizing.size(), problems)
                .interfaces(fields.fields("interfaces"));
        List<History> histories = new HistoryReader(
                        fields.fields("loads").fields().keySet(), problems)
                .histories(fields.fields("histories"), interfaces);
        Set<String> partNames = fields.fields("parts").fields().keySet();
        Measures measures = new MetricsReader(
                        partNames,
                        new ShieldingReader(
                                partNames, materials, facets, new ZoneReader(regions, frames, problems), problems),
                        regions,
                        problems)
                .measures(fields.fields("metrics"), loadCases);
        List<Study> studies = new StudyReader(file, problems).studies(section(fields, "studies"));
        problems.throwIfAny();

        List<InputFile> inputs = new ArrayList<>();
        inputs.add(new InputFile(path.toString(), Sha256.of(bytes)));
        inputs.addAll(surfaces.inputs());
        inputs.addAll(images.inputs());
        inputs.addAll(gateReader.inputs());
        List<String> warnings = new ArrayList<>(surfaces.warnings());
        warnings.addAll(images.warnings());
        warnings.addAll(materialWarnings(parts));
        warnings.addAll(gateReader.warnings());
        loadCases.forEach(loadCase -> loadCase.caveat()
                .ifPresent(caveat ->
                        warnings.add("load case " + loadCase.name() + ": " + caveat + "; no verdict may rest on it")));
        FrictionCaveat.of(interfaces)
                .map(caveat -> caveat + ": no verdict may rest on it")
                .ifPresent(warnings::add);
        Model model = new Model(
                name,
                parts,
                sizing,
                order(mesh),
                supports,
                loadCases,
                interfaces,
                histories,
                inputs,
                warnings,
                measures,
                gates);
        Value.Fields outputs = fields.fields("outputs");
        return new CaseFile(
                model,
                fields.text("description").orElse(""),
                new Outputs(isOn(outputs, "vtu"), isOn(outputs, "report")),
                surfaces.reports(),
                studies);
    }

    private static boolean isOn(Value.Fields outputs, String key) {
        return outputs.text(key).orElse("true").equals("true");
    }

    /** Returns what names in checks stand for: names that are given, whether or not the rest of them is sound. */
    private static GateScope scope(Value.Fields fields, List<Part> parts) {
        return new GateScope(
                themselves(fields.fields("parts")),
                themselves(fields.fields("interfaces")),
                loadCases(fields),
                parts.stream().collect(Collectors.toMap(Part::name, Part::material)));
    }

    /** The load cases of the case, the steps of its histories, and the press-fit. */
    private static Map<String, List<String>> loadCases(Value.Fields fields) {
        Map<String, List<String>> names = themselves(fields.fields("loads"));
        HistoryReader.steps(fields.fields("histories")).forEach(step -> names.put(step, List.of(step)));
        boolean pressFit = fields.fields("interfaces").fields().values().stream()
                .anyMatch(entry -> entry.value() instanceof Value.Fields of && of.has("interference"));
        if (pressFit) {
            names.put(Model.PRESS_FIT, List.of(Model.PRESS_FIT));
        }
        return names;
    }

    private static Map<String, List<String>> themselves(Value.Fields section) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        section.fields().keySet().forEach(name -> names.put(name, List.of(name)));
        return names;
    }

    /** Returns the element order that a {@code mesh} section asks for. */
    static ElementOrder order(Value.Fields mesh) {
        return mesh.text("element").orElse("tet10").equals("tet4") ? ElementOrder.TET4 : ElementOrder.TET10;
    }

    private InputException failure() {
        List<Problem> all = problems.sorted();
        return new InputException(all.isEmpty() ? List.of(Problem.of(path + ": not a case file", "")) : all);
    }

    /** Returns the units with the body mass of the case, which must be known before any %BW is read. */
    private static Units units(Node root) {
        if (root instanceof Node.Mapping mapping
                && mapping.entries().containsKey("body-mass")
                && mapping.entries().get("body-mass").value() instanceof Node.Scalar scalar) {
            try {
                return Units.withBodyMass(
                        Quantity.parse(scalar.text(), Dimension.MASS).value());
            } catch (QuantityException told) {
                return Units.withBodyMass(PLACEHOLDER_MASS); // its own problem is told when the key is read
            }
        }
        return Units.standard();
    }

    private String name(Value.Fields fields) {
        String name = fields.text("name").orElse("unnamed");
        if (!CASE_NAME.matcher(name).matches()) {
            problems.add(
                    fields.placeOf("name"),
                    "'" + name + "' cannot name a folder of results",
                    "use up to 64 letters, digits, '.', '_' and '-', a letter or digit first");
        }
        return name;
    }

    /** Returns a section that must have entries. */
    private Value.Fields section(Value.Fields fields, String key) {
        Value.Fields section = fields.fields(key);
        if (fields.value(key).isPresent() && section.fields().isEmpty()) {
            problems.add(fields.placeOf(key), "'" + key + "' is empty", "it needs at least one entry");
        }
        return section;
    }

    private List<Part> parts(Value.Fields fields, RegionReader regions, MaterialReader materials) {
        List<Part> parts = new ArrayList<>();
        section(fields, "parts").fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Fields part) {
                Optional<Region> region = part.value("region").flatMap(regions::region);
                region.ifPresent(r -> checkExtent(name, r, part.placeOf("region")));
                var material = materials.of(name, part);
                if (region.isPresent() && material.isPresent()) {
                    parts.add(new Part(name, region.get(), material.get()));
                }
            }
        });
        return parts;
    }

    private void checkExtent(String part, Region region, Place place) {
        if (region.bounds().isEmpty()) {
            problems.add(place, "part '" + part + "' is empty: its operands do not meet", "check their coordinates");
        } else if (!region.bounds().isFinite()) {
            problems.add(
                    place,
                    "part '" + part + "' has no end: a plane bounds it on one side only",
                    "take its intersection with a surface or a box");
        }
    }

    private static Set<String> materialWarnings(List<Part> parts) {
        Set<String> warnings = new LinkedHashSet<>();
        for (Part part : parts) {
            warnings.addAll(part.material().warnings());
        }
        return warnings;
    }
}
