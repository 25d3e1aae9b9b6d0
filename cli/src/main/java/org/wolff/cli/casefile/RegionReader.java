package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Capsule;
import org.wolff.mesh.region.Cone;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Offset;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.Shell;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.region.Union;

/** Region expressions: names of surfaces and regions, primitives, and what is composed of them. */
final class RegionReader {
    private final NameTable<? extends Region> surfaces;
    private final NameTable<Region> regions;
    private final PlaneReader planes;
    private final Problems problems;

    RegionReader(NameTable<? extends Region> surfaces, Value.Fields regions, PlaneReader planes, Problems problems) {
        this.surfaces = surfaces;
        this.planes = planes;
        this.problems = problems;
        this.regions = new NameTable<>("region", regions.fields().keySet(), problems);
        regions.fields().forEach((name, field) -> {
            if (surfaces.isGiven(name)) {
                problems.add(field.key(), "'" + name + "' is the name of a surface already", "give the region another");
            }
            this.regions.define(name, region(field.value()));
        });
    }

    /** Returns the region of a name or an expression; nothing where it was unusable. */
    Optional<Region> region(Value value) {
        if (value instanceof Value.Word word) {
            return byName(word);
        }
        if (value instanceof Value.Fields fields) {
            for (String key : fields.fields().keySet()) {
                Optional<Value> operand = fields.value(key);
                if (operand.isPresent()) {
                    return expression(key, operand.get(), fields.placeOf(key));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Region> byName(Value.Word word) {
        if (regions.isGiven(word.text())) {
            return regions.find(word);
        }
        if (surfaces.isGiven(word.text())) {
            return surface(word);
        }
        Set<String> known = new TreeSet<>(regions.names());
        known.addAll(surfaces.names());
        problems.add(
                word.place(), "unknown region or surface '" + word.text() + "'", NameTable.hint(word.text(), known));
        return Optional.empty();
    }

    private Optional<Region> surface(Value.Word word) {
        return surfaces.find(word).map(Region.class::cast);
    }

    private Optional<Region> expression(String key, Value value, Place at) {
        return switch (key) {
            case "surface" -> surface((Value.Word) value);
            case "above" -> planes.plane(value).map(p -> HalfSpace.above(p.point(), p.normal()));
            case "below", "half-space" -> planes.plane(value).map(p -> HalfSpace.below(p.point(), p.normal()));
            case "union" -> operands(value).flatMap(all -> made(at, () -> new Union(all)));
            case "intersection" -> operands(value).flatMap(all -> made(at, () -> new Intersection(all)));
            case "difference" -> operands(value)
                    .flatMap(all -> made(at, () -> new Difference(all.get(0), all.subList(1, all.size()))));
            default -> group(key, (Value.Fields) value, at);
        };
    }

    private Optional<Region> group(String key, Value.Fields fields, Place at) {
        return switch (key) {
            case "box" -> box(fields, at);
            case "sphere" -> fields.vector("center")
                    .flatMap(center -> made(at, radius(fields, ""), r -> new Sphere(center, r)));
            case "cylinder" -> fields.vector("from").flatMap(a -> fields.vector("to")
                    .flatMap(b -> made(at, radius(fields, ""), r -> new Cylinder(a, b, r))));
            case "capsule" -> fields.vector("from").flatMap(a -> fields.vector("to")
                    .flatMap(b -> made(at, radius(fields, ""), r -> new Capsule(a, b, r))));
            case "cone" -> cone(fields, at);
            case "offset" -> operand(fields)
                    .flatMap(of -> made(at, fields.number("thickness"), t -> new Offset(of, t)));
            case "shell" -> operand(fields).flatMap(of -> made(at, fields.number("thickness"), t -> new Shell(of, t)));
            case "move" -> operand(fields).flatMap(of -> Motion.of(fields).map(motion -> new Moved(of, motion)));
            case "gyroid", "schwarz-p", "schwarz-d", "lattice" -> LatticeReader.isComplete(fields)
                    ? made(at, () -> LatticeReader.region(key, fields))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Region> operand(Value.Fields fields) {
        return fields.value("of").flatMap(this::region);
    }

    private Optional<List<Region>> operands(Value value) {
        List<Region> all = new ArrayList<>();
        List<Value> items = ((Value.Items) value).items();
        for (Value item : items) {
            region(item).ifPresent(all::add);
        }
        return all.size() == items.size() ? Optional.of(all) : Optional.empty();
    }

    private Optional<Region> box(Value.Fields fields, Place at) {
        if (fields.has("min") || fields.has("max")) {
            return fields.vector("min")
                    .flatMap(min -> fields.vector("max").flatMap(max -> made(at, () -> new Box(min, max))));
        }
        Optional<Vector3> size = fields.vector("size");
        return fields.vector("center").flatMap(center -> size.map(s -> s.times(0.5))
                .flatMap(half -> made(at, () -> new Box(center.minus(half), center.plus(half)))));
    }

    private Optional<Region> cone(Value.Fields fields, Place at) {
        OptionalDouble first = radius(fields, "from-");
        OptionalDouble second = radius(fields, "to-");
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return fields.vector("from").flatMap(a -> fields.vector("to")
                .flatMap(b -> made(at, () -> new Cone(a, b, first.getAsDouble(), second.getAsDouble()))));
    }

    private static OptionalDouble radius(Value.Fields fields, String prefix) {
        OptionalDouble diameter = fields.number(prefix + "diameter");
        return diameter.isPresent() ? OptionalDouble.of(diameter.getAsDouble() / 2) : fields.number(prefix + "radius");
    }

    private interface OfLength {
        Region make(double length);
    }

    private Optional<Region> made(Place at, OptionalDouble length, OfLength region) {
        return length.isEmpty() ? Optional.empty() : made(at, () -> region.make(length.getAsDouble()));
    }

    /** Makes a region; what its constructor refuses is told at the place. */
    private Optional<Region> made(Place at, Supplier<Region> region) {
        try {
            return Optional.of(region.get());
        } catch (IllegalArgumentException refused) {
            problems.add(at, refused.getMessage(), "");
            return Optional.empty();
        }
    }
}
