package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.Types.DIRECTION;
import static org.wolff.cli.casefile.language.Types.FLAG;
import static org.wolff.cli.casefile.language.Types.POINT;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.either;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.named;
import static org.wolff.cli.casefile.language.Types.vector;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** Frames that loads are given in, and the load sets that wolff ships. */
public final class FrameLanguage {
    private static final ValueType ANATOMY = choice("femur", "tibia", "pelvis", "vertebra", "implant");

    private static final ValueType AXIS = either(
            DIRECTION,
            group(
                    "two points",
                    List.of(
                            required("from", either(name("landmark"), POINT), "Where it begins.", "knee"),
                            required("to", either(name("landmark"), POINT), "Where it points.", "hip"))));

    static final Group FRAME = group(
            "a frame",
            List.of(
                    required("anatomy", ANATOMY, "Whose frame it is; a load set fits one kind only.", "femur"),
                    required(
                            "z",
                            AXIS,
                            "Third axis: proximal, cranial, or along the implant. A direction, or two points.",
                            "{from: knee, to: hip}"),
                    required(
                            "x",
                            AXIS,
                            "First axis: medial for femur and tibia, right else; what lies along `z` is taken off.",
                            "[-1, 0, 0]"),
                    optional(
                            "body-side",
                            choice("left", "right"),
                            "none",
                            "Needed by femur and tibia: y then points to anterior on either side.",
                            "right")));

    private static final Group SET = group(
            "a load set",
            List.of(
                    required("description", TEXT, "One line.", "\"Peak of walking\""),
                    required("anatomy", ANATOMY, "Whose frame the vectors are given in.", "femur"),
                    required(
                            "loads",
                            named(
                                    "load",
                                    group(
                                            "a load of a set",
                                            List.of(
                                                    optional("force", vector(Dimension.FORCE), "", "A force.", ""),
                                                    optional("moment", vector(Dimension.MOMENT), "", "A moment.", ""),
                                                    required("source", TEXT, "Who says so.", ""),
                                                    required("verified", FLAG, "Whether it was opened.", "true"),
                                                    optional("note", TEXT, "none", "A word.", "")),
                                            Rule.ExactlyOne.of("force", "moment"))),
                            "Its loads by name.",
                            "")));

    private FrameLanguage() {}

    /** Returns the type of the file of load sets. */
    public static ValueType sets() {
        return named("load set", SET);
    }
}
