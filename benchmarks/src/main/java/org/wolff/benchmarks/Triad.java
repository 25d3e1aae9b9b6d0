package org.wolff.benchmarks;

import org.wolff.mesh.work.Workers;

/** a = b + s c over arrays much larger than the caches: how fast the memory is (McCalpin's STREAM triad); s = 3. */
final class Triad {
    private static final int LENGTH = 1 << 25;
    private static final int GRAIN = 1 << 16;

    private final double[] a = new double[LENGTH];
    private final double[] b = new double[LENGTH];
    private final double[] c = new double[LENGTH];
    private final Workers workers;

    /** Touches 0.8 GB with the threads that will use it. */
    Triad(Workers workers) {
        this.workers = workers;
        workers.forEach(LENGTH, GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                b[i] = i;
                c[i] = 2;
            }
        });
    }

    /** Runs once; returns the result. */
    double[] run() {
        workers.forEach(LENGTH, GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                a[i] = b[i] + 3 * c[i];
            }
        });
        return a;
    }

    /** Returns the bytes that one run moves as STREAM counts them: two reads and a write of each element. */
    static long bytes() {
        return 24L * LENGTH;
    }

    /** Returns the best GB/s of several runs. */
    double bandwidth(int runs) {
        return bytes() * 1e-9 / Stopwatch.best(runs, this::run);
    }
}
