package org.wolff.solver.fatigue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.solver.metric.Metric;

/**
 * Yield and ultimate strength of each part's own material over its peaks of von Mises stress: a porous metal is held against
 * the strength of the lattice, since that is what its entry has; of a homogenised lattice the stress in the struts is held
 * against the strength of their metal.
 */
public final class Margins {
    private static final Map<String, String> STRENGTHS =
            Map.of("yield-strength", "yield.safety-factor", "ultimate-strength", "ultimate.safety-factor");
    private static final Map<String, String> PEAKS =
            Map.of("von-mises.max", "raw", "von-mises.averaged", "averaged", "strut-stress.p99", "struts");

    private Margins() {}

    /** Returns the margins of the peaks among some metrics. */
    public static List<Metric> of(MaterialAssignment materials, List<Metric> metrics) {
        List<Metric> margins = new ArrayList<>();
        for (Metric peak : metrics) {
            String kind = PEAKS.get(peak.id());
            int region = materials.mesh().regionNames().indexOf(peak.part());
            if (kind != null && region >= 0) {
                Material whole = materials.ofRegion().get(region);
                Material material =
                        kind.equals("struts") ? whole.struts().orElseThrow().metal() : whole;
                for (Property strength : material.properties()) {
                    String id = STRENGTHS.get(strength.name());
                    if (id != null) {
                        margins.add(margin(id + "." + kind, peak, strength, material));
                    }
                }
            }
        }
        return margins;
    }

    private static Metric margin(String id, Metric peak, Property strength, Material material) {
        return new Metric(
                        id,
                        peak.part(),
                        peak.loadCase(),
                        strength.value() / peak.value(),
                        "1",
                        strength.name() + " of " + material.name() + ", " + strength.value() + " MPa"
                                + (strength.condition().isEmpty() ? "" : " (" + strength.condition() + ")") + ", over "
                                + peak.id(),
                        peak.location(),
                        peak.caveat())
                .withCaveat(
                        strength.verified()
                                ? Optional.empty()
                                : Optional.of(
                                        "no opened source for the " + strength.name() + " of " + material.name()));
    }
}
