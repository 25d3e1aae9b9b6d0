package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.either;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.named;
import static org.wolff.cli.casefile.language.Types.positive;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The part of the table for limits: in a case file, and in files of gates that cases share. */
public final class CheckLanguage {
    private static final Group SHARE = group(
            "a share of a strength",
            List.of(
                    optional("share", positive(Dimension.RATIO), "100 %", "How much of it.", "50 %"),
                    required(
                            "of",
                            TEXT,
                            "A property of the part's material, of the case or of the catalogue.",
                            "yield-strength")));

    private static final ValueType LIMIT = either(TEXT, SHARE);

    static final Group CHECK = group(
            "a check",
            List.of(
                    optional(
                            "metric",
                            TEXT,
                            "",
                            "What is judged; `wolff checks --metrics` lists them.",
                            "von-mises.p99"),
                    optional(
                            "preset",
                            TEXT,
                            "",
                            "In place of `metric`: a set of gates that wolff ships; `wolff checks` lists them.",
                            "s4-tibia"),
                    optional(
                            "file",
                            TEXT,
                            "",
                            "In place of `metric`: a file with a set of gates; relative to the folder of the case"
                                    + " file.",
                            "release-gates.yaml"),
                    optional(
                            "part",
                            either(name("part"), list(name("part"), 1)),
                            "each that has the metric",
                            "Where: a part, or several, each judged for itself.",
                            "segment"),
                    optional(
                            "interface",
                            either(name("interface"), list(name("interface"), 1)),
                            "each",
                            "Where, for metrics of interfaces: an interface, or several, each judged for itself.",
                            "cut-ends"),
                    optional(
                            "load-case",
                            either(name("load case"), list(name("load case"), 1)),
                            "each, and their envelope",
                            "When: a load case, or several, each judged for itself.",
                            "walking"),
                    optional(
                            "below",
                            LIMIT,
                            "none",
                            "Upper limit, with the unit of the metric, or a share of a strength; a value at it passes.",
                            "10 MPa"),
                    optional("above", LIMIT, "none", "Lower limit, in place of `below`.", "2 GPa"),
                    optional(
                            "severity",
                            choice("error", "warning"),
                            "error",
                            "Whether the run passes when this check does not.",
                            "error"),
                    optional(
                            "source",
                            TEXT,
                            "none: not assessable",
                            "Who says that this is the limit.",
                            "\"test report 12\""),
                    optional(
                            "caveat",
                            TEXT,
                            "none",
                            "Why no verdict may rest on the limit; makes the check not assessable.",
                            "\"stated without stress ratio\""),
                    optional(
                            "parts",
                            named("part of the set", either(name("part"), list(name("part"), 1))),
                            "parts of the same name",
                            "With `preset` or `file`: which part, or parts, each part of the set is.",
                            "{implant: segment, bone: [cortex, marrow]}"),
                    optional(
                            "interfaces",
                            named("interface of the set", either(name("interface"), list(name("interface"), 1))),
                            "interfaces of the same name",
                            "With `preset` or `file`: which interface, or interfaces, each interface of the set is.",
                            "{bone-implant: [distal-end, proximal-end]}"),
                    optional(
                            "load-cases",
                            named("load case of the set", either(name("load case"), list(name("load case"), 1))),
                            "load cases of the same name",
                            "With `preset` or `file`: which load case, or cases, each of the set is.",
                            "{full: full-weight}"),
                    optional(
                            "without",
                            list(TEXT, 1),
                            "none",
                            "With `preset` or `file`: checks of the set to leave out; the results say so.",
                            "[fatigue]")),
            Rule.ExactlyOne.of("metric", "preset", "file"));

    private static final Group SET = group(
            "a set of gates",
            List.of(
                    required("description", TEXT, "One line for lists.", "\"Release gates of our tibial segments\""),
                    optional(
                            "parts",
                            named("part", TEXT),
                            "none",
                            "Parts that the checks name, each with what it is.",
                            "{implant: \"the porous segment\"}"),
                    optional(
                            "interfaces",
                            named("interface", TEXT),
                            "none",
                            "Interfaces that the checks name, each with what it is.",
                            "{bone-implant: \"between segment and bone\"}"),
                    optional(
                            "load-cases",
                            named("load case", TEXT),
                            "none",
                            "Load cases that the checks name, each with what it is.",
                            "{full: \"full weight-bearing\"}"),
                    required(
                            "checks",
                            named("check", CHECK),
                            "The checks, as in a case file; no `preset` or `file` among them.",
                            "{stress: {metric: von-mises.p99, part: implant, below: 10 MPa, source: \"report 12\"}}")));

    private CheckLanguage() {}

    /** Returns the type of a file of gates. */
    public static Group set() {
        return SET;
    }
}
