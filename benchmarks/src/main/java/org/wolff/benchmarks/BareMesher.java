package org.wolff.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.io.MeditWriter;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Reads surfaces, meshes them and writes one file, as the other meshers do; no certificate. */
public final class BareMesher {
    private BareMesher() {}

    /** Takes the element size in mm, the {@code .mesh} file to write, and the surfaces. */
    public static void main(String[] args) {
        RegionMap regions =
                SurfaceInputs.read(Arrays.stream(args).skip(2).map(Path::of).toList());
        try (Workers workers = Workers.ofMachine()) {
            TetMesh mesh = LatticeMesher.mesh(
                            regions,
                            Sizing.uniform(Double.parseDouble(args[0])),
                            ElementOrder.TET4,
                            workers,
                            Progress.SILENT)
                    .mesh();
            MeditWriter.write(Path.of(args[1]), mesh, List.of());
        }
    }
}
