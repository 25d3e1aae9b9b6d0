package org.wolff.solver.analysis;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wolff.mesh.work.Progress;

/** Tells the progress which phase runs, and keeps its wall time and the most heap it used. */
final class PhaseClock {
    private final Progress progress;
    private final List<PhaseTime> phases = new ArrayList<>();

    PhaseClock(Progress progress) {
        this.progress = progress;
    }

    /** Goes on from phases that are done. */
    PhaseClock(Progress progress, List<PhaseTime> done) {
        this.progress = progress;
        this.phases.addAll(done);
    }

    <T> T time(String phase, Supplier<T> work) {
        progress.phase(phase);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        T result = work.get();
        long peak =
                heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        phases.add(new PhaseTime(phase, (System.nanoTime() - start) * 1e-9, peak));
        return result;
    }

    List<PhaseTime> phases() {
        return List.copyOf(phases);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
