package org.wolff.solver.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeStatisticsTest {
    @Test
    void percentilesCountVolumeNotSamples() {
        // 94 % of the volume at 1, 4 % at 2, 2 % at 3: the 95th percentile is 2, the 99th is 3.
        double[] values = {3, 1, 2, 1};
        double[] volumes = {2, 90, 4, 4};
        VolumeStatistics statistics = VolumeStatistics.of(values, volumes);
        assertEquals(100, statistics.volume(), 1e-12);
        assertEquals(1, statistics.min());
        assertEquals(3, statistics.max());
        assertEquals(2, statistics.p95());
        assertEquals(3, statistics.p99());
        assertEquals((3 * 2 + 94 + 8) / 100.0, statistics.mean(), 1e-14);
    }

    @Test
    void uniformSamplesGiveTheQuantilesOfTheUniformDistribution() {
        double[] values = new double[100_000];
        double[] volumes = new double[values.length];
        Random random = new Random(4);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble();
            volumes[i] = 0.5 + random.nextDouble();
        }
        VolumeStatistics statistics = VolumeStatistics.of(values, volumes);
        assertEquals(0.5, statistics.mean(), 0.005);
        assertEquals(0.95, statistics.p95(), 0.005);
        assertEquals(0.99, statistics.p99(), 0.003);
    }

    @Test
    void equalValuesAndSignedZerosAreNoTrap() {
        VolumeStatistics statistics =
                VolumeStatistics.of(new double[] {0.0, -0.0, 5, 5, 5, -0.0}, new double[] {1, 1, 1, 1, 1, 1});
        assertEquals(5, statistics.max());
        assertEquals(2.5, statistics.mean(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1000})
    void percentilesAreThoseOfTheSortedSamples(int distinct) {
        Random random = new Random(distinct);
        for (int n = 1; n < 300; n += 7) {
            double[] values = new double[n];
            double[] volumes = new double[n];
            Integer[] order = new Integer[n];
            for (int i = 0; i < n; i++) {
                values[i] = random.nextInt(distinct) - distinct / 2;
                volumes[i] = 1 + random.nextInt(1000); // whole: sums do not depend on their order
                order[i] = i;
            }
            Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
            VolumeStatistics statistics = VolumeStatistics.of(values, volumes);
            double total = Arrays.stream(volumes).sum();
            assertEquals(sorted(0.95 * total, order, values, volumes), statistics.p95());
            assertEquals(sorted(0.99 * total, order, values, volumes), statistics.p99());
        }
    }

    private static double sorted(double volume, Integer[] order, double[] values, double[] volumes) {
        double below = 0;
        for (int i : order) {
            below += volumes[i];
            if (below >= volume) {
                return values[i];
            }
        }
        throw new AssertionError("all of them hold less than " + volume);
    }

    @Test
    void aSampleThatIsNoNumberIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> VolumeStatistics.of(new double[] {1, Double.NaN}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> VolumeStatistics.of(new double[0], new double[0]));
    }
}
