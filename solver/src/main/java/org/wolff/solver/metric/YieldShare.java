package org.wolff.solver.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.Tensors;

/**
 * How much of each part is stressed beyond the yield strength of its material, at integration points by volume. An elastic
 * model overstates the pressure of a press-fit where bone would yield; this tells how much of it that is.
 */
public final class YieldShare {
    private static final String YIELD = "yield-strength";

    private YieldShare() {}

    /**
     * Returns the share for each part whose material has a yield strength.
     *
     * @param caveat why no verdict may rest on the stresses
     */
    public static List<Metric> of(
            String loadCase, MaterialAssignment materials, IntegrationFields points, Optional<String> caveat) {
        int regions = materials.ofRegion().size();
        double[] limits = new double[regions];
        for (int region = 0; region < regions; region++) {
            limits[region] = yieldOf(materials.ofRegion().get(region))
                    .map(Property::value)
                    .orElse(Double.NaN);
        }
        double[] volume = new double[regions];
        double[] beyond = new double[regions];
        for (int tet = 0; tet < materials.mesh().tetCount(); tet++) {
            int region = materials.mesh().region()[tet];
            for (int p = points.pointsPerTet() * tet; p < points.pointsPerTet() * (tet + 1); p++) {
                volume[region] += points.volume()[p];
                beyond[region] += Tensors.vonMises(points.stress(), 6 * p) > limits[region] ? points.volume()[p] : 0;
            }
        }
        List<Metric> metrics = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            if (!Double.isNaN(limits[region]) && volume[region] > 0) {
                Property strength = yieldOf(materials.ofRegion().get(region)).orElseThrow();
                metrics.add(new Metric(
                                "yield.share",
                                materials.mesh().regionNames().get(region),
                                loadCase,
                                beyond[region] / volume[region],
                                "1",
                                "share of the volume whose von Mises stress is above the yield strength of "
                                        + strength.value() + " " + strength.unit() + " (" + strength.source()
                                        + condition(strength)
                                        + "), at integration points",
                                Optional.empty(),
                                caveat)
                        .withCaveat(
                                strength.verified()
                                        ? Optional.empty()
                                        : Optional.of("no opened source for its yield strength")));
            }
        }
        return List.copyOf(metrics);
    }

    private static String condition(Property property) {
        return property.condition().isEmpty() ? "" : "; " + property.condition();
    }

    private static Optional<Property> yieldOf(Material material) {
        return material.properties().stream()
                .filter(property -> property.name().equals(YIELD))
                .findFirst();
    }
}
