package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.Place;
import org.wolff.solver.shielding.Zones;

/** Zones of bone. Their directions may be given in a frame, as those of loads: then one text serves both sides. */
final class ZoneReader {
    private final RegionReader regions;
    private final FrameReader frames;
    private final Problems problems;

    ZoneReader(RegionReader regions, FrameReader frames, Problems problems) {
        this.regions = regions;
        this.frames = frames;
        this.problems = problems;
    }

    List<Zones> zones(Value.Fields named) {
        List<Zones> zones = new ArrayList<>();
        named.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Fields fields) {
                if (fields.value("region").isPresent()) {
                    fields.value("region").flatMap(regions::region).ifPresent(r -> zones.add(new Zones.Own(name, r)));
                }
                gruen(fields.fields("gruen"), zones);
                cup(fields.fields("delee-charnley"), zones);
                tibia(fields.fields("tibia"), zones);
                endplate(fields.fields("endplate"), zones);
            }
        });
        return zones;
    }

    /** Adds zones, or tells why they cannot be. */
    private void add(List<Zones> zones, Place place, Supplier<Zones> made) {
        try {
            zones.add(made.get());
        } catch (IllegalArgumentException refused) {
            problems.add(place, refused.getMessage(), "give directions at about right angles");
        }
    }

    /** Returns a direction in the coordinates of the case; it may be given in a frame. */
    private Optional<Vector3> direction(Value.Fields fields, String key) {
        Optional<Vector3> given = fields.vector(key);
        if (given.isEmpty() || !fields.has("frame")) {
            return given;
        }
        return fields.value("frame")
                .flatMap(word -> frames.find((Value.Word) word))
                .map(frame -> frame.force(given.get()));
    }

    private void gruen(Value.Fields fields, List<Zones> zones) {
        Optional<Vector3> top = fields.vector("top");
        Optional<Vector3> tip = fields.vector("tip");
        Optional<Vector3> lateral = direction(fields, "lateral");
        if (top.isPresent() && tip.isPresent() && lateral.isPresent()) {
            double below = fields.number("below").orElse(20);
            add(zones, fields.placeOf("lateral"), () -> new Zones.Gruen(top.get(), tip.get(), lateral.get(), 1, below));
            direction(fields, "anterior")
                    .ifPresent(side -> add(
                            zones,
                            fields.placeOf("anterior"),
                            () -> new Zones.Gruen(top.get(), tip.get(), side, 8, below)));
        }
    }

    private void cup(Value.Fields fields, List<Zones> zones) {
        Optional<Vector3> centre = fields.vector("center");
        Optional<Vector3> superior = direction(fields, "superior");
        Optional<Vector3> medial = direction(fields, "medial");
        if (centre.isPresent() && superior.isPresent() && medial.isPresent()) {
            double reach = fields.number("reach").orElse(Double.POSITIVE_INFINITY);
            add(
                    zones,
                    fields.placeOf("medial"),
                    () -> new Zones.DeLeeCharnley(centre.get(), superior.get(), medial.get(), reach));
        }
    }

    private void tibia(Value.Fields fields, List<Zones> zones) {
        Optional<Vector3> point = fields.vector("point");
        Optional<Vector3> distal = direction(fields, "distal");
        Optional<Vector3> medial = direction(fields, "medial");
        Optional<Vector3> anterior = direction(fields, "anterior");
        List<Double> levels = new ArrayList<>(List.of(0.0));
        for (Value item : fields.items("levels")) {
            if (item instanceof Value.Amount level) {
                if (level.number() <= levels.get(levels.size() - 1)) {
                    problems.add(level.place(), "the levels do not ascend", "give each depth once, the least first");
                }
                levels.add(level.number());
            }
        }
        if (point.isPresent()
                && distal.isPresent()
                && medial.isPresent()
                && anterior.isPresent()
                && levels.size() > 1) {
            add(
                    zones,
                    fields.placeOf("anterior"),
                    () -> new Zones.Tibia(point.get(), distal.get(), medial.get(), anterior.get(), levels));
        }
    }

    private void endplate(Value.Fields fields, List<Zones> zones) {
        Optional<Vector3> posterior = fields.vector("posterior");
        Optional<Vector3> anterior = fields.vector("anterior");
        Optional<Vector3> normal = direction(fields, "normal");
        if (posterior.isPresent() && anterior.isPresent() && normal.isPresent()) {
            double depth = fields.number("depth").orElse(5);
            add(
                    zones,
                    fields.placeOf("normal"),
                    () -> new Zones.Endplate(posterior.get(), anterior.get(), normal.get(), depth));
        }
    }
}
