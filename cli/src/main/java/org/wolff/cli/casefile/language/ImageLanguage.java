package org.wolff.cli.casefile.language;

import static org.wolff.cli.casefile.language.Key.optional;
import static org.wolff.cli.casefile.language.Key.required;
import static org.wolff.cli.casefile.language.Types.TEXT;
import static org.wolff.cli.casefile.language.Types.amount;
import static org.wolff.cli.casefile.language.Types.choice;
import static org.wolff.cli.casefile.language.Types.group;
import static org.wolff.cli.casefile.language.Types.list;
import static org.wolff.cli.casefile.language.Types.span;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.materials.quantity.Dimension;

/** The part of the table that speaks of images. */
final class ImageLanguage {
    static final Key COORDINATES = optional(
            "coordinates",
            choice("ras", "lps"),
            "those of the image: RAS for NIfTI, LPS for DICOM and MetaImage, as written in NRRD",
            "Coordinates of the case: x to the patient's right and y to the front, or x to the left and y to the back.",
            "lps");

    private static final Group SAMPLE = group(
            "a sample of known density",
            List.of(
                    required("hounsfield", amount(Dimension.RATIO), "Its Hounsfield units in the scan.", "812"),
                    required("density", amount(Dimension.DENSITY), "Its density.", "0.8 g/cm3")));

    private static final Group CALIBRATION = group(
            "a calibration",
            List.of(
                    required(
                            "method",
                            choice("phantom", "phantomless", "none"),
                            "A phantom in the scan, tissues of the scan, or neither; without a phantom moduli are not"
                                    + " absolute, and no verdict may rest on them.",
                            "phantom"),
                    optional("intercept", amount(Dimension.DENSITY), "", "Density at 0 HU.", "0.01 g/cm3"),
                    optional("slope", amount(Dimension.DENSITY), "", "Density per HU, above 0.", "7.5e-4 g/cm3"),
                    optional(
                            "samples",
                            list(SAMPLE, 2),
                            "",
                            "Rods of the phantom, or tissues: the line nearest to them.",
                            "[{hounsfield: 8, density: 0 g/cm3}, {hounsfield: 262, density: 0.2 g/cm3}]"),
                    optional(
                            "gives",
                            choice("ct", "ash", "apparent"),
                            "ct",
                            "Which density the line gives; it is brought to that of the law.",
                            "ash")),
            Rule.ExactlyOne.of("slope", "samples"),
            Rule.Together.of("slope", "intercept"));

    static final Group CT = group(
            "an image of densities",
            List.of(
                    required(
                            "file",
                            TEXT,
                            "NIfTI (.nii, .nii.gz), NRRD, MetaImage, or a folder of uncompressed DICOM slices.",
                            "ct.nii.gz"),
                    COORDINATES,
                    required(
                            "calibration",
                            CALIBRATION,
                            "From HU to density.",
                            "{method: none, intercept: 0.0633 g/cm3, slope: 8.87e-4 g/cm3, gives: ash}"),
                    required(
                            "law",
                            TEXT,
                            "From density to modulus; `wolff material` lists the laws.",
                            "morgan-vertebra"),
                    optional("poissons-ratio", amount(Dimension.RATIO), "0.3, assumed", "Not part of the law.", "0.3"),
                    optional(
                            "mapping",
                            choice("average", "l2"),
                            "average",
                            "The mean of the modulus over each element (Bonemat V3), or that of its projection onto continuous"
                                    + " linear functions, which smooths noise.",
                            "l2"),
                    optional(
                            "partial-volume",
                            choice("keep", "inner"),
                            "keep",
                            "Voxels that the surface cuts count as they are, or at least as much as whole voxels beside them.",
                            "inner"),
                    optional(
                            "limits",
                            span(Dimension.PRESSURE),
                            "[10 MPa, 25 GPa]",
                            "Smaller and greater moduli are set to these; how many is told.",
                            "[10 MPa, 22 GPa]")));

    private ImageLanguage() {}
}
