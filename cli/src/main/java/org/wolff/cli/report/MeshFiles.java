package org.wolff.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.wolff.cli.casefile.MeshTask;
import org.wolff.cli.picture.MeshPicture;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.io.InpWriter;
import org.wolff.mesh.io.MeditWriter;
import org.wolff.mesh.io.MshWriter;
import org.wolff.mesh.io.VtuWriter;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;

/** The files of a mesh: four formats, pictures, and the certificate for programs and for people. */
public final class MeshFiles {
    private MeshFiles() {}

    /**
     * Writes all files, not yet published.
     *
     * @param progress hears how far the writing is
     * @param record made from the names of all files, just before the certificate is written
     * @return that record
     * @throws IOException if the disk does not take them
     */
    public static RunRecord write(
            ResultDirectory directory,
            MeshTask task,
            TetMesh mesh,
            Certificate certificate,
            Progress progress,
            Function<List<String>, RunRecord> record)
            throws IOException {
        String name = FileNames.safe(task.name());
        List<BoundaryPatch> patches = Facets.of(mesh).patches();
        progress.step(0, name + ".vtu");
        VtuWriter.write(
                directory.stage(name + ".vtu"),
                mesh.order(),
                mesh.xyz(),
                mesh.tets(),
                List.of(),
                List.of(VtuWriter.Array.labels("region", mesh.region())));
        progress.step(0.2, name + ".msh");
        MshWriter.write(directory.stage(name + ".msh"), mesh, patches);
        progress.step(0.4, name + ".mesh");
        MeditWriter.write(directory.stage(name + ".mesh"), mesh, patches);
        progress.step(0.6, name + ".inp");
        InpWriter.write(directory.stage(name + ".inp"), mesh, patches);
        progress.step(0.8, "pictures");
        MeshPicture picture = new MeshPicture(mesh, patches);
        picture.outside(directory.stage("outside.png"), task.name());
        picture.cut(directory.stage("cut.png"), task.name());
        Path text = directory.stage("certificate.txt");
        Path numbers = directory.stage(ResultDirectory.CERTIFICATE);
        RunRecord made = record.apply(directory.staged());
        Files.write(
                text,
                CertificateReport.lines(Terminal.silent(), task, certificate, made, directory.toString()),
                StandardCharsets.UTF_8);
        CertificateJson.write(numbers, task, certificate, made);
        return made;
    }
}
