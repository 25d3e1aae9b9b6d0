package org.wolff.solver.fatigue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.StrutStress;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.PartElements;
import org.wolff.solver.metric.VolumeStatistics;

/** The stress in the metal of homogenised lattices, part by part: what the strength of the metal is held against. */
public final class StrutMetrics {
    private final MaterialAssignment materials;
    private final PartElements elements;

    /** Ready to measure. */
    public StrutMetrics(MaterialAssignment materials, PartElements elements) {
        this.materials = materials;
        this.elements = elements;
    }

    /** Whether any part is a homogenised lattice. */
    public boolean isEmpty() {
        return materials.ofRegion().stream()
                .noneMatch(material -> material.struts().isPresent());
    }

    /**
     * Returns the stress of a load case.
     *
     * @param caveat why no verdict may rest on it
     */
    public List<Metric> measure(String loadCase, IntegrationFields points, Optional<String> caveat) {
        List<Metric> metrics = new ArrayList<>();
        for (int region = 0; region < materials.ofRegion().size(); region++) {
            Optional<StrutStress> struts = materials.ofRegion().get(region).struts();
            if (struts.isPresent() && elements.count(region) > 0) {
                part(region, struts.get(), loadCase, points).forEach(metric -> metrics.add(metric.withCaveat(caveat)));
            }
        }
        return metrics;
    }

    private List<Metric> part(int region, StrutStress struts, String loadCase, IntegrationFields points) {
        int perTet = points.pointsPerTet();
        double[] volume = elements.gather(region, perTet, points.volume());
        double[] stress = new double[volume.length];
        int worst = 0;
        for (int k = 0; k < stress.length; k++) {
            int point = perTet * elements.tet(region, k / perTet) + k % perTet;
            stress[k] = struts.vonMises(points.stress(), 6 * point);
            worst = stress[k] > stress[worst] ? k : worst;
        }
        VolumeStatistics statistics = VolumeStatistics.of(stress, volume);
        Vector3 place = materials.mesh().centroid(elements.tet(region, worst / perTet));
        return List.of(
                metric("strut-stress.p99", region, loadCase, statistics.p99(), struts, Optional.empty()),
                metric("strut-stress.max", region, loadCase, statistics.max(), struts, Optional.of(place)));
    }

    private Metric metric(
            String id, int region, String loadCase, double value, StrutStress struts, Optional<Vector3> place) {
        return new Metric(
                id,
                materials.mesh().regionNames().get(region),
                loadCase,
                value,
                "MPa",
                String.format(
                        Locale.ROOT,
                        "von Mises stress that 99 %% of the %s of a cell stay below, from the mean stress of the"
                                + " lattice at %d points of the cell; %s of the part",
                        struts.metal().name(),
                        struts.pointCount(),
                        id.endsWith("p99") ? "99 % of the volume" : "the greatest"),
                place,
                Optional.empty());
    }

    /** Returns the stress in the metal by element, MPa; not a number in parts that are no lattice. */
    public FurtherField field(IntegrationFields points) {
        double[] values = new double[materials.mesh().tetCount()];
        int perTet = points.pointsPerTet();
        for (int tet = 0; tet < values.length; tet++) {
            Optional<StrutStress> struts = materials.of(tet).struts();
            values[tet] = struts.isPresent() ? 0 : Double.NaN;
            for (int p = perTet * tet; struts.isPresent() && p < perTet * (tet + 1); p++) {
                values[tet] = Math.max(values[tet], struts.get().vonMises(points.stress(), 6 * p));
            }
        }
        return new FurtherField("strutStress", true, values);
    }
}
