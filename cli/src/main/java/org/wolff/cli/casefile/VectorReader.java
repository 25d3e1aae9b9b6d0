package org.wolff.cli.casefile;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;

/** Vectors of loads: the case's own and those of load sets, from the frame that they are given in. */
final class VectorReader {
    private final FrameReader frames;
    private final Units units;
    private final Problems problems;

    VectorReader(FrameReader frames, Units units, Problems problems) {
        this.frames = frames;
        this.units = units;
        this.problems = problems;
    }

    /**
     * A vector in the coordinates of the case.
     *
     * @param vector N, N·mm or mm/s²
     * @param isMoment whether it is a moment
     */
    record Found(Vector3 vector, boolean isMoment) {}

    /** Returns the vector of a load of a kind; nothing where a part of it was unusable. */
    Optional<Found> of(String kind, Value value, Value.Fields load) {
        if (!kind.equals("set") && load.has("scale")) {
            problems.add(load.placeOf("scale"), "'scale' goes with a load set alone", "write the load itself larger");
        }
        Optional<Value> named = load.value("frame");
        Optional<Frame> frame = named.flatMap(word -> frames.find((Value.Word) word));
        if (load.has("frame") && frame.isEmpty()) {
            return Optional.empty();
        }
        if (kind.equals("set")) {
            return ofSet((Value.Word) value, load, frame);
        }
        boolean isMoment = kind.equals("moment");
        return vector(value).map(given -> new Found(turned(given, isMoment, frame), isMoment));
    }

    private static Vector3 turned(Vector3 given, boolean isMoment, Optional<Frame> frame) {
        return frame.map(f -> isMoment ? f.moment(given) : f.force(given)).orElse(given);
    }

    private static Optional<Vector3> vector(Value value) {
        if (value instanceof Value.Numbers numbers) {
            return Optional.of(numbers.vector());
        }
        Value.Fields fields = (Value.Fields) value;
        OptionalDouble total = fields.number("total");
        return total.isEmpty()
                ? Optional.empty()
                : fields.vector("direction").map(d -> d.unit().times(total.getAsDouble()));
    }

    private Optional<Found> ofSet(Value.Word word, Value.Fields load, Optional<Frame> frame) {
        Optional<LoadSets.LoadSet> set = set(word, true);
        Optional<LoadSets.SetLoad> found = set.flatMap(s -> load(s, word, true));
        if (set.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        String anatomy = set.get().anatomy();
        String whose = (anatomy.equals("implant") ? "an " : "a ") + anatomy;
        if (frame.isEmpty()) {
            problems.add(
                    load.place(),
                    "load set '" + set.get().name() + "' is given in the frame of " + whose
                            + ", and this load names no frame",
                    "add 'frame: NAME', and that frame under 'frames' with 'anatomy: " + anatomy + "'");
            return Optional.empty();
        }
        if (!frame.get().anatomy().equals(anatomy)) {
            problems.add(
                    load.placeOf("frame"),
                    "load set '" + set.get().name() + "' is given in the frame of " + whose + ", and frame '"
                            + frame.get().name() + "' is that of "
                            + (frame.get().anatomy().equals("implant") ? "an " : "a ")
                            + frame.get().anatomy(),
                    "its vectors point elsewhere there: give a frame with 'anatomy: " + anatomy + "' by landmarks of "
                            + whose);
            return Optional.empty();
        }
        double scale = load.number("scale").orElse(1);
        Vector3 turned = turned(found.get().vector(), found.get().isMoment(), frame);
        return Optional.of(new Found(turned.times(scale), found.get().isMoment()));
    }

    /** Returns the name of the load of a set that has no opened source; empty where it has, or is no such load. */
    Optional<String> unverified(Value.Fields load) {
        return load.value("set")
                .map(Value.Word.class::cast)
                .flatMap(word -> set(word, false).flatMap(set -> load(set, word, false)))
                .filter(found -> !found.verified())
                .map(found -> load.text("set").orElse(""));
    }

    private Optional<LoadSets.LoadSet> set(Value.Word word, boolean tell) {
        LoadSets all;
        try {
            all = LoadSets.load(units);
        } catch (InputException noMass) {
            if (tell) {
                problems.add(
                        word.place(), "load sets need the body mass of the case", "add for example 'body-mass: 70 kg'");
            }
            return Optional.empty();
        }
        String name = word.text().split("/", 2)[0];
        Optional<LoadSets.LoadSet> set = all.find(name);
        if (set.isEmpty() && tell) {
            problems.add(
                    word.place(),
                    "unknown load set '" + name + "'",
                    NameTable.hint(name, all.sets().keySet()));
        }
        return set;
    }

    private Optional<LoadSets.SetLoad> load(LoadSets.LoadSet set, Value.Word word, boolean tell) {
        String[] parts = word.text().split("/", 2);
        if (parts.length == 1 && set.loads().size() == 1) {
            return set.loads().values().stream().findFirst();
        }
        String name = parts.length == 1 ? "" : parts[1];
        Optional<LoadSets.SetLoad> load = Optional.ofNullable(set.loads().get(name));
        if (load.isEmpty() && tell) {
            problems.add(
                    word.place(),
                    parts.length == 1
                            ? "load set '" + set.name() + "' has several loads"
                            : "load set '" + set.name() + "' has no load '" + name + "'",
                    parts.length == 1
                            ? "name one: " + String.join(", ", set.loads().keySet()) + ", such as "
                                    + set.name() + "/"
                                    + set.loads().keySet().iterator().next()
                            : NameTable.hint(name, set.loads().keySet()));
        }
        return load;
    }
}
