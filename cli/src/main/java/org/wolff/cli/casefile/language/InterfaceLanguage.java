package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.RegionLanguage.LENGTH;
import static org.wolff.cli.casefile.language.RegionLanguage.PLANE;
import static org.wolff.cli.casefile.language.RegionLanguage.REGION;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.amount;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.either;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.notNegative;
import static org.wolff.cli.casefile.language.Types.positive;
import static org.wolff.cli.casefile.language.Types.span;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that speaks of interfaces, and of loads that follow one another. */
final class InterfaceLanguage {
    private static final Group ZONE = group(
            "a zone",
            List.of(
                    required("region", REGION, "Where.", "proximal"),
                    required("value", notNegative(Dimension.LENGTH), "How much there.", "0.1 mm")));

    private static final Group FIELD = group(
            "a field",
            List.of(
                    optional(
                            "zones",
                            list(ZONE, 1),
                            "",
                            "By zone; the first that holds the place decides.",
                            "[{region: proximal, value: 0.1 mm}]"),
                    optional(
                            "elsewhere",
                            notNegative(Dimension.LENGTH),
                            "0 mm",
                            "With `zones`: how much in none of them.",
                            "0.02 mm"),
                    optional("plane", PLANE, "", "By distance to a plane, along its normal.", "rim"),
                    optional(
                            "distances",
                            span(Dimension.LENGTH),
                            "",
                            "Where the two values hold: linear between, constant beyond.",
                            "[0 mm, 20 mm]"),
                    optional("values", span(Dimension.LENGTH), "", "How much at the two distances.", "[0.1 mm, 0 mm]")),
            Rule.ExactlyOne.of("zones", "plane"),
            Rule.Together.of("plane", "distances", "values"));

    static final Group INTERFACE = group(
            "an interface",
            List.of(
                    required(
                            "between",
                            list(name("part"), 1),
                            "Two parts, or one part and all its neighbours; two go before one.",
                            "[cortex, segment]"),
                    optional(
                            "within",
                            REGION,
                            "everywhere",
                            "Only facets whose centroid lies in this region.",
                            "{above: distal-cut}"),
                    required(
                            "law",
                            choice("bonded", "frictionless", "frictional", "partly-bonded"),
                            "What happens there; `partly-bonded` is frictional where it is not bonded.",
                            "frictional"),
                    optional(
                            "friction",
                            notNegative(Dimension.RATIO),
                            "",
                            "Coulomb's coefficient; needed by `frictional` and `partly-bonded`.",
                            "0.74"),
                    optional(
                            "source",
                            TEXT,
                            "none",
                            "Who says that this is the friction; without it no verdict rests on the results.",
                            "\"test report 12\""),
                    optional(
                            "slip-stiffness",
                            positive(Dimension.BED_STIFFNESS),
                            "none: sticks without slip",
                            "Shear stress by slip before it slides, as rough and porous surfaces show.",
                            "20 MPa/mm"),
                    optional(
                            "interference",
                            either(notNegative(Dimension.LENGTH), FIELD),
                            "0 mm",
                            "Press-fit: how far the parts overlap before they press each other apart.",
                            "0.05 mm"),
                    optional(
                            "gap",
                            either(notNegative(Dimension.LENGTH), FIELD),
                            "0 mm",
                            "Clearance when nothing is loaded.",
                            "0.1 mm"),
                    optional("close-below", LENGTH, "0 mm", "Gaps below this are closed.", "0.05 mm"),
                    optional(
                            "bonded-share",
                            amount(Dimension.RATIO),
                            "",
                            "Partly bonded: share of the area that is bonded, at nodes drawn at random.",
                            "35 %"),
                    optional("seed", amount(Dimension.RATIO), "", "Seed of that draw, a whole number.", "1"),
                    optional("bonded-zone", REGION, "", "Partly bonded: where it is bonded.", "coated")));

    private static final Group MOVE = group(
            "a step",
            List.of(
                    required("load-case", name("load case"), "What acts.", "walking"),
                    optional("factor", amount(Dimension.RATIO), "1", "How much of it; 0 unloads.", "10 %")));

    static final Group HISTORY = group(
            "a history",
            List.of(
                    required(
                            "steps",
                            list(MOVE, 1),
                            "What acts in turn, from the press-fit on.",
                            "[{load-case: walking}, {load-case: walking, factor: 0}]"),
                    optional(
                            "cycles", positive(Dimension.RATIO), "1", "How often all steps follow one another.", "3")));

    private InterfaceLanguage() {}
}
