package org.wolff.solver.multigrid;

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
import org.wolff.benchmarks.ShaftSystem;
import org.wolff.solver.assembly.StiffnessMatrix;

/** The smoother of the finest level on the TET10 mesh of the shaft. In this package, since the smoother is no API. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class SmootherBenchmark {
    private GaussSeidel smoother;
    private float[][] r;
    private float[][] x;
    private float[][] y;

    /** Copies the matrix to the smoother. */
    @Setup(Level.Trial)
    public void prepare(ShaftSystem shaft) {
        StiffnessMatrix stiffness = shaft.system().matrix();
        smoother = GaussSeidel.of(stiffness, shaft.workers());
        int[] row = smoother.order().row();
        double[] b = shaft.rightHandSide();
        r = new float[1][b.length];
        for (int number = 0; number < b.length; number++) {
            r[0][number] = (float) b[3 * row[number / 3] + number % 3];
        }
        x = new float[1][b.length];
        y = new float[1][b.length];
    }

    /** A forward sweep from zero and a backward sweep, without patches. */
    @Benchmark
    public float[][] sweeps() {
        smoother.forwardFromZero(r, x, y);
        smoother.backward(r, x, y);
        return x;
    }
}
