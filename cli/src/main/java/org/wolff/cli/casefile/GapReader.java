package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.region.Region;
import org.wolff.solver.interfaces.GapField;

/** The gap or interference of an interface: one length, or a field. */
final class GapReader {
    private final RegionReader regions;
    private final PlaneReader planes;
    private final double meshSize;
    private final Problems problems;

    /** Reads gaps of a mesh whose elements are at most so large; not a number where that is not known. */
    GapReader(RegionReader regions, PlaneReader planes, double meshSize, Problems problems) {
        this.regions = regions;
        this.planes = planes;
        this.meshSize = meshSize;
        this.problems = problems;
    }

    /** Returns the gap, negative for interference; nothing where it was unusable. */
    Optional<GapField> gap(String name, Value.Fields fields) {
        if (fields.has("interference") && fields.has("gap")) {
            problems.add(
                    fields.placeOf("gap"),
                    "interface '" + name + "' has interference and gap; one was expected",
                    "parts either overlap or stand apart when nothing is loaded");
            return Optional.empty();
        }
        if (fields.has("close-below") && !fields.has("gap")) {
            problems.add(
                    fields.placeOf("close-below"),
                    "interface '" + name + "' has no gap that could be closed",
                    "give its 'gap', or remove 'close-below'");
            return Optional.empty();
        }
        if (fields.has("interference")) {
            Optional<GapField> field = fields.value("interference").flatMap(value -> field(value, -1));
            return field.filter(f -> small(name, f, fields.placeOf("interference")));
        }
        return fields.has("gap") ? fields.value("gap").flatMap(value -> field(value, 1)) : Optional.of(GapField.CLOSED);
    }

    private boolean small(String name, GapField field, Place place) {
        if (-field.least() > meshSize) {
            problems.add(
                    place,
                    String.format(
                            Locale.ROOT,
                            "interface '%s': an interference of %.4g mm is larger than an element (mesh.size: %.4g mm)",
                            name,
                            -field.least(),
                            meshSize),
                    "is the unit right? Press-fits are 0.02 mm to 1 mm");
            return false;
        }
        return true;
    }

    private Optional<GapField> field(Value value, int sign) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(new GapField.Uniform(sign * amount.number()));
        }
        if (!(value instanceof Value.Fields fields)) {
            return Optional.empty();
        }
        return fields.has("zones") ? zones(fields, sign) : distance(fields, sign);
    }

    private Optional<GapField> zones(Value.Fields fields, int sign) {
        List<GapField.Zone> zones = new ArrayList<>();
        for (Value item : fields.items("zones")) {
            if (item instanceof Value.Fields zone) {
                Optional<Region> region = zone.value("region").flatMap(regions::region);
                OptionalDouble value = zone.number("value");
                if (region.isPresent() && value.isPresent()) {
                    zones.add(new GapField.Zone(region.get(), sign * value.getAsDouble()));
                }
            }
        }
        boolean usable =
                !zones.isEmpty() && zones.size() == fields.items("zones").size();
        return usable
                ? Optional.of(new GapField.ByZone(
                        zones, sign * fields.number("elsewhere").orElse(0)))
                : Optional.empty();
    }

    private Optional<GapField> distance(Value.Fields fields, int sign) {
        if (fields.has("elsewhere")) {
            problems.add(fields.placeOf("elsewhere"), "'elsewhere' goes with 'zones'", "remove it");
        }
        Optional<Plane> plane = fields.value("plane").flatMap(planes::plane);
        List<Double> distances = span(fields, "distances");
        List<Double> values = span(fields, "values");
        if (plane.isEmpty() || distances.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        if (!(distances.get(0) < distances.get(1))) {
            problems.add(
                    fields.placeOf("distances"), "the distances do not run upwards", "write the smaller one first");
            return Optional.empty();
        }
        if (values.get(0) < 0 || values.get(1) < 0) {
            problems.add(
                    fields.placeOf("values"),
                    "a value below zero",
                    "an interference below zero is a gap; give it as a 'gap' of another interface");
            return Optional.empty();
        }
        return Optional.of(new GapField.ByDistance(
                plane.get().point(),
                plane.get().normal(),
                distances.get(0),
                distances.get(1),
                sign * values.get(0),
                sign * values.get(1)));
    }

    private static List<Double> span(Value.Fields fields, String key) {
        return fields.value(key).map(value -> ((Value.Numbers) value).numbers()).orElse(List.of());
    }
}
