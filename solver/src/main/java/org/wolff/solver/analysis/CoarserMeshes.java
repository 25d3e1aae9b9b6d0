package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.convergence.MeshStudy;
import org.wolff.solver.convergence.MeshStudy.MeshRun;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.metric.Metric;

/**
 * What was found on coarser meshes of the same model; none, or two.
 *
 * @param runs the coarsest first
 */
record CoarserMeshes(List<MeshRun> runs) {
    /** The model stands on one mesh alone. */
    static final CoarserMeshes NONE = new CoarserMeshes(List.of());

    /** Copies the list. */
    CoarserMeshes {
        runs = List.copyOf(runs);
    }

    /** Returns what a study keeps of a run. */
    static MeshRun run(AnalysisResult result, double seconds) {
        return new MeshRun(
                size(result.quality().volume(), result.mesh().tetCount()),
                result.mesh().tetCount(),
                result.unknowns(),
                seconds,
                result.findings().stream()
                        .filter(f -> f.kind() == Finding.Kind.CHECK && f.verdict() != Verdict.PASS)
                        .map(Finding::id)
                        .distinct()
                        .toList(),
                result.metrics());
    }

    private static double size(double volume, int tets) {
        return Math.cbrt(volume / tets);
    }

    /** Returns the study with the finest mesh, whose time still runs; nothing where there is no coarser one. */
    Optional<MeshStudy> with(DiscreteModel model, int unknowns, List<Metric> metrics, double seconds) {
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        List<MeshRun> all = new ArrayList<>(runs);
        int tets = model.mesh().tetCount();
        all.add(new MeshRun(size(model.quality().volume(), tets), tets, unknowns, seconds, List.of(), metrics));
        // The order of the stresses, which is the lowest of all quantities.
        double formal = model.mesh().order() == ElementOrder.TET10 ? 2 : 1;
        return Optional.of(MeshStudy.of(all, formal));
    }
}
