package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.QualitySurvey;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/**
 * Makes one conforming tetrahedral mesh of all parts of a region map. Read {@link #mesh}: it is the list of steps,
 * numbered as in the package's note.
 */
public final class LatticeMesher {
    private LatticeMesher() {}

    /**
     * Meshes the parts.
     *
     * @param regions what to mesh; the names become those of the mesh, in order
     * @param sizing wanted edge length
     * @param order straight elements with four nodes, or ten nodes with the middle ones on curved boundaries
     * @throws org.wolff.mesh.problem.InputException if a region has no end, or no part gets an element
     * @throws org.wolff.mesh.problem.MemoryException if the mesh would not fit in memory
     */
    public static Meshing mesh(
            RegionMap regions, SizingField sizing, ElementOrder order, Workers workers, Progress progress) {
        List<String> warnings = new ArrayList<>();
        double h = sizing.smallest();

        progress.phase("mesh: labels"); // steps 3 and 5
        Forecast.check(regions, h, order);
        Lattice lattice = Lattice.over(regions.bounds(), h);
        short[] labels = LatticeLabels.of(regions, lattice, workers);
        Forecast.checkNotEmpty(regions, labels, h);

        progress.phase("mesh: lattice"); // step 4
        Background background = Background.of(lattice, labels, workers);

        progress.phase("mesh: boundaries"); // steps 5 to 7
        Cuts cuts = Cuts.of(regions, background, workers);
        Warp warp = Warp.of(background, cuts, workers);
        WorkMesh work = Bisection.of(background, warp, cuts, regions, workers);

        progress.phase("mesh: islands"); // step 10
        Stars stars = Stars.of(work.tets(), 4, work.tetCount(), work.vertexCount());
        FaceAdjacency faces = FaceAdjacency.of(work.tets(), 4, stars, workers);
        warnings.addAll(Islands.remove(work, regions, faces));

        progress.phase("mesh: curves"); // step 2
        FeatureCurves features = FeatureCurves.of(regions, h, workers);

        progress.phase("mesh: shape"); // steps 8 and 9
        Shaping shaping = new Shaping(Complex.of(work, faces, stars, workers), features, regions, workers);
        Complex shaped = shaping.run(progress);
        Meshing.Deviation deviation = shaping.deviation();
        warnings.addAll(deviation.warnings());

        progress.phase("mesh: nodes"); // step 12
        TetMesh mesh = order == ElementOrder.TET4
                ? Numbering.finish(shaped.mesh(), regions.names(), workers)
                : MidNodes.finish(shaped, regions, workers);

        progress.phase("mesh: quality");
        MeshQuality quality = QualitySurvey.of(mesh, workers);
        warnings.addAll(Losses.of(regions, labels, quality, h));
        return new Meshing(mesh, quality, features, deviation, warnings);
    }
}
