package org.wolff.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.wolff.mesh.work.Workers;

/** The STREAM triad: 0.805 GB a run, so that GB/s is 805 divided by the milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class BandwidthBenchmark {
    /** Number of threads. */
    @Param({"1", "2"})
    public int threads;

    private Workers workers;
    private Triad triad;

    /** Fills the arrays. */
    @Setup(Level.Trial)
    public void prepare() {
        workers = new Workers(threads);
        triad = new Triad(workers);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void end() {
        workers.close();
    }

    /** a = b + 3 c. */
    @Benchmark
    public double[] triad() {
        return triad.run();
    }
}
