package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.Types.POINT;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.positive;

import java.util.List;
import org.wolff.materials.lattice.LatticeRequest;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that speaks of lattices: regions that repeat without end, and materials that stand for them. */
final class LatticeLanguage {
    static final ValueType.Group HOMOGENIZED = group(
            "a homogenised lattice",
            List.of(
                    required(
                            "cell",
                            choice(LatticeRequest.cells().toArray(String[]::new)),
                            "How the struts or walls of a unit cell lie.",
                            "rhombic-dodecahedron"),
                    required("metal", name("material"), "What they are made of.", "tc4"),
                    optional("strut", RegionLanguage.LENGTH, "", "Diameter of the struts.", "0.35 mm"),
                    optional("size", RegionLanguage.LENGTH, "", "Edge of the cubic unit cell.", "1.5 mm"),
                    optional(
                            "pore",
                            RegionLanguage.LENGTH,
                            "",
                            "Pore between struts, in place of `size`; for rhombic-dodecahedron.",
                            "0.5 mm"),
                    optional(
                            "pore-means",
                            choice("cage", "window", "printed"),
                            "cage",
                            "What the pore is: see `wolff lattice`.",
                            "window"),
                    optional(
                            "porosity",
                            positive(Dimension.RATIO),
                            "",
                            "Of walls, or in place of `strut` beside a `pore`.",
                            "80 %"),
                    optional(
                            "elements",
                            positive(Dimension.RATIO),
                            "4",
                            "Elements across a strut or a wall in the mesh of the cell, 1 to 12.",
                            "6"),
                    optional(
                            "as-built",
                            group(
                                    "what printing makes of it",
                                    List.of(
                                            required(
                                                    "stiffness",
                                                    positive(Dimension.RATIO),
                                                    "Moduli as printed over those of the perfect cell.",
                                                    "55 %"),
                                            optional(
                                                    "source",
                                                    TEXT,
                                                    "none: no verdict may rest on the law",
                                                    "Who measured it.",
                                                    "\"test report 12\""))),
                            "as drawn",
                            "Printed struts are rougher and of other thickness than drawn ones.",
                            "{stiffness: 55 %, source: \"test report 12\"}")));

    private LatticeLanguage() {}

    static List<Key> lattices() {
        Key origin = optional("origin", POINT, "the origin", "Where a unit cell begins.", "[0 mm, 0 mm, 12 mm]");
        List<Key> surface = List.of(
                required("cell", RegionLanguage.LENGTH, "Edge of the unit cell.", "2 mm"),
                optional(
                        "form",
                        choice("sheet", "network"),
                        "sheet",
                        "A wall along the surface, or one of the two networks that it parts.",
                        "network"),
                optional(
                        "thickness",
                        RegionLanguage.LENGTH,
                        "",
                        "Mean thickness of the wall of a sheet: its volume over the area of the surface.",
                        "0.3 mm"),
                optional(
                        "volume-fraction",
                        positive(Dimension.RATIO),
                        "",
                        "Part of space that is filled: 1 less the porosity.",
                        "30 %"),
                origin);
        Rule amount = Rule.ExactlyOne.of("thickness", "volume-fraction");
        String example = "{cell: 2 mm, volume-fraction: 30 %}";
        return List.of(
                required(
                        "gyroid",
                        group("a minimal surface", surface, amount),
                        "Lattice along Schoen's gyroid, without end: intersect it with a region that ends.",
                        example),
                required(
                        "schwarz-p",
                        group("a minimal surface", surface, amount),
                        "The same along Schwarz's primitive surface.",
                        example),
                required(
                        "schwarz-d",
                        group("a minimal surface", surface, amount),
                        "The same along Schwarz's diamond surface.",
                        example),
                required(
                        "lattice",
                        group(
                                "a strut lattice",
                                List.of(
                                        required(
                                                "cell",
                                                choice("cubic", "diamond", "octet", "rhombic-dodecahedron"),
                                                "How the struts of a unit cell lie.",
                                                "rhombic-dodecahedron"),
                                        required(
                                                "size",
                                                RegionLanguage.LENGTH,
                                                "Edge of the cubic unit cell; 4/√3 struts of a diamond or a rhombic"
                                                        + " dodecahedron, √2 of an octet.",
                                                "1.5 mm"),
                                        required("strut", RegionLanguage.LENGTH, "Diameter of the struts.", "0.35 mm"),
                                        origin)),
                        "Lattice of round struts, without end: intersect it with a region that ends.",
                        "{cell: rhombic-dodecahedron, size: 1.5 mm, strut: 0.35 mm}"));
    }
}
