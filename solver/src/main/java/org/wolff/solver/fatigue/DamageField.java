package org.wolff.solver.fatigue;

import java.util.BitSet;
import java.util.Optional;
import org.wolff.materials.assessment.Assessment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.fatigue.MeanStressRule;
import org.wolff.materials.fatigue.StressLife;

/** Miner's sum Σ n/N at points, growing by blocks; not a number where a stress is beyond the measured curve. */
final class DamageField {
    private final FatiguePlan plan;
    private final CycleFactor factor;
    private final MeanStressRule rule;
    private final double second;
    private final Strengths.Curve curve;
    private final double[] sum;
    private final BitSet undefined = new BitSet();

    /** Begins with no damage at some points. */
    DamageField(FatiguePlan plan, Material material, CycleFactor factor, int points) {
        Strengths strengths = new Strengths(plan, CycleFactor.judged(plan, material));
        this.plan = plan;
        this.factor = factor;
        this.rule = CycleFactor.rule(plan);
        this.curve = strengths.curve(rule);
        this.second = strengths.staticStrength(rule.strength()).orElse(1);
        this.sum = new double[points];
    }

    /** Returns why there is no sum. */
    Optional<String> refusal() {
        if (!(plan.criterion() instanceof FatiguePlan.SignedVonMises)) {
            return Optional.of("Miner's sum is formed on the signed von Mises stress alone");
        }
        return factor.refusal().or(() -> curve.life().isPresent() ? Optional.empty() : Optional.of(curve.text()));
    }

    /**
     * Adds a block.
     *
     * @param stress tensors at the points, {@code 6·point + component}
     */
    void add(double cycles, double[] stress) {
        StressLife life = curve.life().orElseThrow();
        double most = life.points().get(0).stress();
        for (int p = 0; p < sum.length; p++) {
            double signed = factor.signed(stress, 6 * p);
            boolean none = signed != 0 && Double.isNaN(factor.ofSigned(signed));
            undefined.set(p, undefined.get(p) || none);
            Assessment reversed =
                    signed == 0 || none ? Assessment.of(0, "none") : rule.fullyReversed(factor.cycle(signed), second);
            double amplitude = reversed.value().orElse(0);
            sum[p] += amplitude > most
                    ? Double.NaN
                    : amplitude == 0 ? 0 : cycles / life.life(amplitude).value().orElse(Double.NaN);
        }
    }

    /** Returns at how many points the rule says nothing about some block, so that none of its damage is counted. */
    int undefined() {
        return undefined.cardinality();
    }

    double[] sum() {
        return sum;
    }
}
