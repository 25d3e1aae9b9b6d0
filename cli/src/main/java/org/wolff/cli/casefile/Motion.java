package org.wolff.cli.casefile;

import java.util.Optional;
import org.wolff.cli.casefile.form.Value;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;

/** The motion of a mapping with {@code rotate} and {@code translate}: turned first, then shifted. */
final class Motion {
    private Motion() {}

    /** Returns the motion; nothing where a part of it was unusable. */
    static Optional<RigidMotion> of(Value.Fields fields) {
        RigidMotion motion = RigidMotion.NONE;
        if (fields.has("rotate")) {
            Value.Fields rotate = fields.fields("rotate");
            Optional<Vector3> axis = rotate.vector("axis");
            if (axis.isEmpty() || rotate.number("angle").isEmpty()) {
                return Optional.empty();
            }
            Vector3 about = rotate.vector("about").orElse(Vector3.ZERO);
            motion = RigidMotion.rotation(axis.get(), rotate.number("angle").getAsDouble(), about);
        }
        if (fields.has("translate")) {
            Optional<Vector3> by = fields.vector("translate");
            if (by.isEmpty()) {
                return Optional.empty();
            }
            motion = motion.then(RigidMotion.translation(by.get()));
        }
        return Optional.of(motion);
    }
}
