package org.wolff.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import org.wolff.mesh.work.Heap;

/**
 * Times of repeated work in one process. Garbage is collected before each run, untimed: a run finds the memory that earlier
 * ones let go. In fresh memory it would also measure how the system hands out pages, which took 0.13 to 2.4 s a gigabyte on
 * one virtual machine, by whether its host held them already.
 */
final class Stopwatch {
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Stopwatch() {}

    /**
     * Medians of several runs.
     *
     * @param wall seconds on the clock
     * @param cpu processor seconds of all threads: what hardly depends on the load of the machine
     */
    record Time(double wall, double cpu) {}

    /** Returns the least wall seconds of several runs, the first not counted. */
    static double best(int runs, Supplier<?> work) {
        return runs(runs, Double.POSITIVE_INFINITY, work)[0][0];
    }

    /**
     * Returns the medians of several runs, the first not counted.
     *
     * @param most wall seconds after which no further run begins; at least one is made, and it counts when it is alone
     */
    static Time median(int runs, double most, Supplier<?> work) {
        double[][] times = runs(runs, most, work);
        return new Time(times[0][times[0].length / 2], times[1][times[1].length / 2]);
    }

    /** Returns the processor seconds of all threads that work takes once. */
    static double cpu(Runnable work) {
        long used = PROCESS.getProcessCpuTime();
        work.run();
        return (PROCESS.getProcessCpuTime() - used) * 1e-9;
    }

    /** Wall and processor seconds, each in ascending order. */
    private static double[][] runs(int runs, double most, Supplier<?> work) {
        double[] wall = new double[runs + 1];
        double[] cpu = new double[runs + 1];
        long checked = 0;
        int made = 0;
        long begin = System.nanoTime();
        while (made <= runs && (made == 0 || (System.nanoTime() - begin) * 1e-9 < most)) {
            Heap.tidy();
            long used = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            Object result = work.get();
            wall[made] = (System.nanoTime() - start) * 1e-9;
            cpu[made++] = (PROCESS.getProcessCpuTime() - used) * 1e-9;
            checked += System.identityHashCode(result);
        }
        if (checked == 0) {
            throw new IllegalStateException("the work gave nothing");
        }
        int first = made > 1 ? 1 : 0;
        double[][] counted = {Arrays.copyOfRange(wall, first, made), Arrays.copyOfRange(cpu, first, made)};
        Arrays.sort(counted[0]);
        Arrays.sort(counted[1]);
        return counted;
    }
}
