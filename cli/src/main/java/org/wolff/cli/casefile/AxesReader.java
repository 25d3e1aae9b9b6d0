package org.wolff.cli.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.assignment.CurveAxes;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.mesh.geometry.Vector3;

/** The axes that a part gives to its material. An isotropic one has none, so that materials can be exchanged freely. */
final class AxesReader {
    private final Problems problems;

    AxesReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns a material in the axes of a part; tells where it needs axes and has none. */
    Optional<PartMaterial> directed(String part, PartMaterial made, Value.Fields fields) {
        Material material = made.material();
        Optional<Value> given = fields.value("axes");
        if (!(material.elastic() instanceof OrthotropicMaterial law)) {
            return Optional.of(made);
        }
        if (given.isEmpty()) {
            if (!fields.has("axes")) {
                problems.add(
                        fields.value("material").orElseThrow().place(),
                        "the material '" + material.name() + "' has axes, and part '" + part
                                + "' does not say which way they point",
                        "add to the part, for example, axes: {axis-3: [0, 0, 1]}");
            }
            return Optional.empty();
        }
        Value.Fields axes = (Value.Fields) given.get();
        if (axes.has("axis-1") && !axes.has("axis-3")) {
            problems.add(axes.placeOf("axis-1"), "axis-1 goes with axis-3", "remove it: a curve sets all three axes");
            return Optional.empty();
        }
        if (made.lattice().isPresent() && !(axes.has("axis-3") && axes.has("axis-1"))) {
            problems.add(
                    axes.place(),
                    "the cells of the lattice '" + material.name() + "' lie the same way all over the part",
                    "give two of their edges, for example axes: {axis-3: [0, 0, 1], axis-1: [1, 0, 0]}");
            return Optional.empty();
        }
        if (axes.has("axis-3")) {
            return axes.vector("axis-3")
                    .flatMap(third -> told(
                            axes,
                            "axis-3",
                            () -> made.with(material.with(OrthotropicMaterial.along(
                                    law.constants(),
                                    third,
                                    axes.vector("axis-1")
                                            .orElseGet(() -> third.unit().anyPerpendicular()))))));
        }
        if (axes.has("cylinder")) {
            Value.Fields cylinder = axes.fields("cylinder");
            return cylinder.vector("from").flatMap(from -> cylinder.vector("to")
                    .flatMap(to -> curve(axes, "cylinder", material, List.of(from, to))));
        }
        List<Vector3> points = axes.items("along").stream()
                .filter(Value.Numbers.class::isInstance)
                .map(point -> ((Value.Numbers) point).vector())
                .toList();
        return points.size() < axes.items("along").size() || points.isEmpty()
                ? Optional.empty()
                : curve(axes, "along", material, points);
    }

    private Optional<PartMaterial> curve(Value.Fields axes, String key, Material material, List<Vector3> points) {
        return told(axes, key, () -> new PartMaterial(material, Optional.of(new CurveAxes(points))));
    }

    private Optional<PartMaterial> told(Value.Fields axes, String key, Supplier<PartMaterial> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException refused) {
            problems.add(axes.placeOf(key), refused.getMessage(), "");
            return Optional.empty();
        }
    }
}
