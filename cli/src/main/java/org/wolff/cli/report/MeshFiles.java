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
import org.wolff.mesh.work.Workers;

/** The files of a mesh: four formats, pictures, and the certificate for programs and for people. */
public final class MeshFiles {
    private MeshFiles() {}

    /**
     * Writes all files, not yet published.
     *
     * @param workers write files at the same time
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
            Workers workers,
            Progress progress,
            Function<List<String>, RunRecord> record)
            throws IOException {
        String name = FileNames.safe(task.name());
        List<BoundaryPatch> patches = Facets.of(mesh, workers).patches();
        MeshPicture picture = new MeshPicture(mesh, patches);
        PendingFiles files = new PendingFiles(directory);
        files.add(
                name + ".vtu",
                file -> VtuWriter.write(
                        file,
                        mesh.order(),
                        mesh.xyz(),
                        mesh.tets(),
                        List.of(),
                        List.of(VtuWriter.Array.labels("region", mesh.region()))));
        files.add(name + ".msh", file -> MshWriter.write(file, mesh, patches));
        files.add(name + ".mesh", file -> MeditWriter.write(file, mesh, patches));
        files.add(name + ".inp", file -> InpWriter.write(file, mesh, patches));
        files.add("outside.png", file -> picture.outside(file, task.name()));
        files.add("cut.png", file -> picture.cut(file, task.name()));
        files.write(workers, progress, 1);
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
