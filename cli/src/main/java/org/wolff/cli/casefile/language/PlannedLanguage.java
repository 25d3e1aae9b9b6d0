package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.planned;
import static org.wolff.cli.casefile.language.RegionLanguage.LENGTH;
import static org.wolff.cli.casefile.language.Types.DIRECTION;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.amount;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.name;
import static org.wolff.cli.casefile.language.Types.notNegative;
import static org.wolff.cli.casefile.language.Types.positive;
import static org.wolff.cli.casefile.language.Types.span;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that later versions fill: refused today, designed now so that the language is one. */
final class PlannedLanguage {
    static final Group INTERFACE = group(
            "an interface",
            List.of(
                    planned(
                            "between",
                            list(name("part"), 1),
                            "Two parts, or one part and all its neighbours.",
                            "[cortex, segment]"),
                    planned(
                            "law",
                            choice("bonded", "frictionless", "frictional", "partly-bonded"),
                            "Its law.",
                            "frictional"),
                    planned("friction", notNegative(Dimension.RATIO), "Coulomb's coefficient.", "0.74"),
                    planned("source", TEXT, "Who says so.", "\"test report 12\""),
                    planned(
                            "slip-stiffness",
                            positive(Dimension.BED_STIFFNESS),
                            "Elastic slip before sliding.",
                            "20 MPa/mm"),
                    planned("interference", notNegative(Dimension.LENGTH), "Press-fit.", "0.05 mm"),
                    planned("gap", notNegative(Dimension.LENGTH), "Clearance at the start.", "0.1 mm"),
                    planned("close-below", LENGTH, "Gaps below this are closed.", "0.05 mm"),
                    planned(
                            "bonded-share",
                            amount(Dimension.RATIO),
                            "Share of bonded pairs, when partly bonded.",
                            "35 %"),
                    planned("seed", amount(Dimension.RATIO), "Seed of the random choice of bonded pairs.", "1")));

    static final List<Key> MATERIAL = List.of(
            planned(
                    "orthotropic",
                    group(
                            "an orthotropic law",
                            List.of(
                                    planned(
                                            "youngs-moduli",
                                            Types.vector(Dimension.PRESSURE),
                                            "E1, E2, E3.",
                                            "[11.5 GPa, 11.5 GPa, 17 GPa]"),
                                    planned(
                                            "shear-moduli",
                                            Types.vector(Dimension.PRESSURE),
                                            "G12, G23, G13.",
                                            "[3.6 GPa, 3.3 GPa, 3.3 GPa]"),
                                    planned(
                                            "poissons-ratios",
                                            Types.vector(Dimension.RATIO),
                                            "ν12, ν23, ν13.",
                                            "[0.4, 0.3, 0.3]"),
                                    planned("axis-1", DIRECTION, "First material axis.", "[1, 0, 0]"),
                                    planned("axis-3", DIRECTION, "Third material axis.", "[0, 0, 1]"))),
                    "Orthotropic law with its axes, in place of `youngs-modulus` and `poissons-ratio`.",
                    "{youngs-moduli: [11.5 GPa, 11.5 GPa, 17 GPa], axis-3: [0, 0, 1]}"),
            planned("porosity", span(Dimension.RATIO), "Range of porosity that the values hold for.", "[70 %, 74 %]"),
            planned(
                    "ct",
                    group(
                            "an image of densities",
                            List.of(
                                    planned("file", TEXT, "NIfTI, NRRD or MetaImage.", "ct.nii.gz"),
                                    planned("calibration", TEXT, "From HU to density.", "phantom-12"),
                                    planned("law", TEXT, "From density to modulus.", "morgan-femoral-neck"))),
                    "Modulus from an image.",
                    "{file: ct.nii.gz, calibration: phantom-12, law: morgan-femoral-neck}"));

    private PlannedLanguage() {}
}
