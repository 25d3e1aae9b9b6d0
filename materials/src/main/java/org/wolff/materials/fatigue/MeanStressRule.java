package org.wolff.materials.fatigue;

import java.util.Locale;
import org.wolff.materials.assessment.Assessment;

/**
 * How a mean stress takes from the amplitude that a solid bears. With amplitude σa, mean σm, fully reversed strength Se,
 * ultimate strength Su and yield strength Sy, failure is at a sum of one. A compressive mean gives no credit.
 *
 * <p>Source: Shigley's Mechanical Engineering Design, chapter 6; Smith, Watson and Topper 1970.
 */
public enum MeanStressRule {
    /** σa/Se + σm/Su = 1. */
    GOODMAN("Goodman", Strength.ULTIMATE),
    /** σa/Se + (σm/Su)² = 1. */
    GERBER("Gerber", Strength.ULTIMATE),
    /** σa/Se + σm/Sy = 1. */
    SODERBERG("Soderberg", Strength.YIELD),
    /** √(σmax σa) = Se; undefined where the greatest stress is not tensile. */
    SMITH_WATSON_TOPPER("Smith-Watson-Topper", Strength.NONE);

    /** The static strength that a rule needs. */
    public enum Strength {
        /** Su. */
        ULTIMATE,
        /** Sy. */
        YIELD,
        /** None. */
        NONE
    }

    private final String title;
    private final Strength strength;

    MeanStressRule(String title, Strength strength) {
        this.title = title;
        this.strength = strength;
    }

    /** Returns the rule's name in the literature. */
    public String title() {
        return title;
    }

    /** Returns which static strength the rule needs. */
    public Strength strength() {
        return strength;
    }

    /**
     * Returns the fully reversed amplitude, MPa, that does the same damage; infinite where the mean alone reaches the
     * static strength.
     *
     * @param staticStrength Su or Sy as {@link #strength()} says, MPa, &gt; 0; not used where it says none
     */
    public Assessment fullyReversed(StressCycle cycle, double staticStrength) {
        require(staticStrength);
        double amplitude = cycle.amplitude();
        if (this == SMITH_WATSON_TOPPER) {
            return cycle.greatest() <= 0
                    ? undefined(cycle)
                    : Assessment.of(Math.sqrt(cycle.greatest() * amplitude), "√(σmax σa) after " + title);
        }
        double left = 1 - share(cycle, staticStrength);
        double equivalent = amplitude == 0 ? 0 : left <= 0 ? Double.POSITIVE_INFINITY : amplitude / left;
        return Assessment.of(equivalent, formula());
    }

    /**
     * Returns the factor by which the whole cycle may grow, mean and amplitude alike, until it reaches the strength.
     *
     * @param fullyReversedStrength Se for the wanted number of cycles, MPa, &gt; 0
     * @param staticStrength Su or Sy as {@link #strength()} says, MPa, &gt; 0; not used where it says none
     */
    public Assessment safetyFactor(StressCycle cycle, double fullyReversedStrength, double staticStrength) {
        require(staticStrength);
        if (!(fullyReversedStrength > 0)) {
            throw new IllegalArgumentException("a fatigue strength of " + fullyReversedStrength + " MPa");
        }
        double a = cycle.amplitude() / fullyReversedStrength;
        double m = Math.max(cycle.mean(), 0) / staticStrength;
        return switch (this) {
            case GOODMAN, SODERBERG -> Assessment.of(1 / (a + m), formula());
            case GERBER -> Assessment.of(2 / (a + Math.sqrt(a * a + 4 * m * m)), formula());
            case SMITH_WATSON_TOPPER -> cycle.greatest() <= 0
                    ? undefined(cycle)
                    : Assessment.of(fullyReversedStrength / Math.sqrt(cycle.greatest() * cycle.amplitude()), formula());
        };
    }

    private double share(StressCycle cycle, double staticStrength) {
        double m = Math.max(cycle.mean(), 0) / staticStrength;
        return this == GERBER ? m * m : m;
    }

    private String formula() {
        return switch (this) {
            case GOODMAN -> "σa/Se + σm/Su after Goodman";
            case GERBER -> "σa/Se + (σm/Su)² after Gerber";
            case SODERBERG -> "σa/Se + σm/Sy after Soderberg";
            case SMITH_WATSON_TOPPER -> "√(σmax σa) after Smith-Watson-Topper";
        };
    }

    private Assessment undefined(StressCycle cycle) {
        return Assessment.notAssessable(String.format(
                Locale.ROOT,
                "%s is undefined where the greatest stress is not tensile (%.4g MPa); take another rule",
                title,
                cycle.greatest()));
    }

    private void require(double staticStrength) {
        if (strength != Strength.NONE && !(staticStrength > 0)) {
            throw new IllegalArgumentException(title + " with a static strength of " + staticStrength + " MPa");
        }
    }
}
