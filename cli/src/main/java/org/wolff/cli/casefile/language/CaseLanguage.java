package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.planned;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.Types.FLAG;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.named;
import static org.wolff.cli.casefile.language.Types.positive;
import static org.wolff.cli.casefile.language.Types.vector;

import java.util.ArrayList;
import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The table: what a case file may say. */
public final class CaseLanguage {
    private static final Group SURFACE = group(
            "a surface",
            List.of(
                    required(
                            "file",
                            TEXT,
                            "STL, OBJ, PLY, OFF or VTK PolyData; relative to the folder of the case file.",
                            "tibia.stl"),
                    optional(
                            "unit",
                            choice("mm", "cm", "m", "um", "in"),
                            "none: refused, naming the likely unit",
                            "The unit of the file's coordinates, which the formats do not store.",
                            "mm"),
                    optional(
                            "rotate",
                            RegionLanguage.ROTATION,
                            "none",
                            "Turned first.",
                            "{axis: [0, 0, 1], angle: 10 deg}"),
                    optional("translate", vector(Dimension.LENGTH), "none", "Shifted then.", "[0 mm, 0 mm, -180 mm]")));

    private static final Group PART = group(
            "a part",
            List.of(
                    required(
                            "region",
                            RegionLanguage.REGION,
                            "The space that it takes.",
                            "{shell: {of: tibia, thickness: 5 mm}}"),
                    required(
                            "material",
                            name("material"),
                            "A material of the case or, when it has none of that name, of the catalogue.",
                            "cortical-bone-long")));

    private static final Group MATERIAL = group(
            "a material",
            with(
                    List.of(
                            required("youngs-modulus", positive(Dimension.PRESSURE), "Young's modulus E.", "1.2 GPa"),
                            required(
                                    "poissons-ratio",
                                    Types.amount(Dimension.RATIO),
                                    "Poisson's ratio ν, above -1 and below 0.5.",
                                    "0.3"),
                            optional("density", positive(Dimension.DENSITY), "none", "Needed by gravity.", "4.6 g/cm3"),
                            optional("yield-strength", positive(Dimension.PRESSURE), "none", "For reports.", "15 MPa"),
                            optional("description", TEXT, "its name", "One line for reports.", "\"own foam\""),
                            optional(
                                    "source",
                                    TEXT,
                                    "none",
                                    "Who says so; values without a source are marked unverified.",
                                    "\"test report 12\"")),
                    PlannedLanguage.MATERIAL));

    private static final Group MESH = group(
            "the mesh",
            with(
                    List.of(
                            required("size", RegionLanguage.LENGTH, "Edge length of the elements.", "2 mm"),
                            optional(
                                    "element",
                                    choice("tet10", "tet4"),
                                    "tet10",
                                    "Tetrahedra with ten nodes (quadratic) or four (linear, too stiff).",
                                    "tet10")),
                    PlannedLanguage.MESH));

    private static final Group OUTPUTS = group(
            "outputs",
            List.of(optional("vtu", FLAG, "true", "Writes the fields of each load case for ParaView.", "true")));

    private static final Group ROOT = group(
            "a case",
            List.of(
                    required(
                            "name",
                            TEXT,
                            "Name of the case and of its folder of results: letters, digits, `.`, `_`, `-`.",
                            "tibia-segment"),
                    optional(
                            "description",
                            TEXT,
                            "none",
                            "One line for reports.",
                            "\"Resected tibia with porous segment\""),
                    optional(
                            "body-mass",
                            positive(Dimension.MASS),
                            "none",
                            "Makes `%BW`: 100 %BW is the mass times 9.80665 m/s².",
                            "70 kg"),
                    optional(
                            "surfaces",
                            named("surface", SURFACE),
                            "none",
                            "Surfaces from files.",
                            "{tibia: {file: tibia.stl, unit: mm}}"),
                    optional(
                            "planes",
                            named("plane", RegionLanguage.PLANE_MAPPING),
                            "none",
                            "Planes for cuts, supports and loads.",
                            "{distal-cut: {point: [0 mm, 0 mm, -30 mm], normal: [0, 0, 1]}}"),
                    optional(
                            "regions",
                            named("region", RegionLanguage.EXPRESSION),
                            "none",
                            "Regions for use in parts and in later regions.",
                            "{shaft: {intersection: [tibia, {above: distal-cut}]}}"),
                    required(
                            "parts",
                            named("part", PART),
                            "The bodies of the model, in order: where two overlap, the later one has the space.",
                            "{segment: {region: shaft, material: porous-tantalum-72}}"),
                    optional(
                            "materials",
                            named("material", MATERIAL),
                            "none",
                            "Materials of the case's own; they hide those of the catalogue with the same name.",
                            "{foam: {youngs-modulus: 1.2 GPa, poissons-ratio: 0.3, source: \"test report 12\"}}"),
                    required("mesh", MESH, "How fine.", "{size: 2 mm, element: tet10}"),
                    required(
                            "supports",
                            named("support", BoundaryLanguage.SUPPORT),
                            "What holds the model, in all load cases.",
                            "{ankle: {parts: [cortex], where: [{plane: distal-crop}], fixed: true}}"),
                    required(
                            "loads",
                            named("load case", list(BoundaryLanguage.LOAD, 1)),
                            "Load cases, each a list of loads that act together.",
                            "{standing: [{where: [{plane: proximal-crop}], force: [0, 0, -700 N]}]}"),
                    optional("outputs", OUTPUTS, "all", "What is written beside `results.json`.", "{vtu: true}"),
                    planned(
                            "interfaces",
                            named("interface", PlannedLanguage.INTERFACE),
                            "Contact between parts; today all parts are bonded where they touch.",
                            "{cut-end: {between: [cortex, segment], law: frictional, friction: 0.74}}"),
                    planned(
                            "checks",
                            named("check", PlannedLanguage.CHECK),
                            "Limits that decide pass or fail.",
                            "{segment-stress: {metric: von-mises.p99, part: segment, below: 10 MPa}}"),
                    planned(
                            "frames",
                            named("frame", PlannedLanguage.FRAME),
                            "Frames for loads.",
                            "{femur: {origin: [0 mm, 0 mm, 0 mm]}}"),
                    planned(
                            "studies",
                            named("study", PlannedLanguage.STUDY),
                            "Variants that are run and compared.",
                            "{metal: {vary: [\"parts.segment.material=porous-tantalum-72,tc4\"]}}")));

    private CaseLanguage() {}

    /** Returns the type of a whole case file. */
    public static Group root() {
        return ROOT;
    }

    private static List<Key> with(List<Key> now, List<Key> later) {
        List<Key> all = new ArrayList<>(now);
        all.addAll(later);
        return all;
    }
}
