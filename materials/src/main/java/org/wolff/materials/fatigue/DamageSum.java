package org.wolff.materials.fatigue;

import java.util.List;
import java.util.Locale;
import org.wolff.materials.assessment.Assessment;

/**
 * Damage of blocks of load, Σ nᵢ/Nᵢ (Palmgren and Miner): failure is expected at one, whatever the order of the blocks,
 * with a scatter of published tests between about 0.3 and 3.
 */
public final class DamageSum {
    private DamageSum() {}

    /**
     * A block of load.
     *
     * @param name for messages
     * @param cycles n, how often it comes, &gt; 0
     * @param stress its stress on the scale of the curve, &ge; 0
     */
    public record Block(String name, double cycles, double stress) {
        /** Checks the range. */
        public Block {
            if (!(cycles > 0) || !(stress >= 0)) {
                throw new IllegalArgumentException("block " + name + ": " + cycles + " cycles of " + stress);
            }
        }
    }

    /** Returns the damage; a block below all measured stresses counts with the longest measured life. */
    public static Assessment of(List<Block> blocks, StressLife curve) {
        double sum = 0;
        StringBuilder terms = new StringBuilder();
        for (Block block : blocks) {
            Assessment life = curve.life(block.stress());
            if (!life.isAssessable()) {
                return Assessment.notAssessable("block " + block.name() + ": " + life.text());
            }
            double damage = block.cycles() / life.value().getAsDouble();
            sum += damage;
            terms.append(String.format(Locale.ROOT, "%s%s %.3g", terms.isEmpty() ? "" : ", ", block.name(), damage));
        }
        return Assessment.of(sum, "Σ n/N after Miner: " + terms);
    }
}
