package org.wolff.materials.fatigue;

import org.wolff.materials.assessment.Assessment;

/**
 * Fatigue of a lattice in compression: the greatest compressive stress over the static yield strength against cycles,
 * one curve per topology. Ahmadi et al. and later authors find that it falls onto one curve where stresses themselves
 * do not.
 *
 * @param curve share of the yield strength against cycles
 * @param yield compressive yield strength of the lattice, MPa, &gt; 0
 */
public record NormalizedLife(StressLife curve, double yield) {
    /** Checks the range. */
    public NormalizedLife {
        if (!(yield > 0)) {
            throw new IllegalArgumentException("a yield strength of " + yield + " MPa");
        }
    }

    /** Returns the factor by which a cycle in compression may grow for a number of cycles. */
    public Assessment safetyFactor(StressCycle cycle, double cycles) {
        if (cycle.greatest() > 0) {
            return Assessment.notAssessable("the curve was measured in compression, and the cycle goes into tension");
        }
        Assessment share = curve.strength(cycles);
        return share.isAssessable()
                ? Assessment.of(
                        share.value().getAsDouble() * yield / -cycle.least(),
                        "greatest compressive stress over yield strength, " + share.text())
                : share;
    }
}
