package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Heap;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.NumericalChecks;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.metric.Balances;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.shielding.ElementState;
import org.wolff.solver.shielding.ShieldingMetrics;

/** Solves the intact bone and compares the implanted one with it; phases of its own. */
final class IntactRun {
    private final IntactModel model;
    private final ConjugateGradients.Settings settings;
    private final Workers workers;
    private final PhaseClock clock;
    private final Progress progress;

    IntactRun(
            IntactModel model,
            ConjugateGradients.Settings settings,
            Workers workers,
            PhaseClock clock,
            Progress progress) {
        this.model = model;
        this.settings = settings;
        this.workers = workers;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param metrics shielding by part, zone and load case
     * @param findings whether the solves of the intact bone are sound
     * @param ratios energy density of the implanted over that of the intact bone, by load case
     */
    record Compared(List<Metric> metrics, List<Finding> findings, Map<String, FurtherField> ratios) {}

    /**
     * Solves and compares.
     *
     * @param implanted its materials
     * @param states of its elements by load case
     * @param caveat why no verdict may rest on the implanted bone's load cases
     */
    Compared against(MaterialAssignment implanted, Map<String, ElementState> states, Optional<String> caveat) {
        TetMesh mesh = model.materials().mesh();
        List<Material> all = Stream.concat(
                        implanted.ofRegion().stream(),
                        model.plan().implants().values().stream().flatMap(Optional::stream))
                .toList();
        Optional<String> laws = Caveats.ofLaws(all);
        if (model.refused().isPresent()) {
            ShieldingMetrics metrics = new ShieldingMetrics(implanted, model.plan(), new double[mesh.tetCount()], laws);
            return new Compared(
                    metrics.refused(
                            List.copyOf(states.keySet()), model.refused().get()),
                    List.of(),
                    Map.of());
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, ElementState> intact = new LinkedHashMap<>();
        double[] volume = new double[mesh.tetCount()];
        List<SolvedStep> answers = solve();
        Heap.tidy();
        FieldRecovery recovery = new FieldRecovery(model.materials(), workers);
        for (SolvedStep solved : answers) {
            Step step = solved.step();
            IntegrationFields points = recovery.atIntegrationPoints(solved.u());
            for (int p = 0; intact.isEmpty() && p < points.count(); p++) {
                volume[p / points.pointsPerTet()] += points.volume()[p];
            }
            String name = step.loadCase().name();
            intact.put(
                    name.substring(IntactModel.PREFIX.length()), ElementState.of(points, model.materials(), workers));
            findings.addAll(NumericalChecks.solve(
                    name,
                    solved.convergence(),
                    new Balances(mesh, step.supports())
                            .of(step.forces(), solved.u(), solved.reactions(), solved.tying(), points.strainEnergy()),
                    settings.tolerance()));
        }
        Map<String, ElementState> both = new LinkedHashMap<>(states);
        both.keySet().retainAll(intact.keySet());
        List<Metric> metrics = new ShieldingMetrics(implanted, model.plan(), volume, laws.isPresent() ? laws : caveat)
                .compare(both, intact);
        Map<String, FurtherField> ratios = new LinkedHashMap<>();
        both.forEach((name, state) -> ratios.put(name, ratio(mesh, state, intact.get(name))));
        return new Compared(metrics, findings, ratios);
    }

    private List<SolvedStep> solve() {
        Supports supports = model.steps().get(0).supports();
        TetMesh mesh = model.materials().mesh();
        int together = MemoryForecast.together(
                mesh, model.steps().size(), supports.constraints().equations());
        SupportedSystem system = clock.time(
                "intact: assembly",
                () -> SupportedSystem.assemble(
                        mesh, model.materials(), supports.springs(), supports.constraints(), workers));
        LinearSolver iteration =
                clock.time("intact: set-up", () -> LinearSolvers.of(system, mesh, settings, workers, progress));
        return new LoadCaseSolver(system, iteration, together, workers).solve(model.steps(), clock);
    }

    private FurtherField ratio(TetMesh mesh, ElementState with, ElementState without) {
        double[] ratio = new double[mesh.tetCount()];
        for (int tet = 0; tet < ratio.length; tet++) {
            boolean bone = model.plan().bones().contains(mesh.regionNames().get(mesh.region()[tet]));
            ratio[tet] = bone ? with.energy()[tet] / without.energy()[tet] : Double.NaN;
        }
        return new FurtherField("energyRatioToIntact", true, ratio);
    }
}
