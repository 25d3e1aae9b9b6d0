package org.wolff.materials.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.catalogue.FatigueStrength;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.porous.Estimate;
import org.wolff.materials.porous.PorousQuantity;
import org.wolff.materials.porous.PorousTable;

/** A measured porous metal at one porosity, as a material. */
final class PorousMaterial {
    private static final double POISSONS_RATIO = 0.3;

    /** A fatigue strength counts for porosities that round to the same whole percentage. */
    private static final double SAME_POROSITY = 0.005;

    private PorousMaterial() {}

    static Material of(String word, PorousTable table, double porosity, Optional<Material> solid) {
        String condition = String.format(Locale.ROOT, "porosity %.4g %%", 100 * porosity);
        List<Property> properties = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Estimate modulus = table.at(porosity, PorousQuantity.YOUNGS_MODULUS);
        properties.add(property("youngs-modulus", modulus, condition));
        properties.add(new Property(
                "poissons-ratio",
                POISSONS_RATIO,
                "1",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "assumed by wolff: no source opened",
                false,
                ""));
        for (PorousQuantity quantity : List.of(PorousQuantity.YIELD_STRENGTH, PorousQuantity.PLATEAU_STRESS)) {
            if (table.samples().stream().allMatch(sample -> sample.values().containsKey(quantity))) {
                String name = quantity == PorousQuantity.YIELD_STRENGTH ? "yield-strength" : "plateau-stress";
                properties.add(property(name, table.at(porosity, quantity), "compression, " + condition));
            }
        }
        Optional<Property> dense = solid.flatMap(metal -> metal.properties().stream()
                .filter(property -> property.name().equals("density"))
                .findFirst());
        dense.ifPresent(of -> properties.add(new Property(
                "density",
                (1 - porosity) * of.value(),
                of.unit(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "one less the porosity, times the density of " + solid.get().name() + ": " + of.source(),
                of.verified(),
                condition)));
        if (!modulus.measured()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s; E %.4g GPa, %.4g to %.4g GPa: no verdict may rest on it",
                    modulus.text(),
                    modulus.value() * 1e-3,
                    modulus.low() * 1e-3,
                    modulus.high() * 1e-3));
        }
        List<FatigueStrength> fatigue = table.fatigue().stream()
                .filter(sample -> Math.abs(sample.porosity() - porosity) < SAME_POROSITY)
                .map(PorousTable.FatigueSample::strength)
                .toList();
        return new Material(
                String.format(Locale.ROOT, "%s:%s%%", word, percent(porosity)),
                table.name() + ", " + condition,
                new IsotropicMaterial(modulus.value(), POISSONS_RATIO),
                dense.isPresent()
                        ? OptionalDouble.of((1 - porosity) * dense.get().value())
                        : OptionalDouble.empty(),
                properties,
                fatigue,
                notes);
    }

    private static String percent(double porosity) {
        String text = String.format(Locale.ROOT, "%.4f", 100 * porosity);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static Property property(String name, Estimate estimate, String condition) {
        return new Property(
                name,
                estimate.value(),
                "MPa",
                OptionalDouble.of(estimate.low()),
                OptionalDouble.of(estimate.high()),
                estimate.text(),
                estimate.measured(),
                condition);
    }
}
