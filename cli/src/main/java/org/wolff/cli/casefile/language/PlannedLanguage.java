package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.planned;
import static org.wolff.cli.casefile.language.Types.DIRECTION;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.span;

import java.util.List;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that later versions fill: refused today, designed now so that the language is one. */
final class PlannedLanguage {

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
