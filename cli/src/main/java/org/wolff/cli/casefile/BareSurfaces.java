package org.wolff.cli.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wolff.cli.casefile.form.FormReader;
import org.wolff.cli.casefile.form.Value;
import org.wolff.cli.casefile.language.CaseLanguage;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;

/** Surfaces without a case: the sections {@code surfaces} and {@code mesh} of one are made up and read as those are. */
final class BareSurfaces {
    private static final Place COMMAND_LINE = Place.in("command line");
    private static final int LONGEST_NAME = 60;

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final String unit;
    private final Problems problems = new Problems();

    BareSurfaces(List<Path> given, String unit) {
        this.unit = unit;
        for (Path file : given) {
            String name = name(String.valueOf(file.getFileName()));
            String distinct = name;
            for (int i = 2; files.containsKey(distinct); i++) {
                distinct = name + "-" + i;
            }
            files.put(distinct, file);
        }
    }

    /** Returns the name of a file without its ending, as a case could name a surface. */
    private static String name(String file) {
        String plain = file.replaceFirst("\\.[A-Za-z0-9]+$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
        String lettered = plain.matches("[A-Za-z_].*") ? plain : "part-" + plain;
        return lettered.substring(0, Math.min(LONGEST_NAME, lettered.length()));
    }

    MeshTask read(Map<String, String> values) {
        Node.Mapping surfaces = mapping();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Node.Mapping surface =
                    mapping().with("file", scalar(file.getValue().toString())).with("unit", scalar(unit));
            surfaces = surfaces.with(file.getKey(), new Node.Entry(COMMAND_LINE, surface));
        }
        Node root = mapping()
                .with("surfaces", new Node.Entry(COMMAND_LINE, surfaces))
                .with("mesh", new Node.Entry(COMMAND_LINE, mapping()));
        Node changed = new Overrides(problems).apply(root, CaseLanguage.root(), values);
        Value given = section(changed, "surfaces");
        Value mesh = section(changed, "mesh");
        if (!(given instanceof Value.Fields) || !(mesh instanceof Value.Fields settings)) {
            throw new InputException(problems.sorted());
        }
        Value.Fields fields = new Value.Fields(COMMAND_LINE, Map.of("surfaces", new Value.Field(COMMAND_LINE, given)));
        SurfacesReader reader =
                new SurfacesReader(Path.of(""), fields, new ImageReader(Path.of(""), problems), problems);
        problems.throwIfAny();
        Sizing sizing = new MeshReader(settings, files.keySet(), problems).sizing();
        problems.throwIfAny();
        List<RegionMap.Named> parts = new ArrayList<>();
        reader.regions().usable().forEach((name, region) -> parts.add(new RegionMap.Named(name, region)));
        return new MeshTask(
                String.join("-", files.keySet()),
                new RegionMap(parts),
                sizing,
                CaseReader.order(settings),
                List.copyOf(reader.inputs()),
                reader.reports(),
                reader.warnings());
    }

    private Value section(Node root, String key) {
        Node node = ((Node.Mapping) root).entries().get(key).value();
        return new FormReader(Units.standard(), problems)
                .read(node, CaseLanguage.root().key(key).orElseThrow().type(), key, COMMAND_LINE);
    }

    private static Node.Mapping mapping() {
        return new Node.Mapping(COMMAND_LINE, Map.of());
    }

    private static Node.Entry scalar(String text) {
        return new Node.Entry(COMMAND_LINE, new Node.Scalar(COMMAND_LINE, text, true));
    }
}
