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
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
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
    /** Mesh size, mm. */
    @Param({"4", "2.5"})
    public double size;

    private Workers workers;
    private TetMesh mesh;
    private MaterialAssignment materials;
    private Constraints constraints;
    private SupportedSystem system;
    private Multigrid multigrid;
    private double[] b;
    private double[] y;

    /** Meshes and assembles. */
    @Setup(Level.Trial)
    public void prepare() {
        workers = Workers.ofMachine();
        mesh = ShaftModel.mesh(size, workers);
        materials = ShaftModel.materials(mesh);
        constraints = ShaftModel.lowerEndHeld(mesh);
        system = assembly();
        multigrid = setUp();
        b = system.rightHandSide(ShaftModel.upperEndPushed(mesh));
        y = new double[b.length];
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void end() {
        workers.close();
    }

    /** Pattern, element matrices, supports. */
    @Benchmark
    public SupportedSystem assembly() {
        return SupportedSystem.assemble(mesh, materials, Springs.none(), constraints, workers);
    }

    /** y = K b. */
    @Benchmark
    public double[] product() {
        system.matrix().multiply(b, y);
        return y;
    }

    /** The levels of the multigrid cycle. */
    @Benchmark
    public Multigrid setUp() {
        return new Multigrid(system, mesh, workers);
    }

    /** One cycle, the preconditioner. */
    @Benchmark
    public double[] cycle() {
        multigrid.apply(b, y);
        return y;
    }

    /** Conjugate gradients under the cycle to a relative residual of 1e-8; the set-up is not in it. */
    @Benchmark
    public double[] solve() {
        return new ConjugateGradients(
                        system.matrix(), multigrid, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT)
                .solve(b)
                .x();
    }
}
