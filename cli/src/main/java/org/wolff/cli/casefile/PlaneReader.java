package org.wolff.cli.casefile;

import java.util.Optional;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;

/** Planes: named ones, and those written where they are used. */
final class PlaneReader {
    private final NameTable<Plane> named;

    PlaneReader(Value.Fields planes, Problems problems) {
        this.named = new NameTable<>("plane", planes.fields().keySet(), problems);
        planes.fields().forEach((name, field) -> named.define(name, mapping(field.value())));
    }

    /** Returns the plane of a name or of {point, normal}. */
    Optional<Plane> plane(Value value) {
        return value instanceof Value.Word word ? named.find(word) : mapping(value);
    }

    private static Optional<Plane> mapping(Value value) {
        if (!(value instanceof Value.Fields fields)) {
            return Optional.empty();
        }
        return fields.vector("point").flatMap(p -> fields.vector("normal").map(n -> new Plane(p, n)));
    }
}
