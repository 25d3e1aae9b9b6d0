package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.convergence.MeshStudy;
import org.wolff.solver.finding.Conclusion;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.krylov.SolverMethod;
import org.wolff.solver.metric.Metric;

/**
 * Everything that a run found out.
 *
 * @param subject what was asked
 * @param mesh the mesh
 * @param quality its quality
 * @param certificate how faithful the mesh is to its input; empty for a mesh that was given
 * @param materials who is made of what
 * @param unknowns number of displacement unknowns, those held by supports not counted
 * @param solver who solved the linear systems
 * @param loadCases one for each load case, in order
 * @param metrics all numbers
 * @param findings the numbers that have limits, those of the case's gates last
 * @param warnings what a reader of the numbers must know
 * @param phases wall time and memory by phase
 * @param study how the numbers behave as the mesh is refined; empty where there was one mesh alone
 */
public record AnalysisResult(
        Subject subject,
        TetMesh mesh,
        MeshQuality quality,
        Optional<Certificate> certificate,
        MaterialAssignment materials,
        int unknowns,
        SolverMethod solver,
        List<LoadCaseResult> loadCases,
        List<Metric> metrics,
        List<Finding> findings,
        List<String> warnings,
        List<PhaseTime> phases,
        Optional<MeshStudy> study) {
    /** Returns the same with one more finding. */
    public AnalysisResult with(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return new AnalysisResult(
                subject,
                mesh,
                quality,
                certificate,
                materials,
                unknowns,
                solver,
                loadCases,
                metrics,
                List.copyOf(all),
                warnings,
                phases,
                study);
    }

    /** Returns what all findings come to. */
    public Conclusion conclusion() {
        return Conclusion.of(findings);
    }
}
