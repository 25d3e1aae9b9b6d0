package org.wolff.solver.fatigue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.catalogue.FatigueStrength;
import org.wolff.materials.fatigue.MeanStressRule;
import org.wolff.materials.fatigue.StressLife;

/**
 * How the fatigue of a part is judged.
 *
 * @param part its name
 * @param ratio R: each load case is the greatest load of a cycle whose least is R times it; at most 1, above −∞
 * @param cycles that it must bear
 * @param criterion from the stresses of a cycle to a safety factor
 * @param limit a fatigue strength with source, in place of those of the material
 * @param limitOfLattice whether that limit was measured on the lattice, not on its solid
 * @param ultimate Su with source, MPa, in place of the material's
 * @param yieldStrength Sy with source, MPa, in place of the material's
 * @param blocks of load for Miner's sum; none where no sum is wanted
 */
public record FatiguePlan(
        String part,
        double ratio,
        double cycles,
        Criterion criterion,
        Optional<FatigueStrength> limit,
        boolean limitOfLattice,
        OptionalDouble ultimate,
        OptionalDouble yieldStrength,
        List<Block> blocks) {
    /** Copies the list and checks the ranges. */
    public FatiguePlan {
        blocks = List.copyOf(blocks);
        if (!(ratio <= 1) || Double.isInfinite(ratio) || !(cycles > 0)) {
            throw new IllegalArgumentException("ratio " + ratio + ", " + cycles + " cycles");
        }
    }

    /** From the stresses of a cycle to a safety factor. */
    public sealed interface Criterion {}

    /**
     * A mean-stress rule on the signed von Mises stress.
     *
     * @param rule such as Goodman's
     */
    public record SignedVonMises(MeanStressRule rule) implements Criterion {}

    /**
     * Sines: σ_vM,a + k 3σ_H,m ≤ Se, with k = Se/S₀ − 1 from the amplitude S₀ that is borne at R = 0.
     *
     * @param repeatedAmplitude S₀ with source, MPa; empty where it has none
     */
    public record Sines(OptionalDouble repeatedAmplitude) implements Criterion {}

    /**
     * Dang Van: τ_a + a σ_H,max ≤ t, with a = 3t/Se − 3/2 from the fully reversed strength t in torsion.
     *
     * @param torsion t with source, MPa; empty where it has none
     */
    public record DangVan(OptionalDouble torsion) implements Criterion {}

    /**
     * A lattice in compression: greatest compressive stress over the lattice's yield strength against cycles.
     *
     * @param curve measured so, with source; empty where it has none
     */
    public record NormalizedStress(Optional<StressLife> curve) implements Criterion {}

    /**
     * A block of load.
     *
     * @param loadCase the greatest load of its cycles
     * @param cycles how many
     */
    public record Block(String loadCase, double cycles) {}
}
