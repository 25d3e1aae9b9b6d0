package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.RegionLanguage.LENGTH;
import static org.wolff.cli.casefile.language.Types.DIRECTION;
import static org.wolff.cli.casefile.language.Types.POINT;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.amount;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.either;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.positive;
import static org.wolff.cli.casefile.language.Types.span;
import static org.wolff.cli.casefile.language.Types.vector;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that speaks of materials and of the axes that a part gives them. */
final class MaterialLanguage {
    static final Group AXES = group(
            "material axes",
            List.of(
                    optional("axis-3", DIRECTION, "", "Axis 3 points this way everywhere.", "[0, 0, 1]"),
                    optional(
                            "axis-1",
                            DIRECTION,
                            "any, across axis 3",
                            "With `axis-3`: axis 1 points this way, as nearly as a right angle to axis 3 allows.",
                            "[1, 0, 0]"),
                    optional(
                            "along",
                            list(POINT, 2),
                            "",
                            "Axis 3 follows a curve of straight pieces; axis 1 points away from it, axis 2 around it.",
                            "[[0 mm, 0 mm, -90 mm], [2 mm, 0 mm, 0 mm], [0 mm, 0 mm, 90 mm]]"),
                    optional(
                            "cylinder",
                            group(
                                    "the axis of a cylinder",
                                    List.of(
                                            required("from", POINT, "A point of the axis.", "[0 mm, 0 mm, 0 mm]"),
                                            required(
                                                    "to",
                                                    POINT,
                                                    "Another, where axis 3 points.",
                                                    "[0 mm, 0 mm, 1 mm]"))),
                            "",
                            "Axis 3 along a straight axis, axis 1 away from it, axis 2 around it.",
                            "{from: [0 mm, 0 mm, 0 mm], to: [0 mm, 0 mm, 50 mm]}")),
            Rule.ExactlyOne.of("axis-3", "along", "cylinder"));

    private static final Group ORTHOTROPIC = group(
            "an orthotropic law",
            List.of(
                    required("youngs-moduli", vector(Dimension.PRESSURE), "E1, E2, E3.", "[12 GPa, 13.4 GPa, 20 GPa]"),
                    required(
                            "shear-moduli",
                            vector(Dimension.PRESSURE),
                            "G12, G23, G13.",
                            "[4.53 GPa, 6.23 GPa, 5.61 GPa]"),
                    required(
                            "poissons-ratios",
                            vector(Dimension.RATIO),
                            "ν12, ν23, ν13; the second axis contracts by ν12 under a stress along the first.",
                            "[0.376, 0.235, 0.222]")));

    private static final Group TRANSVERSELY_ISOTROPIC = group(
            "a transversely isotropic law",
            List.of(
                    required("modulus-along", positive(Dimension.PRESSURE), "E3, along the axis.", "17 GPa"),
                    required("modulus-across", positive(Dimension.PRESSURE), "E1 = E2, across it.", "11.5 GPa"),
                    required(
                            "poissons-ratio-along",
                            amount(Dimension.RATIO),
                            "ν31: contraction across the axis under a stress along it.",
                            "0.46"),
                    required(
                            "poissons-ratio-across",
                            amount(Dimension.RATIO),
                            "ν12: contraction across the axis under a stress across it.",
                            "0.58"),
                    required(
                            "shear-modulus-along",
                            positive(Dimension.PRESSURE),
                            "G13 = G23, in planes that hold the axis.",
                            "3.3 GPa")));

    private static final Group BY_DENSITY = group(
            "bone of a density",
            List.of(
                    required(
                            "law",
                            TEXT,
                            "From density to modulus; `wolff material` lists the laws.",
                            "morgan-vertebra"),
                    required("density", positive(Dimension.DENSITY), "The density of the bone.", "0.25 g/cm3"),
                    optional(
                            "of",
                            choice("apparent", "ash", "ct"),
                            "that of the law",
                            "Which density it is; another than the law's is converted (docs/theory.md).",
                            "apparent"),
                    optional(
                            "poissons-ratio", amount(Dimension.RATIO), "0.3, assumed", "Not part of the law.", "0.3")));

    private static final Group STATED = group(
            "a stress and a strain",
            List.of(
                    required("stress", positive(Dimension.PRESSURE), "A stress that is stated.", "7.26 MPa"),
                    required("strain", positive(Dimension.RATIO), "The strain stated with it.", "9.2e-4")));

    private static final Group COATING = group(
            "a film on struts",
            List.of(
                    required("film", name("material"), "The metal of the film.", "ta-solid"),
                    required("thickness", LENGTH, "Its thickness.", "15 um"),
                    optional("core", name("material"), "that of the `lattice`", "The metal of the struts.", "tc4"),
                    optional("strut", LENGTH, "that of the `lattice`", "Diameter of the bare struts.", "0.3 mm"),
                    optional(
                            "porosity",
                            Types.notNegative(Dimension.RATIO),
                            "0, dense",
                            "Porosity of the film.",
                            "50 %"),
                    optional(
                            "struts",
                            choice("bend", "stretch"),
                            "bend",
                            "How the struts of the lattice work: they bend in most, they stretch in an octet.",
                            "bend")));

    private static final Group SOURCES = group(
            "sources by number",
            List.of(
                    optional(
                            "all",
                            TEXT,
                            "none",
                            "Who says all numbers that have no source below.",
                            "\"test report 12\""),
                    optional("youngs-modulus", TEXT, "that of `all`", "Young's moduli.", "\"data sheet\""),
                    optional("poissons-ratio", TEXT, "that of `all`", "Poisson's ratios.", "\"handbook, page 8\""),
                    optional("shear-modulus", TEXT, "that of `all`", "Shear moduli.", "\"data sheet\""),
                    optional("density", TEXT, "that of `all`", "The density.", "\"data sheet\""),
                    optional("yield-strength", TEXT, "that of `all`", "The yield strength.", "\"test report 12\"")));

    static final Group MATERIAL = group("a material", keys(), rules());

    private MaterialLanguage() {}

    private static List<Key> keys() {
        return List.of(
                optional("youngs-modulus", positive(Dimension.PRESSURE), "", "Young's modulus E.", "1.2 GPa"),
                optional(
                        "poissons-ratio",
                        amount(Dimension.RATIO),
                        "",
                        "Poisson's ratio ν, above -1 and below 0.5.",
                        "0.3"),
                optional(
                        "orthotropic",
                        ORTHOTROPIC,
                        "",
                        "Three planes of symmetry; the part gives the `axes`.",
                        "{youngs-moduli: [12 GPa, 13.4 GPa, 20 GPa], shear-moduli: [4.53 GPa, 6.23 GPa, 5.61 GPa],"
                                + " poissons-ratios: [0.376, 0.235, 0.222]}"),
                optional(
                        "transversely-isotropic",
                        TRANSVERSELY_ISOTROPIC,
                        "",
                        "The same in all directions across axis 3; the part gives the `axes`.",
                        "{modulus-along: 17 GPa, modulus-across: 11.5 GPa, poissons-ratio-along: 0.46,"
                                + " poissons-ratio-across: 0.58, shear-modulus-along: 3.3 GPa}"),
                optional("by-density", BY_DENSITY, "", "Bone by its density.", "{law: keyak, density: 0.4 g/cm3}"),
                optional(
                        "ct",
                        ImageLanguage.CT,
                        "",
                        "Bone whose modulus comes from an image, element by element.",
                        "{file: ct.nii.gz, law: morgan-vertebra, calibration: {method: phantom, intercept: 0.01 g/cm3,"
                                + " slope: 7.5e-4 g/cm3}}"),
                optional(
                        "lattice",
                        LatticeLanguage.HOMOGENIZED,
                        "",
                        "A lattice by geometry and metal, whose law is homogenised when the case is run; the part"
                                + " gives the `axes` of its cells.",
                        "{cell: rhombic-dodecahedron, strut: 0.35 mm, pore: 0.5 mm, pore-means: window, metal: tc4}"),
                optional("density", positive(Dimension.DENSITY), "none", "Needed by gravity.", "4.6 g/cm3"),
                optional("yield-strength", positive(Dimension.PRESSURE), "none", "For reports.", "15 MPa"),
                optional(
                        "porosity",
                        either(amount(Dimension.RATIO), span(Dimension.RATIO)),
                        "none",
                        "Porosity that the modulus is stated with: the two are held against each other, and a"
                                + " contradiction is a finding.",
                        "72 %"),
                optional("metal", name("material"), "none", "The dense metal of a porous one.", "ta-solid"),
                optional(
                        "pore",
                        either(LENGTH, span(Dimension.LENGTH)),
                        "none",
                        "Pore diameter stated with the porosity; checked with `strut`.",
                        "[0.25 mm, 0.55 mm]"),
                optional(
                        "strut",
                        either(LENGTH, span(Dimension.LENGTH)),
                        "none",
                        "Strut diameter stated with the porosity; checked with `pore`.",
                        "[0.25 mm, 0.45 mm]"),
                optional(
                        "stated",
                        STATED,
                        "none",
                        "A stress and a strain stated with the modulus of a porous metal: they imply one too.",
                        "{stress: 7.26 MPa, strain: 9.2e-4}"),
                optional(
                        "coating",
                        COATING,
                        "none",
                        "A film on the struts of the lattice that the law describes bare: moduli and density grow by"
                                + " it.",
                        "{film: ta-solid, thickness: 15 um, core: tc4, strut: 0.3 mm}"),
                optional("description", TEXT, "its name", "One line for reports.", "\"own foam\""),
                optional(
                        "source",
                        either(TEXT, SOURCES),
                        "none",
                        "Who says so: `all` for all numbers, or by number; a bare text for an entry of a single number."
                                + " Numbers without a source are marked unverified.",
                        "{all: \"test report 12\"}"));
    }

    private static Rule[] rules() {
        return new Rule[] {
            Rule.ExactlyOne.of(
                    "youngs-modulus", "orthotropic", "transversely-isotropic", "by-density", "ct", "lattice"),
            Rule.Together.of("youngs-modulus", "poissons-ratio"),
            Rule.Together.of("porosity", "metal"),
            Rule.Together.of("pore", "strut")
        };
    }
}
