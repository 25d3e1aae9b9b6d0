package org.wolff.solver.fatigue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.averaging.BallAverage;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.field.Tensors;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.PartElements;
import org.wolff.solver.metric.VolumeStatistics;
import org.wolff.solver.singular.SingularSpots;

/** Measures the fatigue safety of parts, load case by load case. */
public final class FatigueMetrics {
    private final MaterialAssignment materials;
    private final PartElements elements;
    private final RegionNodes nodes;
    private final SingularSpots spots;
    private final short[] spotOfNode;
    private final Map<String, MaterialLength> lengths;
    private final Map<FatiguePlan, CycleFactor> plans = new LinkedHashMap<>();
    private final Map<FatiguePlan, MinerSum> damage = new LinkedHashMap<>();
    private final Map<FatiguePlan, Metric> worst = new LinkedHashMap<>();

    /**
     * Ready to measure.
     *
     * @param plans of parts; none for parts that are not judged
     * @param spots where raw peaks mean nothing
     * @param lengths material length by part
     */
    public FatigueMetrics(
            MaterialAssignment materials,
            PartElements elements,
            RegionNodes nodes,
            List<FatiguePlan> plans,
            SingularSpots spots,
            Map<String, MaterialLength> lengths) {
        this.materials = materials;
        this.elements = elements;
        this.nodes = nodes;
        this.spots = spots;
        this.spotOfNode = plans.isEmpty() ? new short[0] : spots.ofPoints(nodes);
        this.lengths = lengths;
        for (FatiguePlan plan : plans) {
            Material material = materials.ofRegion().get(region(plan));
            CycleFactor factor = CycleFactor.of(plan, material);
            this.plans.put(plan, factor);
            if (!plan.blocks().isEmpty()) {
                int perTet = materials.mesh().order().nodes() == 4 ? 1 : 4;
                damage.put(plan, new MinerSum(plan, material, factor, tets(region(plan)), perTet, nodes, region(plan)));
            }
        }
    }

    private int region(FatiguePlan plan) {
        return materials.mesh().regionNames().indexOf(plan.part());
    }

    /** Returns the safety of a load case, part by part. */
    public List<Metric> measure(
            String loadCase, IntegrationFields points, NodalFields fields, Optional<String> caveat) {
        List<Metric> metrics = new ArrayList<>();
        plans.forEach((plan, factor) -> {
            if (factor.refusal().isPresent()) {
                metrics.add(metric(plan, "fatigue.safety-factor.min", loadCase, Double.NaN, factor, Optional.empty())
                        .withCaveat(factor.refusal()));
                worst.put(plan, metrics.get(metrics.size() - 1));
            } else {
                part(plan, factor, loadCase, points, fields).forEach(m -> metrics.add(m.withCaveat(caveat)));
            }
            if (damage.containsKey(plan)) {
                damage.get(plan).add(loadCase, stresses(plan, points), fields);
            }
        });
        return metrics;
    }

    private int[] tets(int region) {
        return Arrays.copyOfRange(elements.tets(), elements.start()[region], elements.start()[region + 1]);
    }

    private double[] stresses(FatiguePlan plan, IntegrationFields points) {
        int region = region(plan);
        int width = 6 * points.pointsPerTet();
        double[] stress = new double[width * elements.count(region)];
        for (int k = 0; k < elements.count(region); k++) {
            System.arraycopy(points.stress(), width * elements.tet(region, k), stress, width * k, width);
        }
        return stress;
    }

    private List<Metric> part(
            FatiguePlan plan, CycleFactor factor, String loadCase, IntegrationFields points, NodalFields fields) {
        int region = region(plan);
        double[] stress = stresses(plan, points);
        double[] volume = elements.gather(region, points.pointsPerTet(), points.volume());
        double[] factors = new double[volume.length];
        double undefined = 0;
        double total = 0;
        double least = Double.POSITIVE_INFINITY;
        int at = -1;
        for (int p = 0; p < factors.length; p++) {
            factors[p] = factor.of(stress, 6 * p);
            total += volume[p];
            if (Double.isNaN(factors[p])) {
                undefined += volume[p];
                factors[p] = CycleFactor.MOST;
            } else if (factors[p] < least) {
                least = factors[p];
                at = p;
            }
        }
        Vector3 place =
                at < 0 ? Vector3.ZERO : materials.mesh().centroid(elements.tet(region, at / points.pointsPerTet()));
        int spot = at < 0 ? -1 : spots.ofTet()[elements.tet(region, at / points.pointsPerTet())];
        for (int p = 0; p < nodes.count(); p++) {
            double value = nodes.region()[p] == region ? factor.of(fields.stress(), 6 * p) : Double.NaN;
            if (value < least) {
                least = value;
                place = materials.mesh().point(nodes.node()[p]);
                spot = spotOfNode[p];
            }
        }
        boolean none = Double.isInfinite(least);
        Optional<String> gap = undefined == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "in %.3g %% of the volume %s", 100 * undefined / total, factor.gap()));
        Metric min = metric(
                        plan,
                        "fatigue.safety-factor.min",
                        loadCase,
                        none ? Double.NaN : least,
                        factor,
                        none ? Optional.empty() : Optional.of(place))
                .withCaveat(spots.caveat(spot))
                .withCaveat(gap);
        worst.merge(plan, min, (a, b) -> b.value() < a.value() || Double.isNaN(b.value()) ? b : a);
        List<Metric> metrics = new ArrayList<>(List.of(min));
        metrics.add(metric(
                        plan,
                        "fatigue.safety-factor.p1",
                        loadCase,
                        none ? Double.NaN : VolumeStatistics.of(factors, volume).p1(),
                        factor,
                        Optional.empty())
                .withCaveat(gap));
        if (factor.isUniaxial() && !none) {
            metrics.add(averaged(plan, factor, loadCase, points).withCaveat(gap));
        }
        return metrics;
    }

    /** The least factor of the averaged tensor: 1/n of a stress of a size is at most that of the worse sign. */
    private Metric averaged(FatiguePlan plan, CycleFactor factor, String loadCase, IntegrationFields points) {
        int region = region(plan);
        MaterialLength length = lengths.getOrDefault(plan.part(), MaterialLength.STANDARD);
        int[] tets = tets(region);
        BallAverage balls = new BallAverage(
                materials.mesh(), tets, points.volume(), length.radius(), BallAverage.centres(nodes, region));
        BallAverage.Greatest most = balls.greatest(
                points.stress(),
                point -> reciprocal(factor.worstOfSize(Tensors.vonMises(points.stress(), 6 * point))),
                (t, at) -> reciprocal(factor.of(t, at)));
        return metric(
                        plan,
                        "fatigue.safety-factor.averaged",
                        loadCase,
                        1 / most.value(),
                        factor,
                        Optional.of(most.centre()))
                .withCaveat(length.caveat())
                .withCaveat(most.caveat(length));
    }

    private static double reciprocal(double factor) {
        return Double.isNaN(factor) ? 1 / CycleFactor.MOST : 1 / factor;
    }

    private static Metric metric(
            FatiguePlan plan, String id, String loadCase, double value, CycleFactor factor, Optional<Vector3> place) {
        return new Metric(
                id,
                plan.part(),
                loadCase,
                value,
                "1",
                "factor by which the cycle may grow (least, 1st volume percentile, or of the averaged stress): "
                        + factor.text(),
                place);
    }

    /** Returns the safety at the points of nodal fields, at most 1000; not a number in parts that are not judged. */
    public Optional<FurtherField> field(NodalFields fields) {
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        double[] values = new double[nodes.count()];
        Arrays.fill(values, Double.NaN);
        plans.forEach((plan, factor) -> {
            int region = region(plan);
            for (int p = 0; p < values.length && factor.refusal().isEmpty(); p++) {
                if (nodes.region()[p] == region) {
                    values[p] = factor.of(fields.stress(), 6 * p);
                }
            }
        });
        return Optional.of(new FurtherField("fatigueSafetyFactor", false, values));
    }

    /**
     * Returns the worst over the load cases, and Miner's sums, once all load cases are measured.
     *
     * @param caveat why no verdict may rest on some load case or material, where there is a reason
     */
    public List<Metric> overall(Optional<String> caveat) {
        List<Metric> metrics = new ArrayList<>();
        worst.forEach((plan, metric) -> metrics.add(new Metric(
                metric.id(),
                metric.part(),
                "*",
                metric.value(),
                metric.unit(),
                metric.definition() + "; worst over the load cases",
                metric.location(),
                metric.caveat())));
        damage.values().forEach(sum -> metrics.add(sum.greatest(materials.mesh(), nodes, spots, spotOfNode)));
        metrics.replaceAll(metric -> metric.withCaveat(caveat));
        return metrics;
    }

    /** Returns Miner's sums once all load cases are measured, at most 1000; not a number in parts that have none. */
    public Optional<FurtherField> damageField() {
        if (damage.isEmpty()) {
            return Optional.empty();
        }
        double[] values = new double[nodes.count()];
        Arrays.fill(values, Double.NaN);
        damage.values().forEach(sum -> sum.fill(values));
        return Optional.of(new FurtherField("fatigueDamage", false, values));
    }
}
