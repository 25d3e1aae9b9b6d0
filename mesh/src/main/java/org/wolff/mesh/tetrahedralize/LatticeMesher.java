package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.Neighbourhoods;
import org.wolff.mesh.tetmesh.QualitySurvey;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/**
 * Makes one conforming tetrahedral mesh of all parts of a region map. Read {@link #meshing}, {@link #shaped},
 * {@link #connected} and {@link #cleaved}: they are the list of steps, numbered as in the package's note. Each is a
 * method of its own so that the arrays of the steps before are free once it has returned.
 */
public final class LatticeMesher {
    private final RegionMap regions;
    private final Sizing sizing;
    private final ElementOrder order;
    private final Workers workers;
    private final Progress progress;
    private final List<String> warnings = new ArrayList<>();

    private LatticeMesher(RegionMap regions, Sizing sizing, ElementOrder order, Workers workers, Progress progress) {
        this.regions = regions;
        this.sizing = sizing;
        this.order = order;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * Meshes the parts.
     *
     * @param regions what to mesh; the names become those of the mesh, in order
     * @param sizing wanted edge lengths
     * @param order straight elements with four nodes, or ten nodes with the middle ones on curved boundaries
     * @throws org.wolff.mesh.problem.InputException if a region has no end, or no part gets an element
     * @throws org.wolff.mesh.problem.MemoryException if the mesh would not fit in memory
     */
    public static Meshing mesh(
            RegionMap regions, Sizing sizing, ElementOrder order, Workers workers, Progress progress) {
        return new LatticeMesher(regions, sizing, order, workers, progress).meshing();
    }

    private Meshing meshing() {
        Sampled sampled = sampled();
        Shaped shaped = shaped(sampled);
        TetMesh mesh = Numbering.finish(shaped.nodes(), regions.names(), workers);
        Forecast.checkNotEmpty(regions, mesh, sizing.size());

        progress.phase("mesh: quality");
        MeshQuality quality = QualitySurvey.of(mesh, workers);
        warnings.addAll(sampled.losses().warnings(regions, sampled.sizing(), quality));
        List<LostLayer> lost = LostLayers.of(sampled.thin(), mesh, regions);
        warnings.addAll(LostLayer.texts(lost));
        return new Meshing(sampled.forecast(), mesh, quality, shaped.deviation(), sampled.features(), lost, warnings);
    }

    /** What is known of the parts before their boundaries are cut; {@code background} is taken out by the next step. */
    private record Sampled(
            MeshForecast forecast,
            Sizing sizing,
            List<ThinPlaces.Place> thin,
            FeatureCurves features,
            Losses losses,
            AtomicReference<Background> background) {}

    private Sampled sampled() {
        progress.phase("mesh: labels"); // steps 2, 3 and 5
        Cells cells = Cells.of(regions, sizing, order, workers, warnings);
        Forecast.checkNotEmpty(regions, cells.label(), sizing.size());

        MeshForecast forecast =
                MeshForecast.of(cells.chosen().elements(), cells.chosen().count(), order);
        progress.phase("mesh: lattice"); // step 4
        progress.step(0, forecast.describe());
        Background background = Background.of(cells, workers);
        return new Sampled(
                forecast,
                cells.sizing(),
                cells.thin(),
                cells.features(),
                Losses.of(regions, background, workers),
                new AtomicReference<>(background));
    }

    private record Shaped(Numbering.Nodes nodes, Meshing.Deviation deviation) {}

    private Shaped shaped(Sampled sampled) {
        Shaping shaping = new Shaping(
                connected(cleaved(sampled.background().getAndSet(null))),
                sampled.features(),
                regions,
                sampled.sizing(),
                workers);
        progress.phase("mesh: shape"); // steps 8 and 9
        Complex complex = shaping.run(progress);
        Meshing.Deviation deviation = shaping.deviation();
        warnings.addAll(deviation.warnings());
        warnings.addAll(shaping.chips());

        progress.phase("mesh: nodes"); // step 12
        Numbering.Nodes nodes =
                order == ElementOrder.TET4 ? Numbering.corners(complex.mesh()) : MidNodes.of(complex, regions, workers);
        return new Shaped(nodes, deviation);
    }

    private Complex connected(WorkMesh work) {
        progress.phase("mesh: islands"); // step 10
        Neighbourhoods near = Neighbourhoods.of(work.tets(), 4, work.tetCount(), work.vertexCount(), workers);
        warnings.addAll(Islands.remove(work, regions, near.faces(), workers));
        return Complex.of(work, near.faces(), near.stars(), workers);
    }

    private WorkMesh cleaved(Background background) {
        progress.phase("mesh: boundaries"); // steps 5 to 7
        Cuts cuts = Cuts.of(regions, background, workers);
        Warp warp = Warp.of(background, cuts, workers);
        return Bisection.of(background, warp, cuts, regions, workers);
    }
}
