package org.wolff.benchmarks;

import java.util.Arrays;
import java.util.function.Supplier;

/** Wall times of repeated work in one process. */
final class Stopwatch {
    private Stopwatch() {}

    /** Returns the least seconds of several runs, the first not counted. */
    static double best(int runs, Supplier<?> work) {
        return seconds(runs, work)[0];
    }

    /** Returns the median seconds of several runs, the first not counted. */
    static double median(int runs, Supplier<?> work) {
        double[] sorted = seconds(runs, work);
        return sorted[sorted.length / 2];
    }

    /** Returns the seconds of several runs in ascending order, the first not counted. */
    static double[] seconds(int runs, Supplier<?> work) {
        double[] seconds = new double[runs];
        long checked = 0;
        for (int run = -1; run < runs; run++) {
            long start = System.nanoTime();
            Object result = work.get();
            double taken = (System.nanoTime() - start) * 1e-9;
            checked += System.identityHashCode(result);
            if (run >= 0) {
                seconds[run] = taken;
            }
        }
        if (checked == 0) {
            throw new IllegalStateException("the work gave nothing");
        }
        Arrays.sort(seconds);
        return seconds;
    }
}
