package org.wolff.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wolff.cli.deck.DeckModel;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.Step;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearOperator;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.multigrid.Multigrid;

/**
 * The kernels on the first step of a deck in a warm JVM, beside the memory bandwidth measured in the same process:
 * {@code DeckKernels DECK FOLDER}. Prints one {@code name value} a line. Leaves the system in FOLDER as
 * {@code matrix.petsc}, {@code rhs.petsc} and {@code coordinates.petsc} for the solvers of others; without FOLDER it only
 * measures. Threads: those of the machine.
 */
public final class DeckKernels {
    private static final int RUNS = 15;
    private static final int PRODUCTS = 30;

    /** Wall seconds for one measurement: large decks get by with fewer runs. */
    private static final double MOST = 20;

    private final PrintStream out;

    private DeckKernels(PrintStream out) {
        this.out = out;
    }

    /** Measures a deck. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("DeckKernels DECK [FOLDER]");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<Path> folder = arguments.length == 2 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        new DeckKernels(out).measure(Path.of(arguments[0]), folder);
    }

    private void measure(Path deck, Optional<Path> folder) throws IOException {
        try (Workers workers = Workers.ofMachine()) {
            tell("threads", workers.threads());
            double triad = triad(workers);
            tell("triad-gb-per-s", triad);
            DiscreteModel model = DeckModel.read(deck, workers).model();
            Step step = model.steps().get(0);
            TetMesh mesh = model.mesh();
            SupportedSystem system = assemble(model, step, workers);
            StiffnessMatrix matrix = system.matrix();
            double[] b = system.rightHandSide(step.forces());
            tell("unknowns", matrix.size());
            tell("nodes", mesh.nodeCount());
            tell("tets", mesh.tetCount());
            tell("blocks", matrix.pattern().blocks());
            if (folder.isPresent()) {
                Path files = Files.createDirectories(folder.get());
                PetscFiles.write(files.resolve("matrix.petsc"), matrix);
                PetscFiles.write(files.resolve("rhs.petsc"), b);
                PetscFiles.write(files.resolve("coordinates.petsc"), mesh.xyz());
            }

            Stopwatch.Time assembly = Stopwatch.median(RUNS, MOST, () -> assemble(model, step, workers));
            tell("assembly", assembly);
            Stopwatch.Time setUp = Stopwatch.median(RUNS, MOST, () -> new Multigrid(system, mesh, workers));
            tell("set-up", setUp);
            Multigrid multigrid = new Multigrid(system, mesh, workers);
            LinearSolver solver =
                    multigrid.conjugateGradients(matrix, ConjugateGradients.Settings.DEFAULT, Progress.SILENT);
            ConjugateGradients.Solution solution = solver.solve(b);
            Stopwatch.Time solve = Stopwatch.median(RUNS, MOST, () -> solver.solve(b));
            tell("solve", solve);
            tell("assembly-set-up-solve-s", assembly.wall() + setUp.wall() + solve.wall());
            tell("assembly-set-up-solve-cpu-s", assembly.cpu() + setUp.cpu() + solve.cpu());
            tell("iterations", solution.convergence().iterations());
            tell("relative-residual", solution.convergence().relativeResidual());
            double[] y = new double[b.length];
            LinearOperator swept = matrix.inSweepOrder(); // as the solver takes it
            Stopwatch.Time product = Stopwatch.median(PRODUCTS, MOST, () -> {
                swept.multiply(b, y);
                return y;
            });
            tell("product", product);
            double moved = 4.0 * 19 * matrix.swept().stored() + 16.0 * matrix.size();
            tell("product-gb-per-s", moved * 1e-9 / product.wall());
            tell("product-share-of-triad", moved * 1e-9 / product.wall() / triad);
            double[] residual = residual(b.length);
            Stopwatch.Time cycle = Stopwatch.median(PRODUCTS, MOST, () -> {
                multigrid.apply(residual, y);
                return y;
            });
            tell("v-cycle", cycle);
            tell("v-cycle-in-products", cycle.wall() / product.wall());
            tell("v-cycle-gb-per-s", multigrid.cycleBytes() * 1e-9 / cycle.wall());
            tell("v-cycle-share-of-triad", multigrid.cycleBytes() * 1e-9 / cycle.wall() / triad);
            for (int loads = 2; loads <= 4; loads += 2) {
                together(loads, system, solver, multigrid, step.forces());
            }
        }
    }

    /** Several load cases at once: the forces of the step turned to other axes and signs. */
    private void together(
            int loads, SupportedSystem system, LinearSolver solver, Multigrid multigrid, double[] forces) {
        double[][] b = new double[loads][];
        for (int c = 0; c < loads; c++) {
            double[] turned = new double[forces.length];
            for (int i = 0; i < turned.length; i++) {
                turned[i] = forces[i - i % 3 + (i + c) % 3] * (c == 3 && i % 3 == 2 ? -1 : 1);
            }
            b[c] = system.rightHandSide(turned);
        }
        double[][] residuals =
                Stream.generate(() -> residual(forces.length)).limit(loads).toArray(double[][]::new);
        double[][] y = new double[loads][forces.length];
        tell(loads + "-products-at-once", Stopwatch.median(PRODUCTS, MOST, () -> {
            system.matrix().inSweepOrder().multiply(b, y);
            return y;
        }));
        tell(loads + "-v-cycles-at-once", Stopwatch.median(PRODUCTS, MOST, () -> {
            multigrid.apply(residuals, y);
            return y;
        }));
        List<double[]> starts =
                Stream.generate(() -> new double[forces.length]).limit(loads).toList();
        tell(loads + "-solves-at-once", Stopwatch.median(RUNS, MOST, () -> solver.solve(List.of(b), starts)));
        tell(loads + "-solves-one-by-one", Stopwatch.median(RUNS, MOST, () -> {
            for (double[] one : b) {
                solver.solve(one);
            }
            return b;
        }));
    }

    /** As dense as residuals are: with loads on a few nodes a sweep meets numbers too small for the processor's quick path. */
    private static double[] residual(int size) {
        double[] residual = new double[size];
        Arrays.setAll(residual, i -> Math.cos(i));
        return residual;
    }

    /** The arrays of the triad are garbage when this returns: they are larger than the system of a small deck. */
    private static double triad(Workers workers) {
        return new Triad(workers).bandwidth(RUNS);
    }

    private static SupportedSystem assemble(DiscreteModel model, Step step, Workers workers) {
        return SupportedSystem.assemble(
                model.mesh(),
                model.materials(),
                step.supports().springs(),
                step.supports().constraints(),
                workers);
    }

    private void tell(String name, double value) {
        out.println(name + " " + String.format(Locale.ROOT, "%.4g", value));
    }

    /** Wall seconds as {@code name-s}, processor seconds as {@code name-cpu-s}. */
    private void tell(String name, Stopwatch.Time time) {
        tell(name + "-s", time.wall());
        tell(name + "-cpu-s", time.cpu());
    }

    private void tell(String name, int value) {
        out.println(name + " " + value);
    }
}
