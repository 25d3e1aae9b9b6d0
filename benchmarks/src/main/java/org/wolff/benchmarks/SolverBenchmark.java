package org.wolff.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wolff.mesh.work.Progress;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.multigrid.Multigrid;

/** The steps of a solve on the TET10 mesh of the shaft: assembly, set-up, block product, V-cycle, the whole solve. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class SolverBenchmark {
    private Multigrid multigrid;
    private double[] b;
    private double[] y;

    /** Sets the levels up. */
    @Setup(Level.Trial)
    public void prepare(ShaftSystem shaft) {
        multigrid = setUp(shaft);
        b = shaft.rightHandSide();
        y = new double[b.length];
    }

    /** Pattern, element matrices, supports. */
    @Benchmark
    public SupportedSystem assembly(ShaftSystem shaft) {
        return shaft.assemble();
    }

    /** y = K b. */
    @Benchmark
    public double[] product(ShaftSystem shaft) {
        shaft.system().matrix().multiply(b, y);
        return y;
    }

    /** The levels of the multigrid cycle. */
    @Benchmark
    public Multigrid setUp(ShaftSystem shaft) {
        return new Multigrid(shaft.system(), shaft.mesh(), shaft.workers());
    }

    /** One cycle, the preconditioner. */
    @Benchmark
    public double[] cycle() {
        multigrid.apply(b, y);
        return y;
    }

    /** Conjugate gradients under the cycle to a relative residual of 1e-8; the set-up is not in it. */
    @Benchmark
    public double[] solve(ShaftSystem shaft) {
        return multigrid
                .conjugateGradients(shaft.system().matrix(), ConjugateGradients.Settings.DEFAULT, Progress.SILENT)
                .solve(b)
                .x();
    }
}
