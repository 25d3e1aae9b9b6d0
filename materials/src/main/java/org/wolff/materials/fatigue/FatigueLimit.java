package org.wolff.materials.fatigue;

import java.util.Locale;
import java.util.OptionalDouble;
import org.wolff.materials.assessment.Assessment;
import org.wolff.materials.catalogue.FatigueStrength;

/** Brings fatigue strengths that were measured at one stress ratio to another. */
public final class FatigueLimit {
    private FatigueLimit() {}

    /**
     * Returns the fully reversed strength (R = −1), MPa, that a published strength stands for; the text shows the rule.
     *
     * @param strength as published: greatest stress of the cycle, its ratio where known
     * @param staticStrength Su or Sy as the rule needs, MPa; empty where none has a source
     */
    public static Assessment fullyReversed(
            FatigueStrength strength, MeanStressRule rule, OptionalDouble staticStrength) {
        if (!strength.verified()) {
            return Assessment.notAssessable(
                    "nobody has opened the source of the fatigue strength: " + strength.source());
        }
        if (strength.stressRatio().isEmpty()) {
            return Assessment.notAssessable(String.format(
                    Locale.ROOT,
                    "the source of the fatigue strength %.4g MPa gives no stress ratio: %s",
                    strength.stress(),
                    strength.source()));
        }
        double ratio = strength.stressRatio().getAsDouble();
        if (ratio == -1) {
            return Assessment.of(strength.stress(), "measured at R = -1");
        }
        if (rule.strength() != MeanStressRule.Strength.NONE && staticStrength.isEmpty()) {
            return Assessment.notAssessable(rule.title() + " needs the material's "
                    + (rule.strength() == MeanStressRule.Strength.YIELD ? "yield" : "ultimate")
                    + " strength, which has no source");
        }
        StressCycle cycle = StressCycle.ofRatio(strength.stress(), ratio);
        double known = staticStrength.orElse(1);
        if (rule.strength() != MeanStressRule.Strength.NONE && cycle.mean() >= known) {
            return Assessment.notAssessable(String.format(
                    Locale.ROOT,
                    "the cycle that the source survived has a mean of %.4g MPa, not below the static strength %.4g MPa:"
                            + " the two do not belong together",
                    cycle.mean(),
                    known));
        }
        Assessment reversed = rule.fullyReversed(cycle, known);
        return reversed.isAssessable()
                ? Assessment.of(
                        reversed.value().getAsDouble(),
                        String.format(
                                Locale.ROOT,
                                "%.4g MPa at R = %.4g, brought to R = -1 by %s",
                                strength.stress(),
                                ratio,
                                reversed.text()))
                : reversed;
    }
}
