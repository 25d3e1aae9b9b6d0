package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.Types.DIRECTION;
import static org.wolff.cli.casefile.language.Types.POINT;
import static org.wolff.cli.casefile.language.Types.either;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.notNegative;
import static org.wolff.cli.casefile.language.Types.oneKey;
import static org.wolff.cli.casefile.language.Types.positive;
import static org.wolff.cli.casefile.language.Types.vector;

import java.util.ArrayList;
import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.cli.casefile.language.ValueType.Shared;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that speaks of space: planes, rotations and region expressions. */
final class RegionLanguage {
    static final ValueType LENGTH = positive(Dimension.LENGTH);

    static final Group PLANE_MAPPING = group(
            "a plane",
            List.of(
                    required("point", POINT, "A point of the plane.", "[0 mm, 0 mm, -30 mm]"),
                    required(
                            "normal",
                            DIRECTION,
                            "Its normal, of any length; `above` is the side it points to.",
                            "[0, 0, 1]")));

    static final ValueType PLANE =
            new Shared("plane", "the name of a plane or {point, normal}", () -> either(name("plane"), PLANE_MAPPING));

    static final Group ROTATION = group(
            "a rotation",
            List.of(
                    required("axis", DIRECTION, "Direction of the axis; the turn is right-handed.", "[0, 0, 1]"),
                    required("angle", Types.amount(Dimension.ANGLE), "How far.", "10 deg"),
                    optional("about", POINT, "the origin", "A point of the axis.", "[0 mm, 0 mm, 40 mm]")));

    static final Shared REGION = new Shared(
            "region", "a region: the name of a region or surface, or one of its forms", RegionLanguage::region);

    private RegionLanguage() {}

    private static ValueType region() {
        return either(name("region"), EXPRESSION);
    }

    static final Group EXPRESSION = oneKey("a region", expressions());

    private static List<Key> expressions() {
        List<Key> keys = new ArrayList<>(primitives());
        ValueType operands = list(REGION, 1);
        Group layer = group(
                "a layer",
                List.of(
                        required("of", REGION, "What the layer lies on.", "tibia"),
                        required("thickness", LENGTH, "How thick.", "4 mm")));
        keys.add(required(
                "union", operands, "All points in at least one operand.", "[{surface: femur}, {surface: tibia}]"));
        keys.add(required("intersection", operands, "All points in every operand.", "[tibia, {above: distal-cut}]"));
        keys.add(required(
                "difference",
                list(REGION, 2),
                "All points of the first operand that are in none of the others.",
                "[tibia, marrow-cavity]"));
        keys.add(required(
                "offset",
                layer,
                "The layer outside the operand, within the thickness; the operand itself is not part of it. The operand"
                        + " must be a surface, a primitive or a union of these, moved or not.",
                "{of: tibia, thickness: 4 mm}"));
        keys.add(required(
                "shell",
                layer,
                "The layer inside the operand, within the thickness. The operand must be a surface, a primitive or an"
                        + " intersection of these, moved or not.",
                "{of: tibia, thickness: 5 mm}"));
        keys.add(required(
                "move",
                group(
                        "a move",
                        List.of(
                                required("of", REGION, "What is moved.", "screw-1"),
                                optional(
                                        "rotate",
                                        ROTATION,
                                        "none",
                                        "Turned first.",
                                        "{axis: [0, 0, 1], angle: 30 deg}"),
                                optional(
                                        "translate",
                                        vector(Dimension.LENGTH),
                                        "none",
                                        "Shifted then.",
                                        "[0 mm, 0 mm, 12 mm]"))),
                "The operand, turned and then shifted.",
                "{of: screw-1, translate: [0 mm, 0 mm, 12 mm]}"));
        keys.addAll(LatticeLanguage.lattices());
        return List.copyOf(keys);
    }

    private static List<Key> primitives() {
        Rule round = Rule.ExactlyOne.of("radius", "diameter");
        Key radius = optional("radius", LENGTH, "", "Its radius.", "2.25 mm");
        Key diameter = optional("diameter", LENGTH, "", "Twice its radius.", "4.5 mm");
        Key from = required("from", POINT, "Centre of one end.", "[0 mm, 0 mm, 0 mm]");
        Key to = required("to", POINT, "Centre of the other end.", "[0 mm, 0 mm, 40 mm]");
        ValueType width = notNegative(Dimension.LENGTH);
        return List.of(
                required("surface", name("surface"), "Inside of a surface (winding number above ½).", "tibia"),
                required(
                        "box",
                        group(
                                "a box",
                                List.of(
                                        optional("min", POINT, "", "Least corner.", "[-5 mm, -5 mm, 0 mm]"),
                                        optional("max", POINT, "", "Greatest corner.", "[5 mm, 5 mm, 40 mm]"),
                                        optional("center", POINT, "", "Centre.", "[0 mm, 0 mm, 20 mm]"),
                                        optional("size", POINT, "", "Edge lengths.", "[10 mm, 10 mm, 40 mm]")),
                                Rule.ExactlyOne.of("min", "center"),
                                Rule.Together.of("min", "max"),
                                Rule.Together.of("center", "size")),
                        "Box with edges along the axes; `move` turns it.",
                        "{min: [-5 mm, -5 mm, 0 mm], max: [5 mm, 5 mm, 40 mm]}"),
                required(
                        "sphere",
                        group(
                                "a sphere",
                                List.of(required("center", POINT, "Centre.", "[0 mm, 0 mm, 0 mm]"), radius, diameter),
                                round),
                        "Ball.",
                        "{center: [0 mm, 0 mm, 0 mm], radius: 24 mm}"),
                required(
                        "cylinder",
                        group("a cylinder", List.of(from, to, radius, diameter), round),
                        "Straight circular cylinder with flat ends.",
                        "{from: [0 mm, 0 mm, 0 mm], to: [0 mm, 0 mm, 40 mm], diameter: 4.5 mm}"),
                required(
                        "capsule",
                        group("a capsule", List.of(from, to, radius, diameter), round),
                        "Cylinder with half a ball on each end.",
                        "{from: [0 mm, 0 mm, 0 mm], to: [0 mm, 0 mm, 40 mm], radius: 6 mm}"),
                required(
                        "cone",
                        group(
                                "a cone",
                                List.of(
                                        from,
                                        to,
                                        optional("from-radius", width, "", "Radius at `from`.", "3 mm"),
                                        optional("to-radius", width, "", "Radius at `to`; 0 mm is a tip.", "0 mm"),
                                        optional("from-diameter", width, "", "Twice the radius at `from`.", "6 mm"),
                                        optional("to-diameter", width, "", "Twice the radius at `to`.", "2 mm")),
                                Rule.ExactlyOne.of("from-radius", "from-diameter"),
                                Rule.ExactlyOne.of("to-radius", "to-diameter")),
                        "Truncated cone with flat ends.",
                        "{from: [0 mm, 0 mm, 0 mm], to: [0 mm, 0 mm, 8 mm], from-radius: 4 mm, to-radius: 2 mm}"),
                required("above", PLANE, "The side of a plane that its normal points to.", "distal-cut"),
                required("below", PLANE, "The other side.", "proximal-cut"),
                required(
                        "half-space",
                        PLANE_MAPPING,
                        "Same as `below` with the plane written out.",
                        "{point: [0 mm, 0 mm, 75 mm], normal: [0, 0, 1]}"));
    }
}
