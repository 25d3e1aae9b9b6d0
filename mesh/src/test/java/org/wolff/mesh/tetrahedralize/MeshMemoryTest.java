package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.mesh.tetrahedralize.Shapes.v;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** What the mesher holds at its peak, by collecting again and again while it goes, beside the forecast. */
class MeshMemoryTest {
    private static RegionMap map(String shape) {
        return switch (shape) {
            case "ball" -> Shapes.map("ball", new Sphere(v(0.1, 0.2, 0.3), 10));
                // two of three tetrahedra that are worked on lie outside
            case "plate" -> Shapes.map(
                    "plate", new Box(v(0.1, 0.2, 0.3), v(36.1, 36.3, 1.7)),
                    "screw", new Cylinder(v(15, 16, -4), v(19, 19, 6), 2));
            default -> throw new IllegalArgumentException(shape);
        };
    }

    @ParameterizedTest
    @CsvSource({"ball, TET10, 1", "plate, TET4, 0.8"})
    void theForecastHolds(String shape, ElementOrder order, double size) throws InterruptedException {
        RegionMap map = map(shape);
        try (Workers workers = new Workers(1)) {
            LatticeMesher.mesh(map, Sizing.uniform(4 * size), order, workers, Progress.SILENT); // what classes hold
            long before = used();
            AtomicLong most = new AtomicLong();
            AtomicBoolean going = new AtomicBoolean(true);
            Thread sampler = new Thread(() -> {
                while (going.get()) {
                    most.accumulateAndGet(used(), Math::max);
                    LockSupport.parkNanos(5_000_000);
                }
            });
            sampler.start();
            Meshing meshing = LatticeMesher.mesh(map, Sizing.uniform(size), order, workers, Progress.SILENT);
            going.set(false);
            sampler.join();
            long peak = most.get() - before;
            int tets = meshing.mesh().tetCount();
            MeshForecast forecast = meshing.forecast();
            String told = String.format(
                    Locale.ROOT,
                    "%s, %s, %d elements: peak %.1f MB, %.0f bytes an element; forecast %.1f MB, %.2f times that",
                    shape,
                    order,
                    tets,
                    peak / 1e6,
                    (double) peak / tets,
                    forecast.bytes() / 1e6,
                    forecast.bytes() / peak);
            System.out.println(told);
            assertTrue(forecast.bytes() >= peak && forecast.bytes() <= 4 * peak, told);
        }
    }

    /** Returns what a full collection left, without what the mesher made since. G1 would add what it rounds large arrays up by. */
    private static long used() {
        System.gc();
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += left == null ? 0 : left.getUsed();
        }
        return used;
    }
}
