package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.assessment.ConsistencyCheck;
import org.wolff.materials.bone.BoneCalibration;
import org.wolff.materials.bone.DensityMeasure;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.document.Problems;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.materials.library.BoneMaterial;
import org.wolff.materials.library.MaterialLibrary;
import org.wolff.materials.library.NoMaterialException;
import org.wolff.materials.library.StatedPorousMetal;
import org.wolff.materials.library.StatedPorousMetal.Span;
import org.wolff.materials.quantity.Dimension;

/** Materials that a case writes itself: their law, their other numbers, and whether these go together. */
final class OwnMaterialReader {
    private static final double SMALLEST_MODULUS = 1e-4;

    private final CoatingReader coatings;
    private final Problems problems;

    OwnMaterialReader(CoatingReader coatings, Problems problems) {
        this.coatings = coatings;
        this.problems = problems;
    }

    /** Returns a material; nothing where it is unusable, which is told. */
    Optional<Material> material(String name, Value.Fields fields) {
        int before = problems.count();
        if (fields.has("by-density")) {
            return byDensity(name, fields);
        }
        Optional<ElasticMaterial> law = law(fields);
        if (law.isEmpty()) {
            return Optional.empty();
        }
        MaterialSources sources = constants(fields, law.get()).withFurther();
        List<Property> properties = sources.properties();
        List<ConsistencyCheck> checks = checks(fields, law.get());
        if (problems.count() > before) {
            return Optional.empty();
        }
        Material material = new Material(
                name,
                fields.text("description").orElse(name),
                law.get(),
                fields.number("density"),
                properties,
                List.of(),
                sources.notes(),
                checks);
        return fields.has("coating") ? coatings.coated(material, fields.fields("coating")) : Optional.of(material);
    }

    /** Returns the numbers beside the law. */
    List<Property> further(Value.Fields fields) {
        return new MaterialSources(fields, problems).withFurther().properties();
    }

    private Optional<ElasticMaterial> law(Value.Fields fields) {
        String key = fields.has("orthotropic")
                ? "orthotropic"
                : fields.has("transversely-isotropic") ? "transversely-isotropic" : "youngs-modulus";
        try {
            return switch (key) {
                case "orthotropic" -> orthotropic(fields.fields(key));
                case "transversely-isotropic" -> transverselyIsotropic(fields.fields(key));
                default -> isotropic(fields);
            };
        } catch (IllegalArgumentException refused) {
            problems.add(
                    fields.placeOf(key.equals("youngs-modulus") ? "poissons-ratio" : key), refused.getMessage(), "");
            return Optional.empty();
        }
    }

    private Optional<ElasticMaterial> isotropic(Value.Fields fields) {
        OptionalDouble modulus = fields.number("youngs-modulus");
        OptionalDouble ratio = fields.number("poissons-ratio");
        if (modulus.isEmpty() || ratio.isEmpty()) {
            return Optional.empty();
        }
        if (modulus.getAsDouble() < SMALLEST_MODULUS) {
            problems.add(
                    fields.placeOf("youngs-modulus"),
                    "a modulus below 100 Pa is beyond anything that a case can mean",
                    "is the unit right?");
            return Optional.empty();
        }
        return Optional.of(new IsotropicMaterial(modulus.getAsDouble(), ratio.getAsDouble()));
    }

    private static Optional<ElasticMaterial> orthotropic(Value.Fields law) {
        return law.vector("youngs-moduli")
                .flatMap(e -> law.vector("shear-moduli").flatMap(g -> law.vector("poissons-ratios")
                        .map(nu -> new OrthotropicMaterial(new OrthotropicMaterial.Constants(
                                e.x(), e.y(), e.z(), nu.x(), nu.z(), nu.y(), g.x(), g.z(), g.y())))));
    }

    private static Optional<ElasticMaterial> transverselyIsotropic(Value.Fields law) {
        double[] numbers = new double[5];
        String[] keys = {
            "modulus-across", "modulus-along", "poissons-ratio-across", "poissons-ratio-along", "shear-modulus-along"
        };
        for (int i = 0; i < keys.length; i++) {
            OptionalDouble number = law.number(keys[i]);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers[i] = number.getAsDouble();
        }
        return Optional.of(new OrthotropicMaterial(OrthotropicMaterial.Constants.transverselyIsotropic(
                numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])));
    }

    private Optional<Material> byDensity(String name, Value.Fields fields) {
        Value.Fields bone = fields.fields("by-density");
        OptionalDouble density = bone.number("density");
        Optional<DensityModulusLaw> law = bone.value("law").flatMap(word -> law((Value.Word) word));
        if (density.isEmpty() || law.isEmpty()) {
            return Optional.empty();
        }
        try {
            DensityMeasure measure = bone.text("of")
                    .map(word -> DensityMeasure.valueOf(word.toUpperCase(Locale.ROOT)))
                    .orElse(law.get().measure());
            double wanted = BoneCalibration.convert(
                    density.getAsDouble(), measure, law.get().measure());
            Material made = BoneMaterial.of(
                    name, law.get(), wanted, bone.number("poissons-ratio").orElse(BoneMaterial.ASSUMED_POISSONS_RATIO));
            List<Property> properties = new ArrayList<>(made.properties());
            properties.addAll(further(fields));
            return Optional.of(new Material(
                    name,
                    fields.text("description").orElse(made.description()),
                    made.elastic(),
                    fields.number("density"),
                    properties,
                    made.notes()));
        } catch (NoMaterialException none) {
            problems.add(bone.placeOf("density"), none.getMessage(), none.hint());
        } catch (IllegalArgumentException refused) {
            problems.add(bone.placeOf("poissons-ratio"), refused.getMessage(), "");
        }
        return Optional.empty();
    }

    /** Returns a density–modulus law; tells where there is none of that name. */
    Optional<DensityModulusLaw> law(Value.Word word) {
        Optional<DensityModulusLaw> law = MaterialLibrary.shipped().laws().find(word.text());
        if (law.isEmpty()) {
            problems.add(
                    word.place(),
                    "unknown law '" + word.text() + "'",
                    NameTable.hint(word.text(), MaterialLibrary.shipped().laws().names()));
        }
        return law;
    }

    private List<ConsistencyCheck> checks(Value.Fields fields, ElasticMaterial law) {
        Optional<Span> porosity = span(fields, "porosity");
        Optional<Material> solid = fields.value("metal").flatMap(word -> solid((Value.Word) word));
        if (porosity.isEmpty() || solid.isEmpty() || !(law instanceof IsotropicMaterial isotropic)) {
            if (fields.has("stated") || fields.has("pore")) {
                problems.add(
                        fields.placeOf(fields.has("stated") ? "stated" : "pore"),
                        "a stress and a strain, or a pore and a strut, are checked with the porosity of a porous metal",
                        "add porosity and metal, or remove them");
            }
            return List.of();
        }
        Value.Fields stated = fields.fields("stated");
        Optional<StatedPorousMetal.Load> load =
                stated.number("stress").isPresent() && stated.number("strain").isPresent()
                        ? Optional.of(new StatedPorousMetal.Load(
                                stated.number("stress").getAsDouble(),
                                stated.number("strain").getAsDouble()))
                        : Optional.empty();
        try {
            return new StatedPorousMetal(
                            new Span(isotropic.youngsModulus()),
                            porosity.get(),
                            solid.get(),
                            span(fields, "pore"),
                            span(fields, "strut"),
                            load)
                    .checks(MaterialLibrary.shipped());
        } catch (IllegalArgumentException refused) {
            problems.add(fields.placeOf("porosity"), refused.getMessage(), "write a share, such as 72 %");
            return List.of();
        }
    }

    private Optional<Material> solid(Value.Word word) {
        Optional<Material> solid = MaterialLibrary.shipped().catalogue().find(word.text());
        if (solid.isEmpty()) {
            problems.add(
                    word.place(),
                    "unknown material '" + word.text() + "'",
                    NameTable.hint(
                            word.text(), MaterialLibrary.shipped().catalogue().names()));
        }
        return solid;
    }

    private static Optional<Span> span(Value.Fields fields, String key) {
        return fields.value(key)
                .map(value -> value instanceof Value.Numbers two
                        ? new Span(two.numbers().get(0), two.numbers().get(1))
                        : new Span(((Value.Amount) value).number()));
    }

    private MaterialSources constants(Value.Fields fields, ElasticMaterial law) {
        MaterialSources sources = new MaterialSources(fields, problems);
        if (law instanceof IsotropicMaterial isotropic) {
            return sources.with("youngs-modulus", isotropic.youngsModulus(), Dimension.PRESSURE)
                    .with("poissons-ratio", isotropic.poissonsRatio(), Dimension.RATIO);
        }
        OrthotropicMaterial.Constants c = ((OrthotropicMaterial) law).constants();
        return sources.with("youngs-modulus-1", c.e1(), Dimension.PRESSURE)
                .with("youngs-modulus-2", c.e2(), Dimension.PRESSURE)
                .with("youngs-modulus-3", c.e3(), Dimension.PRESSURE)
                .with("poissons-ratio-12", c.nu12(), Dimension.RATIO)
                .with("poissons-ratio-13", c.nu13(), Dimension.RATIO)
                .with("poissons-ratio-23", c.nu23(), Dimension.RATIO)
                .with("shear-modulus-12", c.g12(), Dimension.PRESSURE)
                .with("shear-modulus-13", c.g13(), Dimension.PRESSURE)
                .with("shear-modulus-23", c.g23(), Dimension.PRESSURE);
    }
}
