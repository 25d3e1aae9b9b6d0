package org.wolff.cli.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.bone.BoneCalibration;
import org.wolff.materials.bone.DensityMeasure;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.ct.CtModulus;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.library.BoneMaterial;
import org.wolff.mesh.image.VoxelImage;

/** Bone whose modulus comes from an image. */
final class CtReader {
    private final ImageReader images;
    private final OwnMaterialReader own;
    private final Problems problems;

    CtReader(ImageReader images, OwnMaterialReader own, Problems problems) {
        this.images = images;
        this.own = own;
        this.problems = problems;
    }

    /** Returns the material; nothing where it is unusable, which is told. */
    Optional<PartMaterial> material(String name, Value.Fields fields) {
        Value.Fields ct = fields.fields("ct");
        Optional<VoxelImage> image = ct.value("file").flatMap(file -> images.image((Value.Word) file, ct));
        Optional<BoneCalibration> calibration = calibration(ct.fields("calibration"));
        Optional<DensityModulusLaw> law = ct.value("law").flatMap(word -> own.law((Value.Word) word));
        if (image.isEmpty() || calibration.isEmpty() || law.isEmpty()) {
            return Optional.empty();
        }
        List<Double> limits = ct.value("limits")
                .map(value -> ((Value.Numbers) value).numbers())
                .orElse(List.of(CtModulus.LEAST, CtModulus.GREATEST));
        CtModulus modulus;
        try {
            modulus = new CtModulus(
                    ct.text("file").orElseThrow(),
                    image.get(),
                    calibration.get(),
                    law.get(),
                    ct.number("poissons-ratio").orElse(BoneMaterial.ASSUMED_POISSONS_RATIO),
                    CtModulus.Mapping.valueOf(
                            ct.text("mapping").orElse("average").toUpperCase(Locale.ROOT)),
                    CtModulus.PartialVolume.valueOf(
                            ct.text("partial-volume").orElse("keep").toUpperCase(Locale.ROOT)),
                    limits.get(0),
                    limits.get(1));
        } catch (IllegalArgumentException refused) {
            problems.add(ct.placeOf("limits"), refused.getMessage(), "");
            return Optional.empty();
        }
        try {
            Material material = new Material(
                    name,
                    fields.text("description").orElse("bone, modulus from " + modulus.file()),
                    new IsotropicMaterial(modulus.least(), modulus.poissonsRatio()),
                    fields.number("density"),
                    own.further(fields),
                    law.get().notes());
            return Optional.of(new PartMaterial(material, modulus));
        } catch (IllegalArgumentException refused) {
            problems.add(ct.placeOf("poissons-ratio"), refused.getMessage(), "");
            return Optional.empty();
        }
    }

    private Optional<BoneCalibration> calibration(Value.Fields fields) {
        Optional<BoneCalibration.Method> method =
                fields.text("method").map(word -> BoneCalibration.Method.valueOf(word.toUpperCase(Locale.ROOT)));
        DensityMeasure gives =
                DensityMeasure.valueOf(fields.text("gives").orElse("ct").toUpperCase(Locale.ROOT));
        if (method.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (fields.has("samples")) {
                List<Value> samples = fields.items("samples");
                double[] hounsfield = new double[samples.size()];
                double[] density = new double[samples.size()];
                for (int i = 0; i < samples.size(); i++) {
                    if (!(samples.get(i) instanceof Value.Fields sample)
                            || sample.number("hounsfield").isEmpty()
                            || sample.number("density").isEmpty()) {
                        return Optional.empty();
                    }
                    hounsfield[i] = sample.number("hounsfield").getAsDouble();
                    density[i] = sample.number("density").getAsDouble();
                }
                return samples.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BoneCalibration.ofSamples(method.get(), hounsfield, density, gives));
            }
            OptionalDouble intercept = fields.number("intercept");
            OptionalDouble slope = fields.number("slope");
            return intercept.isEmpty() || slope.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new BoneCalibration(method.get(), intercept.getAsDouble(), slope.getAsDouble(), gives));
        } catch (IllegalArgumentException refused) {
            problems.add(
                    fields.placeOf(fields.has("samples") ? "samples" : "slope"),
                    refused.getMessage(),
                    "denser bone has more Hounsfield units: mind the sign, and the unit");
            return Optional.empty();
        }
    }
}
