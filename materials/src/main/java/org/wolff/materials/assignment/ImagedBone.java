package org.wolff.materials.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.wolff.materials.bone.BoneCalibration;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.ct.CtMapping;
import org.wolff.materials.ct.CtModulus;
import org.wolff.materials.ct.MappedModulus;
import org.wolff.materials.elastic.IsotropicMaterial;

/** Bone whose modulus came from an image, as a material: its mean modulus, with the spread over the elements. */
final class ImagedBone {
    private ImagedBone() {}

    static Material of(Material asked, CtMapping.Moduli moduli) {
        MappedModulus summary = moduli.summary();
        CtModulus ct = summary.ct();
        List<Property> properties = new ArrayList<>(List.of(
                new Property(
                        "youngs-modulus",
                        summary.mean(),
                        "MPa",
                        OptionalDouble.of(summary.smallest()),
                        OptionalDouble.of(summary.greatest()),
                        "image " + ct.file() + ", calibration "
                                + ct.calibration().method().word() + "; law "
                                + ct.law().name() + ": " + ct.law().source(),
                        ct.law().verified() && ct.calibration().method() == BoneCalibration.Method.PHANTOM,
                        String.format(
                                Locale.ROOT,
                                "mean of part %s, least and greatest element; %.4g HU on the average",
                                summary.part(),
                                summary.meanHounsfield())),
                new Property(
                        "poissons-ratio",
                        ct.poissonsRatio(),
                        "1",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        "assumed: not part of the law",
                        false,
                        "")));
        properties.addAll(asked.properties());
        List<String> notes = new ArrayList<>(asked.notes());
        notes.addAll(moduli.warnings());
        return new Material(
                asked.name(),
                asked.description(),
                new IsotropicMaterial(summary.mean(), ct.poissonsRatio()),
                asked.density(),
                properties,
                asked.fatigue(),
                notes,
                asked.checks());
    }
}
