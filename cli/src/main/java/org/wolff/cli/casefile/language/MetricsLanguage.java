package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.named;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;

/** The part of the table on what is measured beyond that which every run measures. */
final class MetricsLanguage {
    private static final Group LENGTH = group(
            "a material length",
            List.of(
                    required(
                            "length",
                            RegionLanguage.LENGTH,
                            "Critical distance L; stress is averaged over balls of 1.54 L radius.",
                            "0.12 mm"),
                    optional(
                            "source",
                            TEXT,
                            "none: no verdict may rest on the averages",
                            "Who says so.",
                            "\"test report 12\"")));

    private static final Group DEVIATION = group(
            "a deviation",
            List.of(
                    required(
                            "from",
                            RegionLanguage.REGION,
                            "What the faces are compared with: a surface of the case or a primitive.",
                            "planned-cut"),
                    optional(
                            "faces",
                            choice("interface", "outside", "all"),
                            "interface",
                            "Faces against other parts, against nothing, or both.",
                            "interface"),
                    optional(
                            "within",
                            RegionLanguage.REGION,
                            "everywhere",
                            "Space in which faces count.",
                            "{sphere: {center: [0 mm, 0 mm, 0 mm], radius: 9 mm}}")));

    static final Group METRICS = group(
            "metrics",
            List.of(
                    optional(
                            "averaging",
                            named("part", LENGTH),
                            "1 mm, without a source",
                            "Length over which the peaks of a part are averaged, for the metrics `….averaged`.",
                            "{plate: {length: 0.12 mm, source: \"test report 12\"}}"),
                    optional(
                            "fatigue",
                            FatigueLanguage.BY_PART,
                            "none",
                            "Parts whose fatigue is judged, and how.",
                            "{plate: {ratio: 0.1, cycles: 5e6}}"),
                    optional(
                            "fit",
                            FatigueLanguage.FIT,
                            "none",
                            "How the implant fits the bone.",
                            "{implants: [plate, screw-1], bones: {cortex: cortical}, screws: [screw-1]}"),
                    optional(
                            "deviation",
                            named("part", DEVIATION),
                            "none",
                            "Distance of a part's faces from a given surface.",
                            "{segment: {from: planned-cut}}"),
                    optional(
                            "shielding",
                            ShieldingLanguage.SHIELDING,
                            "none",
                            "Compares the bone with its intact self on the same mesh.",
                            "{implant: {segment: cortical-bone-long, plate: void}}")));

    private MetricsLanguage() {}
}
