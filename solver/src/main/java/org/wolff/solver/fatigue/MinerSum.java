package org.wolff.solver.fatigue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.singular.SingularSpots;

/** Miner's sum over a part: at its integration points and at its nodes, where the surface has its peaks. */
final class MinerSum {
    private final FatiguePlan plan;
    private final CycleFactor factor;
    private final int[] tets;
    private final int[] points;
    private final DamageField inside;
    private final DamageField atNodes;

    /**
     * No damage yet.
     *
     * @param tets elements of the part
     * @param region of the part
     * @param pointsPerTet integration points of an element
     */
    MinerSum(
            FatiguePlan plan,
            Material material,
            CycleFactor factor,
            int[] tets,
            int pointsPerTet,
            RegionNodes nodes,
            int region) {
        this.plan = plan;
        this.factor = factor;
        this.tets = tets;
        this.points = IntStream.range(0, nodes.count())
                .filter(p -> nodes.region()[p] == region)
                .toArray();
        this.inside = new DamageField(plan, material, factor, pointsPerTet * tets.length);
        this.atNodes = new DamageField(plan, material, factor, points.length);
    }

    /**
     * Adds the blocks of a load case.
     *
     * @param stress at the integration points of the part, {@code 6·point + component}
     */
    void add(String loadCase, double[] stress, NodalFields fields) {
        if (inside.refusal().isPresent()
                || plan.blocks().stream().noneMatch(b -> b.loadCase().equals(loadCase))) {
            return;
        }
        double[] nodal = new double[6 * points.length];
        for (int i = 0; i < points.length; i++) {
            System.arraycopy(fields.stress(), 6 * points[i], nodal, 6 * i, 6);
        }
        for (FatiguePlan.Block block : plan.blocks()) {
            if (block.loadCase().equals(loadCase)) {
                inside.add(block.cycles(), stress);
                atNodes.add(block.cycles(), nodal);
            }
        }
    }

    /** Puts the sums of the part's nodes into a field; sums above {@link CycleFactor#MOST} say nothing more. */
    void fill(double[] values) {
        for (int i = 0; i < points.length && inside.refusal().isEmpty(); i++) {
            double sum = atNodes.sum()[i];
            values[points[i]] = sum <= CycleFactor.MOST ? sum : CycleFactor.MOST;
        }
    }

    /** Returns the greatest sum with its place; not a number where a stress is beyond the measured curve. */
    Metric greatest(TetMesh mesh, RegionNodes nodes, SingularSpots spots, short[] spotOfNode) {
        Metric metric = new Metric(
                "fatigue.damage.max",
                plan.part(),
                "*",
                Double.NaN,
                "1",
                "greatest Σ n/N after Miner over the blocks of load, over nodes and integration points",
                Optional.empty(),
                inside.refusal());
        if (inside.refusal().isPresent()) {
            return metric;
        }
        int in = worst(inside.sum());
        int on = worst(atNodes.sum());
        boolean surface = on >= 0 && (in < 0 || isWorse(atNodes.sum()[on], inside.sum()[in]));
        double sum = surface ? atNodes.sum()[on] : in < 0 ? Double.NaN : inside.sum()[in];
        int tet = in < 0 ? -1 : tets[in / (inside.sum().length / tets.length)];
        Vector3 place = surface ? mesh.point(nodes.node()[points[on]]) : tet < 0 ? Vector3.ZERO : mesh.centroid(tet);
        int spot = surface ? spotOfNode[points[on]] : tet < 0 ? -1 : spots.ofTet()[tet];
        int undefined = inside.undefined() + atNodes.undefined();
        return new Metric(
                        metric.id(),
                        metric.part(),
                        metric.loadCase(),
                        sum,
                        metric.unit(),
                        metric.definition(),
                        Optional.of(place))
                .withCaveat(
                        Double.isNaN(sum)
                                ? Optional.of("a stress lies above the measured S-N curve")
                                : Optional.empty())
                .withCaveat(
                        undefined == 0
                                ? Optional.empty()
                                : Optional.of("at " + undefined + " of " + (inside.sum().length + points.length)
                                        + " points no damage is counted: " + factor.gap()))
                .withCaveat(spots.caveat(spot));
    }

    private static int worst(double[] sums) {
        int at = sums.length == 0 ? -1 : 0;
        for (int p = 0; p < sums.length; p++) {
            at = isWorse(sums[p], sums[at]) ? p : at;
        }
        return at;
    }

    /** A sum beyond the curve is worse than all others. */
    private static boolean isWorse(double a, double b) {
        return Double.isNaN(a) ? !Double.isNaN(b) : a > b;
    }
}
