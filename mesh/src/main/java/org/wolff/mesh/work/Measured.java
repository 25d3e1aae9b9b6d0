package org.wolff.mesh.work;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;

/**
 * What work gave and what it took.
 *
 * @param value the result
 * @param seconds wall time
 * @param peakHeapBytes most heap in use meanwhile, with what was there before and what waits for collection
 * @param <T> type of the result
 */
public record Measured<T>(T value, double seconds, long peakHeapBytes) {
    /** Does the work and measures it. */
    public static <T> Measured<T> of(Supplier<T> work) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        T value = work.get();
        double seconds = (System.nanoTime() - start) * 1e-9;
        return new Measured<>(
                value,
                seconds,
                heap.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum());
    }
}
