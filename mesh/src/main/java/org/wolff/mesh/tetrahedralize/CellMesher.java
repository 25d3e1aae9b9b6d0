package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.Neighbourhoods;
import org.wolff.mesh.tetmesh.PeriodicPairs;
import org.wolff.mesh.tetmesh.QualitySurvey;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/**
 * Makes a mesh of a box whose opposite faces match node by node: the unit cell of a lattice. The steps are those of
 * {@link LatticeMesher}, on a lattice that ends at the faces of the box.
 *
 * <p>A part may touch a face from one side alone, where its boundary lies in the face; nodes there have no partner.
 */
public final class CellMesher {
    private static final double BYTES_PER_CUBE = 12 * 500;

    /** How far vertices of badly shaped elements may leave their boundary, in h, step by step. */
    private static final double[] FREEDOM = {0, 0, 0.05, 0.1, 0.2};

    private CellMesher() {}

    /**
     * Meshes the parts within a box.
     *
     * @param regions parts that repeat with the box; they may reach beyond it, and have no end
     * @param cell the box
     * @param h wanted edge length, mm; shortened so that whole cubes fill the box, at least four along each side
     * @param order TET4, or TET10 whose edges in the faces of the box are straight
     * @throws InputException if the box is empty, the size is not greater than zero, the parts do not repeat or none
     *     lies in the box
     * @throws MemoryException if the mesh would not fit in memory
     */
    public static CellMeshing mesh(
            RegionMap regions, BoundingBox cell, double h, ElementOrder order, Workers workers, Progress progress) {
        double size = Sizing.uniform(h).size();
        if (cell.isEmpty() || !cell.isFinite() || cell.diagonal() == 0) {
            throw new InputException(
                    Problem.of("the unit cell is no box: " + cell, "give three sides greater than zero"));
        }
        checkMemory(cell, size);
        progress.phase("mesh: lattice");
        CellLattice lattice = new CellLattice(cell, size);
        CellBoundary boundary = new CellBoundary(regions, cell, lattice, workers);
        Forecast.checkNotEmpty(regions, boundary.background().label(), size);

        MeshForecast forecast = forecast(boundary.background(), order);
        progress.step(0, forecast.describe());

        progress.phase("mesh: boundaries");
        WorkMesh work = boundary.cut(workers);
        List<String> warnings = new ArrayList<>(Islands.remove(work, regions, boundary.closed(work), workers));

        progress.phase("mesh: shape");
        Neighbourhoods near = Neighbourhoods.of(work.tets(), 4, work.tetCount(), work.vertexCount(), workers);
        FeatureCurves features = FeatureCurves.of(regions, cell, lattice.h(), workers);
        Complex complex = Complex.of(work, near.faces(), near.stars(), workers);
        new CellRim(complex, regions, cell).shape();
        Complex shaped = new Shaping(complex, features, regions, Sizing.uniform(lattice.h()), workers).run(progress);
        Meshing.Deviation deviation = finish(shaped, features, regions, cell, workers);
        warnings.addAll(deviation.warnings());

        progress.phase("mesh: nodes");
        TetMesh mesh = order == ElementOrder.TET4
                ? Numbering.finish(Numbering.corners(shaped.mesh()), regions.names(), workers)
                : CellMidNodes.straighten(
                        Numbering.finish(MidNodes.of(shaped, regions, workers), regions.names(), workers), cell);
        Forecast.checkNotEmpty(regions, mesh, size);
        MeshQuality quality = QualitySurvey.of(mesh, workers);
        PeriodicPairs pairs = PeriodicPairs.of(mesh, cell);
        if (pairs.alone().length > 0) {
            int first = 3 * pairs.alone()[0];
            warnings.add(String.format(
                    Locale.ROOT,
                    "%d nodes on the faces of the cell have no partner, the first at %s mm: a part only touches the"
                            + " faces there",
                    pairs.alone().length,
                    Arrays.toString(Arrays.copyOfRange(mesh.xyz(), first, first + 3))));
        }
        return new CellMeshing(new Meshing(forecast, mesh, quality, deviation, features, List.of(), warnings), pairs);
    }

    private static MeshForecast forecast(Background background, ElementOrder order) {
        double tets = 0;
        for (int t = 0; t < background.tets().length; t += 4) {
            tets += MeshForecast.share(background.label(), background.tets(), t);
        }
        return MeshForecast.of(tets, background.tets().length / 4, order);
    }

    /** Shapes what lies on the faces once more, and what is badly shaped beside them. */
    private static Meshing.Deviation finish(
            Complex complex, FeatureCurves features, RegionMap map, BoundingBox cell, Workers workers) {
        CellRim rim = new CellRim(complex, map, cell);
        Smoothing smoothing =
                new Smoothing(complex, map, Ties.none(features, complex.mesh().vertexCount()), workers);
        rim.shape();
        for (double freedom : FREEDOM) {
            int[] bad = smoothing.vertices(Gate.RELEASE);
            if (bad.length > 0) {
                smoothing.improve(bad, freedom);
                rim.improve(freedom);
            }
        }
        return smoothing.deviation();
    }

    private static void checkMemory(BoundingBox cell, double h) {
        double bytes = BYTES_PER_CUBE * CellLattice.cubes(cell, h);
        double available = 0.9 * Runtime.getRuntime().maxMemory();
        if (bytes > available) {
            throw new MemoryException(Problem.of(
                    String.format(
                            Locale.ROOT,
                            "a mesh of a cell with edges of %.3g mm would need about %.3g GB; %.3g GB are there",
                            h,
                            bytes / 1e9,
                            available / 1e9),
                    String.format(
                            Locale.ROOT, "use a mesh size of %.2g mm or more", h * Math.cbrt(bytes / available))));
        }
    }
}
