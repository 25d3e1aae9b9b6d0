package org.wolff.mesh.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Region} promises, for every kind of region. */
class RegionContractTest {
    private static final int POINTS = 2000;

    static Stream<String> names() {
        return RegionExamples.all().keySet().stream();
    }

    @Test
    void everyKindIsTested() {
        Set<Class<?>> tested = new HashSet<>();
        RegionExamples.all().values().forEach(r -> tested.add(r.getClass()));
        for (Class<?> kind : Region.class.getPermittedSubclasses()) {
            if (!kind.getSimpleName().equals("SurfaceRegion")) { // has a test of its own
                assertTrue(tested.contains(kind), kind + " has no example");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void gradientIsThatOfTheDistance(String name) {
        Region region = RegionExamples.all().get(name);
        Random random = new Random(11);
        double e = 1e-6;
        double[] g = new double[3];
        int kinks = 0;
        for (int i = 0; i < POINTS; i++) {
            double[] p = {random.nextDouble(-4, 4), random.nextDouble(-4, 4), random.nextDouble(-4, 4)};
            double d = region.signedDistance(p[0], p[1], p[2], g);
            assertEquals(d, region.signedDistance(p[0], p[1], p[2]));
            assertEquals(1, Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]), 1e-9);
            if (region instanceof Implicit && Math.abs(d) > 1e-6) {
                continue; // the gradient is that of the distance on the boundary: LatticeRegionTest
            }
            double off = 0;
            for (int a = 0; a < 3; a++) {
                double[] q = p.clone();
                q[a] += e;
                double up = region.signedDistance(q[0], q[1], q[2]);
                q[a] -= 2 * e;
                double down = region.signedDistance(q[0], q[1], q[2]);
                off = Math.max(off, Math.abs((up - down) / (2 * e) - g[a]));
            }
            kinks += off > 1e-4 ? 1 : 0;
        }
        assertTrue(kinks <= POINTS / 500, kinks + " of " + POINTS + " gradients differ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void distanceIsABound(String name) {
        Region region = RegionExamples.all().get(name);
        Random random = new Random(12);
        for (int i = 0; i < POINTS; i++) {
            double[] p = {random.nextDouble(-4, 4), random.nextDouble(-4, 4), random.nextDouble(-4, 4)};
            double[] q = new double[3];
            double step = 0;
            for (int a = 0; a < 3; a++) {
                q[a] = p[a] + 0.5 * random.nextGaussian();
                step += (q[a] - p[a]) * (q[a] - p[a]);
            }
            double dp = region.signedDistance(p[0], p[1], p[2]);
            double dq = region.signedDistance(q[0], q[1], q[2]);
            // 1-Lipschitz: the change never exceeds the step
            assertTrue(Math.abs(dp - dq) <= Math.sqrt(step) * (1 + 1e-12) + 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void boundsHoldTheRegion(String name) {
        Region region = RegionExamples.all().get(name);
        Random random = new Random(13);
        for (int i = 0; i < 20 * POINTS; i++) {
            double x = random.nextDouble(-6, 6);
            double y = random.nextDouble(-6, 6);
            double z = random.nextDouble(-6, 6);
            assertTrue(!region.contains(x, y, z) || region.bounds().contains(x, y, z));
        }
    }

    /** Walks from a point by its exact distance down the gradient and arrives on the boundary. */
    @ParameterizedTest
    @MethodSource("names")
    void exactDistanceReachesTheBoundary(String name) {
        Region region = RegionExamples.all().get(name);
        Random random = new Random(14);
        double[] g = new double[3];
        for (int i = 0; i < POINTS; i++) {
            double x = random.nextDouble(-4, 4);
            double y = random.nextDouble(-4, 4);
            double z = random.nextDouble(-4, 4);
            double d = region.signedDistance(x, y, z, g);
            if (d < 0 ? region.isExactInside() : region.isExactOutside()) {
                double left = region.signedDistance(x - d * g[0], y - d * g[1], z - d * g[2]);
                assertEquals(0, left, 1e-9);
            }
        }
    }
}
