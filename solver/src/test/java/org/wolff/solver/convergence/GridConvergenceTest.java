package org.wolff.solver.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.solver.convergence.GridConvergence.Behaviour;

/** Made-up sequences whose limit and order are known. */
class GridConvergenceTest {
    private static GridConvergence power(double limit, double factor, double order, double... sizes) {
        double[] values = new double[3];
        for (int i = 0; i < 3; i++) {
            values[i] = limit + factor * Math.pow(sizes[i], order);
        }
        return GridConvergence.of(sizes, values, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1.4, 1.4",
        "2, 2, 2",
        "1.9, 1.3, 1.6",
        "2.1, 1.6, 1.3",
        "1, 1.5, 1.5",
        "0.7, 1.4, 1.38",
        "3.1, 1.4, 1.45",
    })
    void theOrderOfAPowerIsFoundAndTheIntervalHoldsItsLimit(double order, double r21, double r32) {
        for (double factor : new double[] {3, -0.3}) {
            GridConvergence found = power(10, factor, order, r21 * r32, r21, 1);
            assertEquals(Behaviour.CONVERGES, found.behaviour());
            assertEquals(order, found.order().orElseThrow(), 1e-9);
            assertTrue(found.low() < 10 && found.high() > 10, found.toString());
            assertEquals(10 + factor, found.value(), 1e-12);
            if (order <= 2) {
                assertEquals(10, found.extrapolated(), 1e-9);
            }
        }
    }

    /** By hand: 10.09, 10.04, 10.01 on sizes 3, 2, 1 are 10 + 0.01 h², so that δ = 0.03/(2² − 1) and F = 1.25. */
    @Test
    void theIndexIsThatOfTheFormula() {
        GridConvergence found = GridConvergence.of(new double[] {3, 2, 1}, new double[] {10.09, 10.04, 10.01}, 2);
        assertEquals(2, found.order().orElseThrow(), 1e-9);
        assertEquals(0.0125 + 0.003 * 10.09, found.uncertainty(), 1e-12);
        assertEquals((0.0125 + 0.003 * 10.09) / 10.01, found.index(), 1e-12);
        assertEquals(10.0, found.extrapolated(), 1e-12);
        // An order of 1 where 2 is due is not trusted: factor 3.
        GridConvergence slow = GridConvergence.of(new double[] {4, 2, 1}, new double[] {14, 12, 11}, 2);
        assertEquals(3 + 0.003 * 14, slow.uncertainty(), 1e-12);
    }

    @Test
    void twoMeshesThatAgreeByChanceDoNotMakeTheValueSure() {
        GridConvergence found = GridConvergence.of(new double[] {4, 2, 1}, new double[] {16, 10.0001, 10}, 2);
        assertEquals(Behaviour.CONVERGES, found.behaviour());
        assertEquals(3 * 5.9999 / 3 / 4 + 0.003 * 16, found.uncertainty(), 1e-3);
    }

    @ParameterizedTest
    @CsvSource({"-0.4545", "-0.1", "-1", "0"})
    void aPeakAtASharpEdgeDiverges(double order) {
        double[] sizes = {1.96, 1.4, 1};
        double[] values = new double[3];
        for (int i = 0; i < 3; i++) {
            values[i] = order == 0 ? 10 - 2 * Math.log(sizes[i]) : 10 * Math.pow(sizes[i], order);
        }
        values[2] += order == 0 ? 1e-9 : 0;
        GridConvergence found = GridConvergence.of(sizes, values, 2);
        assertEquals(Behaviour.DIVERGES, found.behaviour());
        assertEquals(Double.POSITIVE_INFINITY, found.high());
        assertEquals(Double.NEGATIVE_INFINITY, found.low());
    }

    /** Peaks that grow as h^−0.4545, scattered by the mesh: an order by chance is not believed. */
    @Test
    void aScatteredPeakThatGrowsIsSeldomTakenForConvergence() {
        Random random = new Random(1);
        double[] sizes = {2.56, 1.6, 1};
        int believed = 0;
        for (int i = 0; i < 1000; i++) {
            double[] values = new double[3];
            for (int m = 0; m < 3; m++) {
                values[m] = Math.pow(sizes[m], -0.4545) * (1 + 0.02 * random.nextGaussian());
            }
            believed += GridConvergence.of(sizes, values, 2).behaviour() == Behaviour.DIVERGES ? 0 : 1;
        }
        assertTrue(believed <= 10, believed + " of 1000");
    }

    @ParameterizedTest
    @CsvSource({"0.45, DIVERGES", "0.6, DIVERGES", "1.5, DIVERGES", "1.9, CONVERGES"})
    void whatStillGrowsMuchNeedsTheFormalOrder(double order, Behaviour expected) {
        assertEquals(expected, power(10, -3, order, 1.96, 1.4, 1).behaviour());
    }

    @ParameterizedTest
    @CsvSource({"0.45, DIVERGES", "0.55, CONVERGES", "1.5, CONVERGES"})
    void whatFallsNeedsTheLeastOrder(double order, Behaviour expected) {
        assertEquals(expected, power(10, 3, order, 1.96, 1.4, 1).behaviour());
    }

    @Test
    void valuesThatAlternateOrDifferByNoiseScatter() {
        GridConvergence alternate = GridConvergence.of(new double[] {2, 1.4, 1}, new double[] {10, 11, 10.5}, 2);
        assertEquals(Behaviour.SCATTERS, alternate.behaviour());
        assertEquals(3 + 0.01 * 11, alternate.uncertainty(), 1e-12);
        GridConvergence noise = GridConvergence.of(new double[] {2, 1.4, 1}, new double[] {10, 10.01, 10.03}, 2);
        assertEquals(Behaviour.SCATTERS, noise.behaviour());
        assertEquals(0.09 + 0.01 * 10.03, noise.uncertainty(), 1e-12);
        GridConvergence same = GridConvergence.of(new double[] {2, 1.4, 1}, new double[] {11, 10, 10}, 2);
        assertEquals(Behaviour.CONVERGES, same.behaviour());
        assertTrue(same.uncertainty() > 0.5, "agreement of two meshes alone is no certainty: " + same);
    }

    @Test
    void equalValuesAreSure() {
        GridConvergence found = GridConvergence.of(new double[] {2, 1.4, 1}, new double[] {7, 7, 7}, 2);
        assertEquals(Behaviour.CONVERGES, found.behaviour());
        assertEquals(7e-9, found.uncertainty(), 1e-20, "rounding may part a value from the exact one");
        assertEquals(
                0,
                GridConvergence.of(new double[] {2, 1.4, 1}, new double[3], 2).uncertainty());
    }

    @Test
    void unsoundInputIsRefused() {
        double[] sizes = {2, 1.4, 1};
        assertThrows(IllegalArgumentException.class, () -> GridConvergence.of(sizes, new double[] {1, 2}, 2));
        assertThrows(
                IllegalArgumentException.class, () -> GridConvergence.of(new double[] {1, 1.4, 2}, new double[3], 2));
        assertThrows(
                IllegalArgumentException.class, () -> GridConvergence.of(sizes, new double[] {1, Double.NaN, 2}, 2));
    }
}
