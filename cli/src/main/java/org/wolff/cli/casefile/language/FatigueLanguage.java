package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.RegionLanguage.LENGTH;
import static org.wolff.cli.casefile.language.Types.FLAG;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.amount;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.named;
import static org.wolff.cli.casefile.language.Types.positive;
import static org.wolff.cli.casefile.language.Types.span;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The parts of the table on fatigue and on fit. */
final class FatigueLanguage {
    private static final String WHO = "Who says so.";
    private static final String REPORT = "\"test report 12\"";

    private static final Group STRENGTH = group(
            "a strength",
            List.of(
                    required("stress", positive(Dimension.PRESSURE), "The strength.", "860 MPa"),
                    required("source", TEXT, WHO, REPORT)));

    private static final Group LIMIT = group(
            "a fatigue limit",
            List.of(
                    required("stress", positive(Dimension.PRESSURE), "Greatest stress of the cycle.", "500 MPa"),
                    required("cycles", positive(Dimension.RATIO), "Cycles that it was borne for.", "1e7"),
                    required("stress-ratio", amount(Dimension.RATIO), "Least over greatest stress, R.", "-1"),
                    optional(
                            "lattice",
                            FLAG,
                            "false",
                            "`true` where it was measured on the lattice itself; needed for parts that stand for one.",
                            "true"),
                    required("source", TEXT, WHO, REPORT)));

    private static final Group CURVE = group(
            "a normalized curve",
            List.of(
                    required(
                            "points",
                            list(span(Dimension.RATIO), 1),
                            "Pairs of greatest compressive stress over yield strength, and cycles.",
                            "[[80 %, 1e4], [40 %, 1e6]]"),
                    required("source", TEXT, WHO, REPORT)));

    private static final Group BLOCK = group(
            "a block of load",
            List.of(
                    required("load-case", name("load case"), "The greatest load of its cycles.", "walking"),
                    required("cycles", positive(Dimension.RATIO), "How many.", "1e6")));

    private static final Group FATIGUE = group(
            "the fatigue of a part",
            List.of(
                    required(
                            "ratio",
                            amount(Dimension.RATIO),
                            "R: every load case is the greatest load of a cycle, the least is R times it.",
                            "0.1"),
                    required("cycles", positive(Dimension.RATIO), "Cycles that it must bear.", "5e6"),
                    optional(
                            "criterion",
                            choice(
                                    "goodman",
                                    "gerber",
                                    "soderberg",
                                    "smith-watson-topper",
                                    "sines",
                                    "dang-van",
                                    "normalized-stress"),
                            "goodman",
                            "From a cycle to a safety factor; the first four take the signed von Mises stress, the last is for"
                                    + " lattices in compression.",
                            "gerber"),
                    optional(
                            "limit",
                            LIMIT,
                            "those of the material",
                            "A fatigue strength in place of the material's.",
                            "{stress: 500 MPa, cycles: 1e7, stress-ratio: -1, source: " + REPORT + "}"),
                    optional(
                            "ultimate-strength",
                            STRENGTH,
                            "that of the material",
                            "Su in place of the material's.",
                            "{stress: 860 MPa, source: " + REPORT + "}"),
                    optional(
                            "yield-strength",
                            STRENGTH,
                            "that of the material",
                            "Sy in place of the material's.",
                            "{stress: 795 MPa, source: " + REPORT + "}"),
                    optional(
                            "second-limit",
                            STRENGTH,
                            "none: Sines and Dang Van are refused",
                            "For Sines the amplitude borne at R = 0, for Dang Van the fully reversed strength in torsion.",
                            "{stress: 300 MPa, source: " + REPORT + "}"),
                    optional(
                            "curve",
                            CURVE,
                            "none: normalized-stress is refused",
                            "For normalized-stress.",
                            "{points: [[80 %, 1e4], [40 %, 1e6]], source: " + REPORT + "}"),
                    optional(
                            "blocks",
                            list(BLOCK, 1),
                            "no Miner's sum",
                            "Blocks of load for Miner's sum.",
                            "[{load-case: walking, cycles: 1e6}]")));

    /** By part. */
    static final ValueType BY_PART = named("part", FATIGUE);

    static final Group FIT = group(
            "the fit of an implant",
            List.of(
                    required("implants", list(name("part"), 1), "Parts of the implant.", "[plate, screw-1]"),
                    required(
                            "bones",
                            named("part", choice("cortical", "cancellous")),
                            "Parts of bone, and which kind.",
                            "{cortex: cortical, marrow: cancellous}"),
                    optional(
                            "screws",
                            list(name("part"), 1),
                            "none",
                            "Implants whose purchase is measured.",
                            "[screw-1]"),
                    optional("reach", LENGTH, "2 mm", "Wider gaps between implant and bone are no interface.", "2 mm"),
                    optional("gap-limit", LENGTH, "0.5 mm", "Narrower gaps match.", "0.5 mm"),
                    optional("source", TEXT, "none: no verdict may rest on the matching degree", WHO, REPORT)));

    private FatigueLanguage() {}
}
