package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.planned;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.RegionLanguage.LENGTH;
import static org.wolff.cli.casefile.language.RegionLanguage.PLANE;
import static org.wolff.cli.casefile.language.RegionLanguage.REGION;
import static org.wolff.cli.casefile.language.Types.DIRECTION;
import static org.wolff.cli.casefile.language.Types.FLAG;
import static org.wolff.cli.casefile.language.Types.POINT;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.amount;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.either;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.oneKey;
import static org.wolff.cli.casefile.language.Types.positive;
import static org.wolff.cli.casefile.language.Types.span;
import static org.wolff.cli.casefile.language.Types.vector;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that speaks of supports, loads and the facets that they act on. */
final class BoundaryLanguage {
    private static final Key PARTS = optional(
            "parts",
            list(name("part"), 1),
            "all parts",
            "The parts on whose outer surface the facets lie.",
            "[cortex, marrow]");
    private static final Key SHARE = optional(
            "share",
            span(Dimension.RATIO),
            "[0 %, 50 %]",
            "Which share of the parts' outer surface is expected; anything else is an error.",
            "[0.1 %, 5 %]");

    /** One condition on a facet's centroid or outward normal. */
    static final Group CONDITION = oneKey(
            "a condition",
            List.of(
                    required(
                            "plane",
                            either(
                                    name("plane"),
                                    group(
                                            "a plane",
                                            List.of(
                                                    optional("of", PLANE, "", "A named plane.", "distal-crop"),
                                                    optional("point", POINT, "", "A point.", "[0 mm, 0 mm, -75 mm]"),
                                                    optional("normal", DIRECTION, "", "Its normal.", "[0, 0, 1]"),
                                                    optional(
                                                            "tolerance",
                                                            LENGTH,
                                                            "a quarter of the mesh size",
                                                            "Greatest distance of the facet's centroid.",
                                                            "0.3 mm")),
                                            Rule.ExactlyOne.of("of", "point"),
                                            Rule.Together.of("point", "normal"))),
                            "On a plane.",
                            "distal-crop"),
                    required(
                            "inside",
                            REGION,
                            "Inside a region.",
                            "{sphere: {center: [0 mm, 0 mm, 0 mm], radius: 5 mm}}"),
                    required(
                            "facing",
                            group(
                                    "a facing",
                                    List.of(
                                            required("direction", DIRECTION, "Where to.", "[0, 0, 1]"),
                                            optional(
                                                    "max-angle",
                                                    positive(Dimension.ANGLE),
                                                    "45 deg",
                                                    "Greatest angle between outward normal and direction.",
                                                    "30 deg"))),
                            "Facing a direction.",
                            "{direction: [0, 0, 1], max-angle: 30 deg}"),
                    required(
                            "nearest",
                            group(
                                    "a spot",
                                    List.of(
                                            required("point", POINT, "The point.", "[0 mm, 20 mm, 75 mm]"),
                                            required("radius", LENGTH, "The radius.", "6 mm"))),
                            "Within a radius of the facet nearest to a point.",
                            "{point: [0 mm, 20 mm, 75 mm], radius: 6 mm}")));

    private static final ValueType WHERE = list(CONDITION, 1);

    /** Facets alone, for what acts elsewhere. */
    static final Group FACETS = group(
            "a set of facets",
            List.of(
                    PARTS,
                    required("where", WHERE, "Conditions, all of which must hold.", "[{plane: proximal-crop}]"),
                    SHARE));

    static final Group SUPPORT = group(
            "a support",
            List.of(
                    PARTS,
                    required(
                            "where",
                            WHERE,
                            "Conditions; a facet is held where all of them hold.",
                            "[{plane: distal-crop}]"),
                    SHARE,
                    optional("fixed", FLAG, "", "`true`: no displacement at all.", "true"),
                    optional(
                            "roller",
                            either(choice("normal"), DIRECTION),
                            "",
                            "No displacement along a direction, or along each facet's own `normal`; free across.",
                            "[0, 0, 1]"),
                    optional(
                            "spring",
                            group(
                                    "a spring",
                                    List.of(
                                            required(
                                                    "stiffness",
                                                    positive(Dimension.STIFFNESS),
                                                    "Of the whole set of facets, spread evenly over its area.",
                                                    "500 N/mm"),
                                            optional(
                                                    "direction",
                                                    DIRECTION,
                                                    "all three",
                                                    "The direction that it acts along.",
                                                    "[0, 0, 1]"))),
                            "",
                            "An elastic bed.",
                            "{stiffness: 500 N/mm, direction: [0, 0, 1]}"),
                    planned(
                            "displacement",
                            vector(Dimension.LENGTH),
                            "A given displacement.",
                            "[0 mm, 0 mm, -0.1 mm]")),
            Rule.ExactlyOne.of("fixed", "roller", "spring"));

    static final Group LOAD = group(
            "a load",
            List.of(
                    optional("name", TEXT, "its kind and number", "What it is called in results.", "knee"),
                    PARTS,
                    optional(
                            "where",
                            WHERE,
                            "",
                            "Conditions; needed by all loads but gravity.",
                            "[{plane: proximal-crop}]"),
                    SHARE,
                    optional(
                            "force",
                            either(
                                    vector(Dimension.FORCE),
                                    group(
                                            "a force",
                                            List.of(
                                                    required("total", amount(Dimension.FORCE), "Its size.", "100 %BW"),
                                                    required(
                                                            "direction",
                                                            DIRECTION,
                                                            "Where it pushes, of any length.",
                                                            "[0, 0, -1]")))),
                            "",
                            "A force, spread evenly over the facets: components, or size and direction.",
                            "{total: 100 %BW, direction: [0, 0, -1]}"),
                    optional(
                            "pressure",
                            amount(Dimension.PRESSURE),
                            "",
                            "A pressure; positive pushes inwards.",
                            "0.2 MPa"),
                    optional(
                            "moment",
                            vector(Dimension.MOMENT),
                            "",
                            "A pure moment about the centroid of the facets.",
                            "[0 N*m, 7.5 N*m, 0 N*m]"),
                    optional(
                            "gravity",
                            vector(Dimension.ACCELERATION),
                            "",
                            "The weight of all parts, each of which needs a density; no `parts` or `where`.",
                            "[0, 0, -9.81 m/s2]"),
                    optional(
                            "set",
                            TEXT,
                            "",
                            "A load that wolff ships: its set and its name (`wolff load-set`); needs a `frame`.",
                            "hip98-walking/hip"),
                    optional("scale", amount(Dimension.RATIO), "1", "Times the load of the `set`.", "50 %"),
                    optional(
                            "frame",
                            name("frame"),
                            "that of the case",
                            "The frame that vectors are given in.",
                            "femur")),
            Rule.ExactlyOne.of("force", "pressure", "moment", "gravity", "set"));

    private BoundaryLanguage() {}
}
