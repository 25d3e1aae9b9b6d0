package org.wolff.solver.multigrid;

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
import org.wolff.benchmarks.ShaftModel;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;

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
    /** Mesh size, mm. */
    @Param({"4", "2.5"})
    public double size;

    private Workers workers;
    private GaussSeidel smoother;
    private float[] r;
    private float[] x;

    /** Meshes, assembles and copies the matrix to the smoother. */
    @Setup(Level.Trial)
    public void prepare() {
        workers = Workers.ofMachine();
        TetMesh mesh = ShaftModel.mesh(size, workers);
        SupportedSystem system = SupportedSystem.assemble(
                mesh, ShaftModel.materials(mesh), Springs.none(), ShaftModel.lowerEndHeld(mesh), workers);
        BlockPattern pattern = system.matrix().pattern();
        SparseBlocks matrix = new SparseBlocks(
                3,
                3,
                mesh.nodeCount(),
                pattern.rowStarts(),
                pattern.columns(),
                system.matrix().values());
        SweepOrder order = SweepOrder.of(SpaceCurve.order(mesh.xyz()), matrix.rowStart(), matrix.columns());
        smoother = new GaussSeidel(matrix, order, workers);
        double[] b = system.rightHandSide(ShaftModel.upperEndPushed(mesh));
        r = new float[b.length];
        for (int number = 0; number < b.length; number++) {
            r[number] = (float) b[3 * order.row()[number / 3] + number % 3];
        }
        x = new float[b.length];
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void end() {
        workers.close();
    }

    /** A forward sweep from zero and a backward sweep, without patches. */
    @Benchmark
    public float[] sweeps() {
        smoother.forwardFromZero(r, x);
        smoother.backward(r, x);
        return x;
    }
}
