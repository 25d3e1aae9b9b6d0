package org.wolff.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.wolff.cli.casefile.MeshTask;
import org.wolff.cli.report.CertificateReport;
import org.wolff.cli.report.MeshFiles;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.report.RunRecord;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.MeshChecks;

/**
 * What came of meshing.
 *
 * @param task what was asked
 * @param mesh the mesh
 * @param certificate what was measured of it
 */
record MeshOutcome(MeshTask task, TetMesh mesh, Certificate certificate) implements CaseRun.Outcome {
    @Override
    public RunRecord write(
            ResultDirectory directory, Workers workers, Progress progress, Function<List<String>, RunRecord> record)
            throws IOException {
        return MeshFiles.write(directory, task, mesh, certificate, workers, progress, record);
    }

    @Override
    public List<String> lines(Terminal terminal, RunRecord record, String directory) {
        return CertificateReport.lines(terminal, task, certificate, record, directory);
    }

    @Override
    public List<Finding> findings() {
        return MeshChecks.all(certificate);
    }
}
