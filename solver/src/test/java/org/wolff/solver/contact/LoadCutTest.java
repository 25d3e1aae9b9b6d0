package org.wolff.solver.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of a load that are tried where interfaces give way at a known share. */
class LoadCutTest {
    private static final double FINEST = 1.0 / 64;

    /** Tries until the limit is known; returns how many tries that took. */
    private static int tries(LoadCut cut, double capacity, DoubleBinaryOperator carried) {
        for (int tries = 1; tries < 1000; tries++) {
            double from = cut.done();
            double next = cut.next();
            assertTrue(next > from && next <= 1, from + " to " + next);
            if (next <= capacity) {
                cut.holds();
                continue;
            }
            double share = carried.applyAsDouble(from, next);
            if (cut.fails(!Double.isNaN(share), share)) {
                assertTrue(cut.done() <= capacity && capacity < next, cut.done() + " to " + next);
                assertTrue(next - cut.done() <= FINEST, cut.done() + " to " + next);
                return tries;
            }
        }
        throw new AssertionError("no end");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.003, 0.1, 0.5, 0.517, 0.9, 0.999})
    void whereTheMotionTellsTheCapacityItTakesThreeTries(double capacity) {
        int tries = tries(new LoadCut(FINEST), capacity, (from, next) -> (capacity - from) / (next - from));
        assertTrue(tries <= 3, "tries " + tries);
    }

    /** Friction that grows with the load carries the same share of any, and too little of each. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.8})
    void loadsThatHoldNothingTakeThreeTriesToo(double always) {
        int tries = tries(new LoadCut(FINEST), 0, (from, next) -> always);
        assertTrue(tries <= 3, "tries " + tries);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.003, 0.1, 0.5, 0.517, 0.9, 0.999})
    void poorGuessesEndToo(double capacity) {
        for (double always : new double[] {1e-6, 0.5, 0.999999}) {
            int tries = tries(new LoadCut(FINEST), capacity, (from, next) -> always);
            assertTrue(tries <= 24, always + ", tries " + tries);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5})
    void withoutAMotionItIsHalved(double capacity) {
        LoadCut cut = new LoadCut(FINEST);
        int tries = tries(cut, capacity, (from, next) -> Double.NaN);
        assertTrue(tries <= 40, "tries " + tries);
        assertEquals(0, 64 * cut.done() % 1, 0.0, "a multiple of the finest part");
    }

    /** What carries a load in short steps may not carry it in a long one; only a short one tells the limit. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.05, 0.017})
    void aStepThatIsTooLongIsNoLimit(double longest) {
        for (double carried : new double[] {0.01, 0.5, 0.9, 0.99, Double.NaN}) {
            LoadCut cut = new LoadCut(FINEST);
            int tries = 0;
            while (cut.next() < 1 || cut.next() - cut.done() > longest) {
                if (cut.next() - cut.done() <= longest) {
                    cut.holds();
                } else {
                    assertFalse(cut.fails(true, carried), "given up at " + cut.done());
                }
                assertTrue(tries++ < 200, "no end");
            }
        }
    }
}
