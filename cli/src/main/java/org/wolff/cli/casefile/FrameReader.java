package org.wolff.cli.casefile;

import java.util.Optional;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.geometry.Vector3;

/** Landmarks, and the frames that they set. */
final class FrameReader {
    private static final Set<String> SIDED = Set.of("femur", "tibia");

    /** Sine of the least angle between the axes given. */
    private static final double LEAST_SINE = 0.05;

    private final NameTable<Vector3> landmarks;
    private final NameTable<Frame> frames;
    private final Problems problems;

    FrameReader(Value.Fields landmarks, Value.Fields frames, Problems problems) {
        this.problems = problems;
        this.landmarks = new NameTable<>("landmark", landmarks.fields().keySet(), problems);
        landmarks.fields().keySet().forEach(name -> this.landmarks.define(name, landmarks.vector(name)));
        this.frames = new NameTable<>("frame", frames.fields().keySet(), problems);
        frames.fields()
                .forEach((name, field) -> this.frames.define(
                        name, field.value() instanceof Value.Fields fields ? frame(name, fields) : Optional.empty()));
    }

    /** Returns the frame of a name. */
    Optional<Frame> find(Value.Word word) {
        return frames.find(word);
    }

    private Optional<Frame> frame(String name, Value.Fields fields) {
        Optional<String> anatomy = fields.text("anatomy");
        Optional<Vector3> up = fields.value("z").flatMap(value -> axis(value, name + ".z"));
        Optional<Vector3> side = fields.value("x").flatMap(value -> axis(value, name + ".x"));
        if (anatomy.isEmpty() || up.isEmpty() || side.isEmpty()) {
            return Optional.empty();
        }
        if (SIDED.contains(anatomy.get()) && !fields.has("body-side")) {
            problems.add(
                    fields.place(),
                    "frame '" + name + "' of a " + anatomy.get() + " does not say of which side",
                    "add 'body-side: left' or 'body-side: right': medial is to the right on the left side");
            return Optional.empty();
        }
        Vector3 z = up.get();
        Vector3 across = side.get().minus(z.times(z.dot(side.get())));
        if (across.norm() < LEAST_SINE) {
            problems.add(
                    fields.placeOf("x"),
                    "frame '" + name + "': x and z point the same way",
                    "x is medial or right, z proximal or cranial");
            return Optional.empty();
        }
        Vector3 x = across.unit();
        boolean mirrored = SIDED.contains(anatomy.get())
                && fields.text("body-side").orElse("").equals("right");
        Vector3 y = z.cross(x).times(mirrored ? -1 : 1);
        return Optional.of(new Frame(name, anatomy.get(), x, y, z));
    }

    private Optional<Vector3> axis(Value value, String path) {
        if (value instanceof Value.Numbers numbers) {
            return Optional.of(numbers.vector().unit());
        }
        Value.Fields fields = (Value.Fields) value;
        Optional<Vector3> from = fields.value("from").flatMap(this::point);
        Optional<Vector3> to = fields.value("to").flatMap(this::point);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Vector3 way = to.get().minus(from.get());
        if (way.norm() == 0) {
            problems.add(fields.place(), "frames." + path + " has no direction: both points are the same", "");
            return Optional.empty();
        }
        return Optional.of(way.unit());
    }

    private Optional<Vector3> point(Value value) {
        return value instanceof Value.Word word ? landmarks.find(word) : Optional.of(((Value.Numbers) value).vector());
    }
}
