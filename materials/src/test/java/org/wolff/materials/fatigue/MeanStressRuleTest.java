package org.wolff.materials.fatigue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assessment.Assessment;

class MeanStressRuleTest {
    /** Porous tantalum of the tibial paper: greatest stress 10 MPa, Su 20 MPa, Sy 13.75 MPa; worked by hand. */
    @ParameterizedTest
    @CsvSource({
        "GOODMAN, 0.1, 20, 6.2068966",
        "GERBER, 0.1, 20, 4.8681542",
        "SMITH_WATSON_TOPPER, 0.1, 20, 6.7082039",
        "SODERBERG, 0.1, 13.75, 7.5",
        "GOODMAN, 0, 20, 6.6666667",
        "GERBER, 0, 20, 5.3333333",
        "SMITH_WATSON_TOPPER, 0, 20, 7.0710678",
        "SODERBERG, 0, 13.75, 7.8571429"
    })
    void theEquivalentAmplitudesAreThoseOfTheFormulas(
            MeanStressRule rule, double ratio, double strength, double expected) {
        Assessment found = rule.fullyReversed(StressCycle.ofRatio(10, ratio), strength);
        assertEquals(expected, found.value().orElseThrow(), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(MeanStressRule.class)
    void aCycleGrownByItsSafetyFactorReachesTheStrength(MeanStressRule rule) {
        StressCycle cycle = new StressCycle(20, 180);
        double factor = rule.safetyFactor(cycle, 300, 900).value().orElseThrow();
        StressCycle grown = new StressCycle(20 * factor, 180 * factor);
        assertEquals(300, rule.fullyReversed(grown, 900).value().orElseThrow(), 1e-9);
        StressCycle wrong = new StressCycle(20.2 * factor, 181.8 * factor);
        assertTrue(rule.fullyReversed(wrong, 900).value().orElseThrow() > 302);
    }

    @Test
    void aCompressiveMeanGivesNoCredit() {
        StressCycle pushed = new StressCycle(-300, 100);
        for (MeanStressRule rule :
                new MeanStressRule[] {MeanStressRule.GOODMAN, MeanStressRule.GERBER, MeanStressRule.SODERBERG}) {
            assertEquals(200, rule.fullyReversed(pushed, 900).value().orElseThrow(), 1e-12);
            assertEquals(2, rule.safetyFactor(pushed, 400, 900).value().orElseThrow(), 1e-12);
        }
    }

    @Test
    void smithWatsonTopperSaysWhereItIsUndefined() {
        Assessment none = MeanStressRule.SMITH_WATSON_TOPPER.safetyFactor(new StressCycle(-50, -5), 100, 1);
        assertFalse(none.isAssessable());
        assertTrue(none.text().contains("not tensile (-5.000 MPa)"), none.text());
    }

    @Test
    void aMeanAtTheStaticStrengthLeavesNoAmplitude() {
        StressCycle high = new StressCycle(900, 1100);
        assertEquals(
                Double.POSITIVE_INFINITY,
                MeanStressRule.GOODMAN.fullyReversed(high, 1000).value().orElseThrow());
        assertTrue(MeanStressRule.GOODMAN.safetyFactor(high, 500, 1000).value().orElseThrow() < 1);
    }

    @Test
    void strengthsThatAreNoneAreRefused() {
        StressCycle cycle = new StressCycle(0, 1);
        assertThrows(IllegalArgumentException.class, () -> MeanStressRule.GOODMAN.fullyReversed(cycle, 0));
        assertThrows(IllegalArgumentException.class, () -> MeanStressRule.GERBER.safetyFactor(cycle, -1, 10));
        assertThrows(IllegalArgumentException.class, () -> new StressCycle(2, 1));
        assertThrows(IllegalArgumentException.class, () -> StressCycle.ofRatio(10, 1.5));
    }
}
