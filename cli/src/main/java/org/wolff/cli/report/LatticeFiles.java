package org.wolff.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.wolff.cli.picture.MeshPicture;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;

/** The files of a homogenised lattice: its numbers, a picture, and the fields of the cell under tension along x. */
public final class LatticeFiles {
    private static final double[] TENSION = {1, 0, 0, 0, 0, 0};

    private LatticeFiles() {}

    /**
     * Writes all files, not yet published.
     *
     * @return the record made from their names
     * @throws IOException if the disk does not take them
     */
    public static RunRecord write(
            ResultDirectory directory,
            LatticeResult result,
            Progress progress,
            Function<List<String>, RunRecord> record)
            throws IOException {
        TetMesh mesh = result.cell().cell().mesh();
        progress.step(0, "cell.vtu");
        LoadCaseVtu.write(directory.stage("cell.vtu"), result.cell().fields(TENSION), List.of());
        progress.step(0.5, "cell.png");
        new MeshPicture(mesh, Facets.of(mesh).patches())
                .outside(directory.stage("cell.png"), result.design().name());
        Path numbers = directory.stage(ResultDirectory.LATTICE);
        RunRecord run = record.apply(directory.staged());
        LatticeJson.write(numbers, result, run);
        return run;
    }
}
