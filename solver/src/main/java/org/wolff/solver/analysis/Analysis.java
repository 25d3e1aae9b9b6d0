package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wolff.materials.assignment.Assigning;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.Certification;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Heap;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.boundary.FacetSelector;
import org.wolff.solver.boundary.NodalLoads;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.convergence.MeshStudy;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.finding.ContactChecks;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.GateChecks;
import org.wolff.solver.finding.MaterialChecks;
import org.wolff.solver.finding.MeshChecks;
import org.wolff.solver.finding.NumericalChecks;
import org.wolff.solver.homogenization.LatticeMaterials;
import org.wolff.solver.interfaces.InterfaceCut;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.Metric;

/** The program: from a model to its stresses. {@link #run} is {@link #discretize} and
 * {@link #solve}; together they list the steps, each a package of its own. */
public final class Analysis {
    private Analysis() {}

    /**
     * Runs a model.
     *
     * @param settings who solves the linear systems, and when that stops
     * @return all that was found out
     * @throws org.wolff.mesh.problem.InputException if the model contradicts itself, such as a support that catches
     *     nothing
     * @throws org.wolff.mesh.problem.NoSolutionException if it can move freely or the solve fails
     * @throws org.wolff.mesh.problem.MemoryException if it does not fit in memory
     */
    public static AnalysisResult run(
            Model model, ConjugateGradients.Settings settings, Workers workers, Progress progress) {
        return solve(discretize(model, workers, progress), settings, workers, progress);
    }

    /**
     * Meshes a model, and puts its materials, supports and loads on the mesh.
     *
     * @throws org.wolff.mesh.problem.InputException if the model contradicts itself
     */
    public static DiscreteModel discretize(Model model, Workers workers, Progress progress) {
        return discretize(model, mesh(model, workers, progress), workers, progress);
    }

    /**
     * Meshes the parts of a model. Models that differ in nothing but materials, supports and loads can share the mesh.
     *
     * @throws org.wolff.mesh.problem.InputException if the model contradicts itself
     */
    public static CertifiedMesh mesh(Model model, Workers workers, Progress progress) {
        PhaseClock clock = new PhaseClock(progress);

        // 1. Label space: the later part owns what parts share.
        RegionMap regions = model.regions();

        // 2. Mesh all parts as one.
        Measured<Meshing> meshing = clock.measure(
                "mesh", () -> LatticeMesher.mesh(regions, model.sizing(), model.order(), workers, progress));
        Certificate certificate =
                clock.time("certificate", () -> Certification.of(regions, meshing, workers, progress));
        return new CertifiedMesh(meshing.value(), certificate, clock.phases());
    }

    /**
     * Puts the materials, supports and loads of a model on its mesh.
     *
     * @param meshed what {@link #mesh} made of this model, or of one with the same parts, regions and sizes
     * @throws org.wolff.mesh.problem.InputException if the model contradicts itself
     */
    public static DiscreteModel discretize(Model model, CertifiedMesh meshed, Workers workers, Progress progress) {
        PhaseClock clock = new PhaseClock(progress, meshed.phases());
        Facets facets = Facets.of(meshed.meshing().mesh());

        // 3. Cut the mesh along interfaces; elements keep their numbers.
        InterfaceCut cut = clock.time(
                "interfaces",
                () -> InterfaceCut.of(
                        meshed.meshing().mesh(),
                        facets.adjacency(),
                        model.interfaces(),
                        model.parts().stream().map(Part::region).toList()));
        TetMesh mesh = cut.mesh();

        // 4. Homogenise lattices and assign materials.
        MaterialAssignment materials = clock.time(
                "materials",
                () -> Assigning.of(
                        mesh,
                        LatticeMaterials.of(
                                model.parts().stream().map(Part::made).toList(), workers, progress),
                        workers));

        // 5. Support and load.
        FacetSelector selector =
                new FacetSelector(mesh, facets.outer(), model.sizing().size());
        List<Step> steps = clock.time("supports and loads", () -> {
            Supports supports = Supports.of(mesh, model.supports(), selector);
            return StepPlan.of(model, supports, new NodalLoads(materials, selector)::of, 3 * mesh.nodeCount());
        });
        return new DiscreteModel(
                model,
                materials,
                meshed.meshing().quality(),
                Optional.of(meshed.certificate()),
                steps,
                cut.interfaces(),
                Warnings.of(model, meshed.meshing(), materials),
                MeasuringPlan.of(
                        model,
                        materials,
                        selector,
                        materials.on(meshed.meshing().mesh()),
                        new FacetSelector(
                                meshed.meshing().mesh(),
                                facets.outer(),
                                model.sizing().size())),
                clock.phases());
    }

    /**
     * Solves a model on its mesh.
     *
     * @param settings who solves the linear systems, and when that stops
     * @throws org.wolff.mesh.problem.NoSolutionException if it can move freely or the solve fails
     * @throws org.wolff.mesh.problem.MemoryException if it does not fit in memory
     */
    public static AnalysisResult solve(
            DiscreteModel model, ConjugateGradients.Settings settings, Workers workers, Progress progress) {
        return solve(model, CoarserMeshes.NONE, settings, workers, progress);
    }

    /** Solves a model on its mesh, and says how sure its numbers are by what coarser meshes gave. */
    static AnalysisResult solve(
            DiscreteModel model,
            CoarserMeshes coarser,
            ConjugateGradients.Settings settings,
            Workers workers,
            Progress progress) {
        PhaseClock clock = new PhaseClock(progress, model.phases());
        TetMesh mesh = model.mesh();
        LoadCaseFields fields = null; // made when there is something to recover: until then the matrix wants the room
        RimReactions rims = new RimReactions(mesh.xyz());
        List<LoadCaseResult> results = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        // wolff answers for its own elements; a mesh that came from elsewhere is warned of where it was read.
        List<Finding> findings =
                new ArrayList<>(model.certificate().map(MeshChecks::sound).orElse(List.of()));
        findings.addAll(MaterialChecks.consistency(model.materials().ofRegion()));
        List<Step> steps = model.steps();
        int together = MemoryForecast.together(model);
        for (int first = 0; first < steps.size(); first = results.size()) {
            // 6. Assemble and 7. solve; load cases in a row that hold the same directions share the matrix.
            List<Step> sharing = sharing(steps.subList(first, steps.size()));
            Heap.tidy();
            List<SolvedStep> solved = StepSolvers.of(
                            model, steps.get(first).supports(), together, settings, workers, clock, progress)
                    .solve(sharing, clock);
            Heap.tidy(); // the matrix makes room for the fields
            fields = fields == null ? new LoadCaseFields(model, workers) : fields;
            // 8. Recover fields, 9. measure, 10. judge.
            for (SolvedStep step : solved) {
                rims.add(step);
                LoadCaseResult result = fields.of(step, metrics, clock);
                results.add(result);
                findings.addAll(NumericalChecks.solve(
                        step.step().loadCase().name(), result.convergence(), result.balance(), settings.tolerance()));
                result.contact()
                        .ifPresent(contact -> findings.addAll(
                                ContactChecks.of(step.step().loadCase().name(), contact)));
            }
        }
        metrics.addAll(fields.measurements().overall());
        for (FurtherField field : fields.measurements().overallFields()) {
            results.replaceAll(result -> result.with(field));
        }
        // 10. Compare with the intact bone, where the case asks for it.
        Measurements measured = fields.measurements();
        model.plan().intact().ifPresent(intact -> {
            Heap.tidy();
            IntactRun.Compared compared = new IntactRun(intact, settings, workers, clock, progress)
                    .against(model.materials(), measured.states(), measured.anyCaveat());
            metrics.addAll(compared.metrics());
            findings.addAll(compared.findings());
            results.replaceAll(result -> Optional.ofNullable(
                            compared.ratios().get(result.loadCase().name()))
                    .map(result::with)
                    .orElse(result));
        });
        metrics.replaceAll(CoarseParts.of(model)::doubt);
        // 11. Hold the design against its own limits.
        int unknowns = unknowns(mesh, model.steps().get(0).supports());
        Optional<MeshStudy> study = coarser.with(model, unknowns, metrics, clock.seconds());
        findings.addAll(new GateChecks(metrics, LoadCaveats.of(model.steps()), study)
                .judge(model.subject().gates()));
        return new AnalysisResult(
                model.subject(),
                mesh,
                model.quality(),
                model.certificate(),
                model.materials(),
                unknowns,
                settings.method(),
                results,
                metrics,
                findings,
                Stream.concat(model.warnings().stream(), rims.warnings().stream())
                        .toList(),
                clock.phases(),
                study);
    }

    /** The steps from the first on that need the same matrix. */
    private static List<Step> sharing(List<Step> steps) {
        Constraints held = steps.get(0).supports().constraints();
        return steps.stream()
                .takeWhile(step -> held.holdsLike(step.supports().constraints()))
                .toList();
    }

    private static int unknowns(TetMesh mesh, Supports supports) {
        int held = supports.constraints().equations().size();
        for (int h = 0; h < supports.constraints().heldCount(); h++) {
            held += supports.constraints().directionCount(h);
        }
        return 3 * mesh.nodeCount() - held;
    }
}
