package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.solver.analysis.RubbingBlocks.MU;
import static org.wolff.solver.analysis.RubbingBlocks.WEIGHT;
import static org.wolff.solver.analysis.RubbingBlocks.blocks;
import static org.wolff.solver.analysis.RubbingBlocks.floor;
import static org.wolff.solver.analysis.RubbingBlocks.joint;
import static org.wolff.solver.analysis.RubbingBlocks.push;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.krylov.ConjugateGradients;

/** What a run with interfaces holds at its peak, by collecting again and again while it goes, beside the forecast. */
class ContactMemoryTest {
    private static final int RUNS = 2;

    @ParameterizedTest
    @CsvSource({"TET4, 0.65", "TET10, 1.4"})
    void theForecastHolds(ElementOrder order, double size) throws InterruptedException {
        Model model = new Model(
                "blocks",
                blocks(),
                Sizing.uniform(size),
                order,
                List.of(floor()),
                List.of(push("push", 0.9 * MU * WEIGHT)),
                List.of(joint(Friction.coulomb(MU))),
                List.of(),
                List.of(),
                List.of(),
                Measures.STANDARD,
                List.of());
        try (Workers workers = new Workers(1)) {
            DiscreteModel meshed = Analysis.discretize(model, workers, Progress.SILENT);
            long forecast = MemoryForecast.bytes(meshed.mesh(), 1, 1, Equations.none())
                    + MemoryForecast.contactBytes(order, meshed.mesh().nodeCount());
            long before = used();
            AtomicLong most = new AtomicLong();
            AtomicBoolean going = new AtomicBoolean(true);
            // Often, and over several runs: a peak that no collection meets makes the forecast look too high.
            Thread sampler = new Thread(() -> {
                while (going.get()) {
                    most.accumulateAndGet(used(), Math::max);
                    LockSupport.parkNanos(5_000_000);
                }
            });
            sampler.start();
            int iterations = 0;
            for (int run = 0; run < RUNS; run++) {
                iterations = Analysis.solve(meshed, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT)
                        .loadCases()
                        .get(0)
                        .convergence()
                        .iterations();
            }
            going.set(false);
            sampler.join();
            long peak = most.get() - before;
            String told = String.format(
                    Locale.ROOT,
                    "%s, %d nodes: peak %.1f MB, %.0f bytes a node; forecast %.1f MB, %.2f times that; %d iterations",
                    order,
                    meshed.mesh().nodeCount(),
                    peak / 1e6,
                    (double) peak / meshed.mesh().nodeCount(),
                    forecast / 1e6,
                    (double) forecast / peak,
                    iterations);
            System.out.println(told);
            assertTrue(forecast >= peak && forecast <= 1.4 * peak, told);
        }
    }

    /** What the last collection left: what came since, while this thread waited for its turn, is not counted. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
