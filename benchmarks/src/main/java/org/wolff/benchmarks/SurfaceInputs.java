package org.wolff.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.SurfaceRepair;
import org.wolff.mesh.surface.TriangleTree;

/** Bare surface files as parts: the later one has the space where two overlap. */
final class SurfaceInputs {
    private SurfaceInputs() {}

    static RegionMap read(List<Path> files) {
        List<RegionMap.Named> parts = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            TriangleTree tree =
                    new TriangleTree(SurfaceRepair.of(SurfaceFiles.read(file)).surface());
            parts.add(new RegionMap.Named(name, new SurfaceRegion(name, tree)));
        }
        return new RegionMap(parts);
    }
}
