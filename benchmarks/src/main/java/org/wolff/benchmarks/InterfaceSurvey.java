package org.wolff.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.contact.ContactEquilibrium;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactSolver;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.PairStatus;
import org.wolff.validation.contact.SleeveModel;

/**
 * Newton steps and processor time of a frictional interface against the same model bonded: a sleeve of metal pressed into
 * bone, pushed, twisted and bent from all but stuck to all but sliding. {@code InterfaceSurvey [AROUND ALONG [ORDER]]}
 * makes AROUND · (ALONG + 1) pairs, 20,480 by default. Prints a row a load: loads start from the press-fit.
 */
public final class InterfaceSurvey {
    private static final double FRICTION = 0.4;
    private static final double INTERFERENCE = 0.02;
    private static final double TOLERANCE = 1e-8;

    /** Pushes along over the friction that the pressures of the fit can bear: loads that have an answer. */
    private static final double[] SHARES = {0.6, 0.9, 0.995};

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private InterfaceSurvey() {}

    /** Measures. */
    public static void main(String[] arguments) {
        int around = arguments.length > 1 ? Integer.parseInt(arguments[0]) : 160;
        int along = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 127;
        ElementOrder order = arguments.length > 2 ? ElementOrder.valueOf(arguments[2]) : ElementOrder.TET4;
        SleeveModel model = SleeveModel.of(order, around, along, 2, 3, FRICTION, INTERFERENCE);
        new InterfaceSurvey().measure(model);
    }

    private void measure(SleeveModel model) {
        try (Workers workers = Workers.ofMachine()) {
            double[] bonded = new double[1];
            int[] iterations = new int[1];
            warmUp(workers);
            bonded[0] = Stopwatch.cpu(() -> iterations[0] = model.solveBonded(1000, 200, 2000, workers));
            ContactPairs pairs = model.pairs();
            out.printf(
                    Locale.ROOT,
                    "%d pairs, %d unknowns; bonded: %d iterations, %.1f processor seconds with assembly and set-up%n",
                    pairs.size(),
                    3 * model.split().mesh().nodeCount(),
                    iterations[0],
                    bonded[0]);
            out.printf(
                    "%-34s %5s %5s %6s %6s %6s %8s %8s%n",
                    "load", "steps", "parts", "iters", "slip", "open", "cpu s", "x bonded");
            ContactSolver[] solver = new ContactSolver[1];
            double assembly = Stopwatch.cpu(() -> solver[0] = model.solver(pairs, TOLERANCE, workers));
            out.printf(
                    Locale.ROOT,
                    "%-34s %5s %5s %6s %6s %6s %8.1f %8.2f%n",
                    "assembly",
                    "",
                    "",
                    "",
                    "",
                    "",
                    assembly,
                    assembly / bonded[0]);
            ContactEquilibrium fit = row("fit", solver[0], solver[0].begin(PairStatus.STICK), model.fit(), bonded[0])
                    .orElseThrow();
            double[] force = fit.step().orElseThrow().force();
            double pressed = 0;
            for (int p = 0; p < pairs.size(); p++) {
                pressed += force[3 * p];
            }
            row("1 kN along, 0.2 across, 2 N m", solver[0], fit, model.load(1000, 200, 2000), bonded[0]);
            for (double share : SHARES) {
                double push = share * FRICTION * pressed;
                row(
                        String.format(Locale.ROOT, "push %.1f %% of friction", 100 * share),
                        solver[0],
                        fit,
                        model.load(push, 0, 0),
                        bonded[0]);
            }
            for (double share : new double[] {0.6, 0.9, 0.98}) {
                double turn = share * FRICTION * pressed * SleeveModel.RADIUS;
                row(
                        String.format(Locale.ROOT, "twist %.1f %% of friction", 100 * share),
                        solver[0],
                        fit,
                        model.load(0, 0, turn),
                        bonded[0]);
            }
        }
    }

    /** Compiles what is measured. */
    private static void warmUp(Workers workers) {
        SleeveModel small = SleeveModel.of(ElementOrder.TET4, 40, 32, 2, 3, FRICTION, INTERFERENCE);
        small.solveBonded(1000, 200, 2000, workers);
        small.solve(small.pairs(), 1000, 200, 2000, PairStatus.STICK, TOLERANCE, workers);
    }

    private Optional<ContactEquilibrium> row(
            String name, ContactSolver solver, ContactEquilibrium from, ContactLoad load, double bonded) {
        ContactEquilibrium[] end = new ContactEquilibrium[1];
        String[] refused = new String[1];
        double cpu = Stopwatch.cpu(() -> {
            try {
                end[0] = solver.next(from, load);
            } catch (NoSolutionException refusal) {
                refused[0] = refusal.getMessage();
            }
        });
        if (end[0] == null) {
            out.printf(
                    Locale.ROOT, "%-34s refused in %.1f s (%.2f x bonded): %s%n", name, cpu, cpu / bonded, refused[0]);
            return Optional.empty();
        }
        ContactStep step = end[0].step().orElseThrow();
        out.printf(
                Locale.ROOT,
                "%-34s %5d %5d %6d %6d %6d %8.1f %8.2f%n",
                name,
                step.newtonSteps(),
                step.parts(),
                step.iterations(),
                step.count(PairStatus.SLIP),
                step.count(PairStatus.OPEN),
                cpu,
                cpu / bonded);
        return Optional.of(end[0]);
    }
}
