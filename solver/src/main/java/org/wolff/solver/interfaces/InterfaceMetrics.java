package org.wolff.solver.interfaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion;
import org.wolff.solver.contact.Micromotion.Definition;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.Metric;

/** What interfaces do as metrics; their part is the name of the interface. */
public final class InterfaceMetrics {
    private static final Map<Definition, String> AGAINST = Map.of(
            Definition.REFERENCE, "against the unloaded state (after the press-fit, where there is one)",
            Definition.INCREMENTAL, "against the end of the step before",
            Definition.RESULTING, "as the largest distance between any two states from the unloaded one on");

    /** Share of an interface without a law above which no verdict may rest on it. */
    private static final double UNPAIRED = 0.05;

    private final List<Metric> metrics = new ArrayList<>();
    private final InterfaceResult result;
    private final double unpaired;
    private final Optional<String> caveat;

    private InterfaceMetrics(InterfaceResult result, Optional<String> caveat) {
        this.result = result;
        this.unpaired = result.unpaired() / (result.area() + result.unpaired());
        this.caveat = unpaired > UNPAIRED ? Caveats.both(caveat, Optional.of(without())) : caveat;
    }

    /**
     * Returns the metrics of an interface in one load case.
     *
     * @param caveat why no verdict may rest on them; empty where one may
     */
    public static List<Metric> of(InterfaceResult result, Optional<String> caveat) {
        InterfaceMetrics all = new InterfaceMetrics(result, caveat);
        all.motion("micromotion", Definition.REFERENCE);
        all.motion("micromotion-incremental", Definition.INCREMENTAL);
        all.motion("micromotion-resulting", Definition.RESULTING);
        all.state();
        return List.copyOf(all.metrics);
    }

    private void motion(String id, Definition definition) {
        Micromotion motion = result.motion().get(definition);
        String what = "how far the sides move along each other, " + AGAINST.get(definition) + ", by area";
        add(id + ".mean", motion.mean(), "mm", "mean of " + what);
        add(id + ".median", motion.median(), "mm", "median of " + what);
        add(id + ".p95", motion.percentile95(), "mm", "95th percentile of " + what);
        add(id + ".max", motion.largest(), "mm", "greatest of " + what);
        double[] limits = Micromotion.limits();
        for (int i = 0; i < limits.length; i++) {
            String um = Long.toString(Math.round(1000 * limits[i]));
            add(
                    id + ".share-to-" + um + "um",
                    motion.shares()[i],
                    "1",
                    "share of the area at " + um + " µm or less: " + what);
        }
        String last = Long.toString(Math.round(1000 * limits[limits.length - 1]));
        double beyond = Math.max(0, 1 - motion.shares()[limits.length - 1]);
        add(id + ".share-over-" + last + "um", beyond, "1", "share of the area above " + last + " µm: " + what);
    }

    private String without() {
        return String.format(
                Locale.ROOT,
                "along %.0f %% of interface '%s' other parts meet its two and keep their node pairs, so no law of its"
                        + " own holds there; a smaller mesh size makes that less",
                100 * unpaired,
                result.name());
    }

    private void state() {
        add(
                "micromotion.elastic",
                result.elasticSlip(),
                "mm",
                "mean by area of the slip that goes back with the shear");
        add("micromotion.frictional", result.frictionalSlip(), "mm", "mean by area of the slip that friction keeps");
        for (PairStatus status : PairStatus.values()) {
            String word = status.name().toLowerCase(Locale.ROOT);
            double share = result.areaOf().get(status) / result.area();
            add("contact." + word, share, "1", "share of the area whose status is " + word);
        }
        add(
                "contact.unpaired",
                unpaired,
                "1",
                "share of the area that has no law of its own, since other parts keep the node pairs there");
        add("contact-pressure.mean", result.meanPressure(), "MPa", "mean pressure over the closed area");
        add("contact-pressure.max", result.largestPressure(), "MPa", "greatest pressure of a node pair");
        add("contact-shear.max", result.largestShear(), "MPa", "greatest shear stress of a node pair");
        add("opening.max", result.largestOpening(), "mm", "greatest distance between the sides");
    }

    private void add(String id, double value, String unit, String definition) {
        metrics.add(new Metric(id, result.name(), result.load(), value, unit, definition, Optional.empty(), caveat));
    }
}
