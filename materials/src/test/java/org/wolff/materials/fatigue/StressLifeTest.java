package org.wolff.materials.fatigue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wolff.materials.assessment.Assessment;
import org.wolff.materials.catalogue.FatigueStrength;

class StressLifeTest {
    /** Human cortical bone in rotating bending: 84.1 MPa for 1.3e4 cycles, 46.6 MPa for 4.6e6. */
    private static final StressLife CORTICAL =
            new StressLife(List.of(new StressLife.Point(46.6, 4.6e6), new StressLife.Point(84.1, 1.3e4)));

    @Test
    void betweenPointsTheCurveIsAPowerLaw() {
        // slope = ln(46.6/84.1)/ln(4.6e6/1.3e4) = -0.1006; 84.1 (1e6/1.3e4)^-0.1006 = 54.3
        assertEquals(54.3, CORTICAL.strength(1e6).value().orElseThrow(), 0.05);
        double life = CORTICAL.life(54.3).value().orElseThrow();
        assertEquals(1e6, life, 1e4);
        assertEquals(54.3, CORTICAL.strength(life).value().orElseThrow(), 1e-9);
    }

    @Test
    void nothingIsExtrapolated() {
        assertFalse(CORTICAL.strength(1e7).isAssessable());
        assertTrue(CORTICAL.strength(1e7).text().contains("4.600e+06"));
        assertFalse(CORTICAL.life(90).isAssessable());
        assertEquals(4.6e6, CORTICAL.life(10).value().orElseThrow());
        assertTrue(CORTICAL.life(10).text().startsWith("at least"));
        assertEquals(84.1, CORTICAL.strength(100).value().orElseThrow());
    }

    @Test
    void aCurveThatRisesIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new StressLife(List.of(new StressLife.Point(10, 1e3), new StressLife.Point(20, 1e6))));
        assertThrows(IllegalArgumentException.class, () -> new StressLife(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new StressLife.Point(-1, 1e3));
    }

    @Test
    void damageAddsOverBlocks() {
        StressLife curve = new StressLife(List.of(new StressLife.Point(100, 1e4), new StressLife.Point(10, 1e6)));
        // straight in log-log: N = 1e4 (100/S)^2; S = 50 lives 4e4 cycles
        Assessment damage = DamageSum.of(
                List.of(
                        new DamageSum.Block("stairs", 1e4, 50),
                        new DamageSum.Block("walking", 1e5, 10),
                        new DamageSum.Block("resting", 1e5, 1)),
                curve);
        assertEquals(0.25 + 0.1 + 0.1, damage.value().orElseThrow(), 1e-12);
        Assessment none = DamageSum.of(List.of(new DamageSum.Block("fall", 1, 200)), curve);
        assertFalse(none.isAssessable());
        assertTrue(none.text().contains("block fall"), none.text());
    }

    @Test
    void latticesInCompressionGoByTheShareOfYield() {
        NormalizedLife life = new NormalizedLife(
                new StressLife(List.of(new StressLife.Point(0.8, 1e4), new StressLife.Point(0.4, 1e6))), 13.75);
        assertEquals(
                0.4 * 13.75 / 2.75,
                life.safetyFactor(new StressCycle(-2.75, -0.275), 1e6).value().orElseThrow(),
                1e-12);
        assertFalse(life.safetyFactor(new StressCycle(-2.75, 0.1), 1e6).isAssessable());
        assertFalse(life.safetyFactor(new StressCycle(-2.75, -0.1), 1e7).isAssessable());
    }

    @Test
    void aLimitAtAnotherRatioIsConvertedAndSaysHow() {
        Assessment reversed = FatigueLimit.fullyReversed(
                strength(694, OptionalDouble.of(0.1), true),
                MeanStressRule.SMITH_WATSON_TOPPER,
                OptionalDouble.empty());
        assertEquals(694 * Math.sqrt(0.45), reversed.value().orElseThrow(), 1e-9);
        assertTrue(reversed.text().contains("694.0 MPa at R = 0.1"), reversed.text());
        assertTrue(reversed.text().contains("Smith-Watson-Topper"), reversed.text());
        assertEquals(
                540,
                FatigueLimit.fullyReversed(
                                strength(540, OptionalDouble.of(-1), true),
                                MeanStressRule.GOODMAN,
                                OptionalDouble.empty())
                        .value()
                        .orElseThrow());
    }

    @Test
    void aLimitThatCannotBeDefendedIsNotAssessable() {
        OptionalDouble ultimate = OptionalDouble.of(900);
        assertFalse(
                FatigueLimit.fullyReversed(strength(10, OptionalDouble.empty(), true), MeanStressRule.GOODMAN, ultimate)
                        .isAssessable());
        assertFalse(
                FatigueLimit.fullyReversed(strength(10, OptionalDouble.of(-1), false), MeanStressRule.GOODMAN, ultimate)
                        .isAssessable());
        assertFalse(FatigueLimit.fullyReversed(
                        strength(10, OptionalDouble.of(0.1), true), MeanStressRule.GOODMAN, OptionalDouble.empty())
                .isAssessable());
        assertFalse(FatigueLimit.fullyReversed(
                        strength(1000, OptionalDouble.of(0.9), true), MeanStressRule.GOODMAN, ultimate)
                .isAssessable());
    }

    private static FatigueStrength strength(double stress, OptionalDouble ratio, boolean verified) {
        return new FatigueStrength(stress, 1e7, ratio, "", "", "", "a source", verified);
    }
}
