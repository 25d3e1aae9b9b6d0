package org.wolff.solver.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.fatigue.FatiguePlan;
import org.wolff.solver.fit.DeviationPlan;
import org.wolff.solver.fit.FitPlan;
import org.wolff.solver.shielding.ShieldingPlan;

/**
 * What is to be measured beyond that which every run measures.
 *
 * @param lengths material length by part, over which peaks are averaged
 * @param fatigue how the fatigue of parts is judged
 * @param fit how the implant is to fit; empty where that is not measured
 * @param deviations which faces are held against given surfaces
 * @param shielding what is compared with the intact bone; empty where nothing is
 */
public record Measures(
        Map<String, MaterialLength> lengths,
        List<FatiguePlan> fatigue,
        Optional<FitPlan> fit,
        List<DeviationPlan> deviations,
        Optional<ShieldingPlan> shielding) {
    /** Nothing more. */
    public static final Measures STANDARD =
            new Measures(Map.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

    /** Copies the map. */
    public Measures {
        lengths = Map.copyOf(lengths);
        fatigue = List.copyOf(fatigue);
        deviations = List.copyOf(deviations);
    }
}
