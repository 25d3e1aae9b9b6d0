package org.wolff.cli.casefile;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.sizing.Sizing;

/** How fine the mesh is asked to be. Elements adapt only where {@code adapt} or a rule of its own asks for it. */
final class MeshReader {
    private final Value.Fields mesh;
    private final Set<String> parts;
    private final Problems problems;

    MeshReader(Value.Fields mesh, Set<String> parts, Problems problems) {
        this.mesh = mesh;
        this.parts = parts;
        this.problems = problems;
    }

    /** Returns what is asked for; with problems told, something that must not be used. */
    Sizing sizing() {
        double size = mesh.number("size").orElse(1);
        boolean adapt = mesh.text("adapt").orElse("false").equals("true");
        double chord =
                mesh.number("curvature-tolerance").orElse(adapt ? Sizing.DEFAULT_CHORD : Double.POSITIVE_INFINITY);
        double layers = within("layers", 0, Sizing.MOST_LAYERS, "at most 10").orElse(adapt ? Sizing.DEFAULT_LAYERS : 0);
        double crease = mesh.number("crease-tolerance").orElse(Double.POSITIVE_INFINITY);
        boolean isDemand = layers == 0 && chord == Double.POSITIVE_INFINITY && crease == Double.POSITIVE_INFINITY;
        for (String key : new String[] {"smallest", "gap-tolerance"}) {
            if (isDemand && mesh.has(key)) {
                problems.add(
                        mesh.placeOf(key),
                        key + " has no effect: nothing asks for smaller elements",
                        "add adapt: true, layers, curvature-tolerance or crease-tolerance, or leave it out");
            }
        }
        double smallest = within("smallest", 0, size, "at most the size")
                .orElse(isDemand ? size : Sizing.DEFAULT_SMALLEST * size);
        return new Sizing(
                size,
                byPart(),
                smallest,
                within("grading", 0.1, 1, "from 0.1 to 1").orElse(Sizing.DEFAULT_GROWTH),
                chord,
                crease,
                layers,
                mesh.number("gap-tolerance").orElse(Sizing.DEFAULT_CLOSED_GAP),
                within("budget", Sizing.LEAST_BUDGET, Double.POSITIVE_INFINITY, "at least 1000")
                        .orElse(isDemand ? Double.POSITIVE_INFINITY : Sizing.DEFAULT_BUDGET));
    }

    /** Returns the number of a key where it is given and in its range; tells where it is not. */
    private OptionalDouble within(String key, double least, double most, String range) {
        OptionalDouble given = mesh.number(key);
        if (given.isPresent() && !(given.getAsDouble() >= least && given.getAsDouble() <= most)) {
            problems.add(mesh.placeOf(key), key + " must be " + range, "change it, or leave the key out");
            return OptionalDouble.empty();
        }
        return given;
    }

    private Map<String, Double> byPart() {
        Map<String, Double> sizes = new TreeMap<>();
        Value.Fields given = mesh.fields("by-part");
        given.fields().forEach((name, field) -> {
            if (!parts.contains(name)) {
                problems.add(field.key(), "unknown part '" + name + "'", NameTable.hint(name, parts));
            } else if (field.value() instanceof Value.Amount amount) {
                sizes.put(name, amount.number());
            }
        });
        return sizes;
    }
}
