package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.RegionLanguage.LENGTH;
import static org.wolff.cli.casefile.language.Types.DIRECTION;
import static org.wolff.cli.casefile.language.Types.POINT;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.named;
import static org.wolff.cli.casefile.language.Types.oneKey;
import static org.wolff.cli.casefile.language.Types.positive;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The part of the table on stress shielding. */
final class ShieldingLanguage {
    private static final String SOURCE = "none: no verdict may rest on it";

    private static final Group DEAD_ZONE = group(
            "a dead zone",
            List.of(
                    required(
                            "half-width",
                            positive(Dimension.RATIO),
                            "s: bone goes below (1 − s) and grows above (1 + s) times the stimulus of the intact bone.",
                            "75 %"),
                    optional("source", TEXT, SOURCE, "Who says so.", "\"test report 12\"")));

    private static final Group WINDOWS = group(
            "strain windows",
            List.of(
                    required("disuse", positive(Dimension.RATIO), "Strain below which bone is not used.", "1e-4"),
                    required("formation", positive(Dimension.RATIO), "Strain above which bone forms.", "1.5e-3"),
                    required("overload", positive(Dimension.RATIO), "Strain above which it is overloaded.", "3e-3"),
                    optional("source", TEXT, SOURCE, "Who says so.", "\"test report 12\"")));

    private static final Key FRAME = optional(
            "frame",
            name("frame"),
            "the coordinates of the case",
            "Frame that the directions are given in.",
            "left-femur");

    private static final Group GRUEN = group(
            "Gruen's zones",
            List.of(
                    required("top", POINT, "Where the thirds begin, on the stem's axis.", "[0 mm, 0 mm, 20 mm]"),
                    required("tip", POINT, "The stem's tip.", "[0 mm, 0 mm, -100 mm]"),
                    required("lateral", DIRECTION, "Towards the lateral side, zones 1 to 3.", "[1, 0, 0]"),
                    optional("anterior", DIRECTION, "no zones 8 to 14", "Towards zones 8 to 10.", "[0, -1, 0]"),
                    FRAME,
                    optional("below", LENGTH, "20 mm", "How far zones 4 and 11 reach beyond the tip.", "20 mm")));

    private static final Group DELEE_CHARNLEY = group(
            "the zones of DeLee and Charnley",
            List.of(
                    required("center", POINT, "Centre of the cup.", "[0 mm, 0 mm, 0 mm]"),
                    required("superior", DIRECTION, "Upwards.", "[0, 0, 1]"),
                    required("medial", DIRECTION, "Towards the middle of the body.", "[-1, 0, 0]"),
                    FRAME,
                    optional("reach", LENGTH, "no limit", "How far the zones reach from the centre.", "50 mm")));

    private static final Group TIBIA = group(
            "quadrants and levels of a tibia",
            List.of(
                    required("point", POINT, "On the axis, at the joint.", "[0 mm, 0 mm, 0 mm]"),
                    required("distal", DIRECTION, "Along the axis, away from the joint.", "[0, 0, -1]"),
                    required("medial", DIRECTION, "Towards the middle of the body.", "[-1, 0, 0]"),
                    required("anterior", DIRECTION, "Forwards.", "[0, -1, 0]"),
                    FRAME,
                    required(
                            "levels",
                            list(positive(Dimension.LENGTH), 1),
                            "Depths at which the levels end, ascending; the first begins at the point.",
                            "[10 mm, 30 mm]")));

    private static final Group ENDPLATE = group(
            "thirds of an endplate",
            List.of(
                    required("posterior", POINT, "Middle of the posterior edge.", "[0 mm, 15 mm, 0 mm]"),
                    required("anterior", POINT, "Middle of the anterior edge.", "[0 mm, -15 mm, 0 mm]"),
                    required("normal", DIRECTION, "Into the vertebra.", "[0, 0, -1]"),
                    FRAME,
                    optional("depth", LENGTH, "5 mm", "How deep the zones reach.", "5 mm")));

    private static final Group ZONES = oneKey(
            "zones",
            List.of(
                    required(
                            "gruen",
                            GRUEN,
                            "Around a stem.",
                            "{top: [0 mm, 0 mm, 20 mm], tip: [0 mm, 0 mm, -100 mm], lateral: [1, 0, 0]}"),
                    required(
                            "delee-charnley",
                            DELEE_CHARNLEY,
                            "Around a cup.",
                            "{center: [0 mm, 0 mm, 0 mm], superior: [0, 0, 1], medial: [-1, 0, 0]}"),
                    required(
                            "tibia",
                            TIBIA,
                            "Below a tibial tray.",
                            "{point: [0 mm, 0 mm, 0 mm], distal: [0, 0, -1], medial: [-1, 0, 0], anterior: [0, -1, 0],"
                                    + " levels: [10 mm]}"),
                    required(
                            "endplate",
                            ENDPLATE,
                            "Of a vertebra.",
                            "{posterior: [0 mm, 15 mm, 0 mm], anterior: [0 mm, -15 mm, 0 mm], normal: [0, 0, -1]}"),
                    required(
                            "region",
                            RegionLanguage.REGION,
                            "A zone of your own, cut by planes or anything else.",
                            "{sphere: {center: [0 mm, 0 mm, 0 mm], radius: 9 mm}}")));

    static final Group SHIELDING = group(
            "shielding",
            List.of(
                    required(
                            "implant",
                            named("part", name("material")),
                            "Parts of the implant, each with the material that its space has in the intact bone, or"
                                    + " `void`.",
                            "{segment: cortical-bone-long, plate: void}"),
                    optional("bones", list(name("part"), 1), "all other parts", "Parts that are compared.", "[cortex]"),
                    optional(
                            "loads",
                            named("load", BoundaryLanguage.FACETS),
                            "none",
                            "Where loads that act on the implant act on the intact bone; without it shielding is"
                                    + " refused.",
                            "{knee: {parts: [cortex], where: [{plane: proximal-crop}]}}"),
                    optional(
                            "dead-zones",
                            list(DEAD_ZONE, 1),
                            "75 % and 35 %, without a source",
                            "Half widths of the range of stimulus without change.",
                            "[{half-width: 75 %, source: \"test report 12\"}]"),
                    optional(
                            "strain-windows",
                            WINDOWS,
                            "1e-4, 1.5e-3 and 3e-3, without a source",
                            "Limits of Frost's windows, as equivalent strain.",
                            "{disuse: 1e-4, formation: 1.5e-3, overload: 3e-3, source: \"test report 12\"}"),
                    optional(
                            "zones",
                            named("zones", ZONES),
                            "none",
                            "Zones of bone that are compared each.",
                            "{stem: {gruen: {top: [0 mm, 0 mm, 20 mm], tip: [0 mm, 0 mm, -100 mm], lateral: [1, 0,"
                                    + " 0]}}}")));

    private ShieldingLanguage() {}
}
