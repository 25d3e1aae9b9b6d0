package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
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
                            "STL, OBJ, PLY, OFF or VTK PolyData; relative to the folder of the case file. Or, with"
                                    + " `label`, an image.",
                            "tibia.stl"),
                    optional(
                            "label",
                            Types.amount(Dimension.RATIO),
                            "none",
                            "Makes the surface of this label of an image of labels (NIfTI, NRRD, MetaImage); it is in"
                                    + " mm.",
                            "22"),
                    ImageLanguage.COORDINATES,
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
                    optional("translate", vector(Dimension.LENGTH), "none", "Shifted then.", "[0 mm, 0 mm, -180 mm]"),
                    optional(
                            "edges",
                            choice("judged", "sharp", "smooth"),
                            "judged from how they turn",
                            "Whether edges that turn by 40° are meant and followed by the mesh, as those of an"
                                    + " implant, or come from triangulation.",
                            "sharp")));

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
                            "A material of the case or, when it has none of that name, of the catalogue; or one with an"
                                    + " argument, `porous-ta:72%` or `keyak:0.4g/cm3`.",
                            "cortical-bone-long"),
                    optional(
                            "axes",
                            MaterialLanguage.AXES,
                            "none",
                            "Which way the axes of its material point; needed where that is not the same in all"
                                    + " directions.",
                            "{axis-3: [0, 0, 1]}")));

    private static final Group MESH = group(
            "the mesh",
            List.of(
                    required(
                            "size",
                            RegionLanguage.LENGTH,
                            "Edge length of the elements: everywhere, or the largest where others are asked for.",
                            "2 mm"),
                    optional(
                            "element",
                            choice("tet10", "tet4"),
                            "tet10",
                            "Tetrahedra with ten nodes (quadratic) or four (linear, too stiff).",
                            "tet10"),
                    optional(
                            "by-part",
                            named("part", RegionLanguage.LENGTH),
                            "none",
                            "Edge length in single parts.",
                            "{screw-1: 0.8 mm}"),
                    optional(
                            "adapt",
                            FLAG,
                            "false",
                            "Smaller elements in thin walls, narrow gaps and where surfaces are round.",
                            "true"),
                    optional(
                            "layers",
                            positive(Dimension.RATIO),
                            "2 with `adapt`, else none",
                            "Elements across a thin wall, and one across a gap.",
                            "2"),
                    optional(
                            "curvature-tolerance",
                            RegionLanguage.LENGTH,
                            "0.05 mm with `adapt`, else none",
                            "How far a straight edge may cut off a round surface.",
                            "0.05 mm"),
                    optional(
                            "crease-tolerance",
                            RegionLanguage.LENGTH,
                            "none",
                            "How far an element may cut off an edge between triangles of a smooth surface.",
                            "0.1 mm"),
                    optional(
                            "smallest",
                            RegionLanguage.LENGTH,
                            "an eighth of `size`",
                            "No wall, gap or curvature makes elements smaller; sharp edges close to one another or"
                                    + " to a surface may make them half as large.",
                            "0.4 mm"),
                    optional(
                            "grading",
                            positive(Dimension.RATIO),
                            "0.4",
                            "Growth of the edge length by the way from small elements, 0.1 to 1.",
                            "0.4"),
                    optional(
                            "gap-tolerance",
                            RegionLanguage.LENGTH,
                            "0.1 mm",
                            "Gaps narrower than this make no small elements; they are closed and listed.",
                            "0.1 mm"),
                    optional(
                            "budget",
                            positive(Dimension.RATIO),
                            "5e6 with `adapt`, `layers` or a tolerance, else none",
                            "Most elements; the mesh is coarsened evenly to fit, and says so.",
                            "1e6")));

    private static final Group STUDY = group(
            "a study",
            List.of(
                    optional(
                            "vary",
                            list(TEXT, 1),
                            "",
                            "Value paths and the values that the variants take: every value with every other.",
                            "[\"parts.segment.material=porous-tantalum-72,tc4\"]"),
                    optional(
                            "variants",
                            named("variant", list(TEXT, 1)),
                            "",
                            "Variants by name, each with the values that it sets: where several change together.",
                            "{small: [\"mesh.size=2 mm\", \"parts.segment.material=tc4\"]}"),
                    optional("description", TEXT, "none", "One line for people.", "\"Ta against TC4\"")),
            Rule.ExactlyOne.of("vary", "variants"));

    private static final Group OUTPUTS = group(
            "outputs",
            List.of(
                    optional("vtu", FLAG, "true", "Writes the fields of each load case for ParaView.", "true"),
                    optional(
                            "report",
                            FLAG,
                            "true",
                            "Writes `report.html`, the pictures and the surface data that it is made from.",
                            "false")));

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
                            named("material", MaterialLanguage.MATERIAL),
                            "none",
                            "Materials of the case's own; they hide those of the catalogue with the same name.",
                            "{foam: {youngs-modulus: 1.2 GPa, poissons-ratio: 0.3, source: {all: \"test report"
                                    + " 12\"}}}"),
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
                    optional(
                            "checks",
                            named("check", CheckLanguage.CHECK),
                            "none: the run has no verdict",
                            "Limits that decide pass or fail.",
                            "{stress: {metric: von-mises.p99, part: segment, below: 10 MPa, source: \"report 12\"}}"),
                    optional(
                            "metrics",
                            MetricsLanguage.METRICS,
                            "what every run measures",
                            "What is measured beyond that which every run measures.",
                            "{averaging: {plate: {length: 0.12 mm, source: \"test report 12\"}}}"),
                    optional("outputs", OUTPUTS, "all", "What is written beside `results.json`.", "{vtu: true}"),
                    optional(
                            "interfaces",
                            named("interface", InterfaceLanguage.INTERFACE),
                            "none: all parts are bonded where they touch",
                            "Surfaces between parts with a law of their own.",
                            "{cut-end: {between: [cortex, segment], law: frictional, friction: 0.74}}"),
                    optional(
                            "histories",
                            named("history", InterfaceLanguage.HISTORY),
                            "none: each load case starts from the press-fit",
                            "Load cases that follow one another, where friction remembers.",
                            "{gait: {steps: [{load-case: walking}, {load-case: walking, factor: 0}], cycles: 2}}"),
                    optional(
                            "landmarks",
                            named("landmark", Types.POINT),
                            "none",
                            "Points of the case's bone by name, for frames.",
                            "{knee: [0 mm, 0 mm, -400 mm]}"),
                    optional(
                            "frames",
                            named("frame", FrameLanguage.FRAME),
                            "none",
                            "Frames that loads are given in.",
                            "{femur: {anatomy: femur, body-side: right, z: {from: knee, to: hip}, x: [-1, 0, 0]}}"),
                    optional(
                            "studies",
                            named("study", STUDY),
                            "none",
                            "Variants that `wolff compare` runs and sets side by side.",
                            "{metal: {vary: [\"parts.segment.material=porous-tantalum-72,tc4\"]}}")));

    private CaseLanguage() {}

    /** Returns the type of a whole case file. */
    public static Group root() {
        return ROOT;
    }
}
