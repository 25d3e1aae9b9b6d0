package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.tetrahedralize.UniformSize;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.boundary.FacetSelector;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.NodalLoads;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.NumericalChecks;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.multigrid.Multigrid;
import org.wolff.solver.rigid.RigidMotions;

/** The program: from a model to its stresses. {@link #run} is the list of the steps; each is a package of its own. */
public final class Analysis {
    private Analysis() {}

    /**
     * Runs a model.
     *
     * @param settings when the linear solve stops
     * @return all that was found out
     * @throws org.wolff.mesh.problem.InputException if the model contradicts itself, such as a support that catches
     *     nothing
     * @throws org.wolff.mesh.problem.NoSolutionException if it can move freely or the solve fails
     * @throws org.wolff.mesh.problem.MemoryException if it does not fit in memory
     */
    public static AnalysisResult run(
            Model model, ConjugateGradients.Settings settings, Workers workers, Progress progress) {
        PhaseClock clock = new PhaseClock(progress);

        // 1. Label space: the later part owns what parts share.
        RegionMap regions = new RegionMap(model.parts().stream()
                .map(part -> new RegionMap.Named(part.name(), part.region()))
                .toList());

        // 2. Mesh all parts as one.
        Meshing meshing = clock.time(
                "mesh",
                () -> LatticeMesher.mesh(regions, new UniformSize(model.meshSize()), model.order(), workers, progress));
        TetMesh mesh = meshing.mesh();

        // 3. Assign materials.
        MaterialAssignment materials = new MaterialAssignment(
                mesh, model.parts().stream().map(Part::material).toList());

        // 4. Support and load.
        FacetSelector selector = new FacetSelector(mesh, Facets.of(mesh).outer(), model.meshSize());
        Supports supports = clock.time("supports and loads", () -> Supports.of(mesh, model.supports(), selector));
        NodalLoads loads = new NodalLoads(materials, selector);
        List<double[]> forces = model.loadCases().stream().map(loads::of).toList();
        RigidMotions.requireNone(mesh, supports.constraints(), supports.springs());
        MemoryForecast.check(mesh, model.loadCases().size());

        // 5. Assemble.
        SupportedSystem system = clock.time(
                "assembly",
                () -> SupportedSystem.assemble(mesh, materials, supports.springs(), supports.constraints(), workers));

        // 6. Solve; all load cases share the matrix, and each starts from what the earlier ones know.
        ConjugateGradients solver = clock.time(
                "set-up",
                () -> new ConjugateGradients(
                        system.matrix(), new Multigrid(system, mesh, workers), settings, workers, progress));
        LoadCaseSolver cases =
                new LoadCaseSolver(system, supports, solver, new FieldRecovery(materials, workers), workers);

        // 7. Recover fields, 8. measure, 9. judge.
        FieldMetrics measure = new FieldMetrics(materials, workers);
        List<LoadCaseResult> results = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(NumericalChecks.mesh(meshing.quality()));
        for (int c = 0; c < forces.size(); c++) {
            LoadCase loadCase = model.loadCases().get(c);
            LoadCaseResult result = cases.solve(loadCase, forces.get(c), measure, metrics, clock);
            results.add(result);
            findings.addAll(NumericalChecks.solve(
                    loadCase.name(), result.convergence(), result.balance(), settings.tolerance()));
        }
        return new AnalysisResult(
                model,
                mesh,
                meshing.quality(),
                materials,
                unknowns(mesh, supports),
                results,
                metrics,
                findings,
                Warnings.of(model, meshing),
                clock.phases());
    }

    private static int unknowns(TetMesh mesh, Supports supports) {
        int held = 0;
        for (int h = 0; h < supports.constraints().heldCount(); h++) {
            held += supports.constraints().directionCount(h);
        }
        return 3 * mesh.nodeCount() - held;
    }
}
