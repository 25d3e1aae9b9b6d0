package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;

/** The facets that a support or load acts on: {@code parts}, {@code where} and {@code share}. */
final class FacetReader {
    private static final double DEFAULT_MAX_ANGLE = Math.toRadians(45);

    private final Set<String> parts;
    private final PlaneReader planes;
    private final RegionReader regions;
    private final Problems problems;

    FacetReader(Set<String> parts, PlaneReader planes, RegionReader regions, Problems problems) {
        this.parts = parts;
        this.planes = planes;
        this.regions = regions;
        this.problems = problems;
    }

    /** Returns the selection; nothing where a part of it was unusable. */
    Optional<FacetSelection> selection(Value.Fields fields) {
        boolean usable = true;
        List<String> names = new ArrayList<>();
        for (Value item : fields.items("parts")) {
            if (item instanceof Value.Word word) {
                if (!parts.contains(word.text())) {
                    problems.add(
                            word.place(), "unknown part '" + word.text() + "'", NameTable.hint(word.text(), parts));
                    usable = false;
                } else if (names.contains(word.text())) {
                    problems.add(word.place(), "part '" + word.text() + "' is listed twice", "");
                }
                names.add(word.text());
            }
        }
        List<FacetCondition> conditions = new ArrayList<>();
        List<Value> where = fields.items("where");
        for (Value item : where) {
            condition(item).ifPresent(conditions::add);
        }
        double[] share = {0, FacetSelection.DEFAULT_MAX_SHARE};
        if (fields.value("share").orElse(null) instanceof Value.Numbers numbers) {
            share = new double[] {numbers.numbers().get(0), numbers.numbers().get(1)};
            if (!(share[0] >= 0 && share[0] < share[1] && share[1] <= 1)) {
                problems.add(
                        fields.placeOf("share"),
                        "share must run upwards within 0 % and 100 %",
                        "write for example [5 %, 40 %]");
                usable = false;
            }
        }
        if (!usable || conditions.isEmpty() || conditions.size() < where.size()) {
            return Optional.empty();
        }
        return Optional.of(new FacetSelection(names, conditions, share[0], share[1]));
    }

    private Optional<FacetCondition> condition(Value value) {
        if (!(value instanceof Value.Fields fields)) {
            return Optional.empty();
        }
        Optional<Value> inside = fields.value("inside");
        if (inside.isPresent()) {
            return regions.region(inside.get()).map(FacetCondition.Within::new);
        }
        Optional<Value> plane = fields.value("plane");
        if (plane.isPresent()) {
            return onPlane(plane.get());
        }
        if (fields.has("facing")) {
            Value.Fields facing = fields.fields("facing");
            double angle = facing.number("max-angle").orElse(DEFAULT_MAX_ANGLE);
            return facing.vector("direction").map(d -> new FacetCondition.Facing(d, angle));
        }
        Value.Fields nearest = fields.fields("nearest");
        OptionalDouble radius = nearest.number("radius");
        if (radius.isEmpty()) {
            return Optional.empty();
        }
        return nearest.vector("point").map(p -> new FacetCondition.NearestTo(p, radius.getAsDouble()));
    }

    private Optional<FacetCondition> onPlane(Value value) {
        double tolerance = Double.NaN;
        Value plane = value;
        if (value instanceof Value.Fields fields) {
            if (fields.has("tolerance") && fields.number("tolerance").isEmpty()) {
                return Optional.empty();
            }
            tolerance = fields.number("tolerance").orElse(Double.NaN);
            if (fields.has("of")) {
                Optional<Value> of = fields.value("of");
                if (of.isEmpty()) {
                    return Optional.empty();
                }
                plane = of.get();
            }
        }
        double within = tolerance;
        return planes.plane(plane).map(p -> new FacetCondition.OnPlane(p.point(), p.normal(), within));
    }
}
