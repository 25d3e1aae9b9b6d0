package org.wolff.solver.analysis;

import java.util.Map;
import java.util.Optional;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.shielding.ShieldingPlan;

/**
 * What is to be measured beyond that which every run measures.
 *
 * @param lengths material length by part, over which peaks are averaged
 * @param shielding what is compared with the intact bone; empty where nothing is
 */
public record Measures(Map<String, MaterialLength> lengths, Optional<ShieldingPlan> shielding) {
    /** Nothing more. */
    public static final Measures STANDARD = new Measures(Map.of(), Optional.empty());

    /** Copies the map. */
    public Measures {
        lengths = Map.copyOf(lengths);
    }
}
