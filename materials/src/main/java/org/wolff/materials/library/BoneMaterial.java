package org.wolff.materials.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;

/** Bone of one density, as a material. */
public final class BoneMaterial {
    /** Where nothing is said; no source. */
    public static final double ASSUMED_POISSONS_RATIO = 0.3;

    private static final double GRAM_PER_CM3 = 1e-9;

    private BoneMaterial() {}

    /**
     * Returns bone of one density.
     *
     * @param name what to call it
     * @param density t/mm³, in the measure of the law
     * @throws NoMaterialException if the density is none of bone
     */
    public static Material of(String name, DensityModulusLaw law, double density, double poissonsRatio) {
        double grams = density / GRAM_PER_CM3;
        if (!(grams > 0 && grams <= 2.5)) {
            throw new NoMaterialException(
                    String.format(
                            Locale.ROOT,
                            "%s: a density of %.4g g/cm3 is none of bone, which has 0 to about 2 g/cm3",
                            name,
                            grams),
                    "is the unit right? " + law.name() + " wants the "
                            + law.measure().title() + " density");
        }
        String condition = String.format(
                Locale.ROOT, "%s density %.4g g/cm3", law.measure().title(), grams);
        double modulus = law.modulus().at(density);
        List<Property> properties = new ArrayList<>();
        properties.add(property("youngs-modulus", modulus, "MPa", law.source(), law.verified(), condition));
        properties.add(property("poissons-ratio", poissonsRatio, "1", "assumed: not part of the law", false, ""));
        law.strength()
                .ifPresent(strength -> properties.add(property(
                        "compressive-strength", strength.at(density), "MPa", law.source(), law.verified(), condition)));
        List<String> notes = new ArrayList<>(law.notes());
        law.outside(density).ifPresent(notes::add);
        return new Material(
                name,
                law.description() + ", " + condition,
                new IsotropicMaterial(modulus, poissonsRatio),
                OptionalDouble.empty(),
                properties,
                notes);
    }

    private static Property property(
            String name, double value, String unit, String source, boolean verified, String condition) {
        return new Property(
                name, value, unit, OptionalDouble.empty(), OptionalDouble.empty(), source, verified, condition);
    }
}
