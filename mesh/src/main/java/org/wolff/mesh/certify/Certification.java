package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.feature.EdgeRecovery;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.Conformity;
import org.wolff.mesh.tetmesh.CurvedTet;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.Topology;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Heap;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Measures a finished mesh against the regions that it was made of. Read {@link #of}: it is the list of measurements. */
public final class Certification {
    /** How far a node on a curve may lie off it, in element sizes. */
    private static final double ON_CURVE = 0.02;

    /** Surfaces farther off than this, mm, are listed with their place: the most that a faithful mesh may be off. */
    private static final double OFF = 0.1;
    /** Where elements are small, what is farther off than this part of an edge is listed: it would have held an element. */
    private static final double OFF_EDGE = 0.5;
    /** So near to a lost layer, in element sizes, a place that is off belongs to it. */
    private static final double SAME_PLACE = 1;

    private Certification() {}

    /**
     * Measures a mesh.
     *
     * @param regions what was meshed
     * @param meshing the mesh, with what it took
     */
    public static Certificate of(RegionMap regions, Measured<Meshing> meshing, Workers workers, Progress progress) {
        TetMesh mesh = meshing.value().mesh();
        progress.phase("certificate: conformity");
        Heap.tidy(); // what the mesher let go is several times the mesh
        Workers.Both<List<String>, MeshBoundary> sound =
                workers.both(() -> Conformity.violations(mesh), () -> new MeshBoundary(mesh));
        MeshBoundary boundary = sound.second();
        double size = usualEdge(mesh, boundary);

        progress.phase("certificate: distances");
        List<InputSurface> inputs = InputSurface.of(regions);
        double limit = Math.min(OFF, OFF_EDGE * size);
        SurfaceDistances.Result distances = SurfaceDistances.of(regions, inputs, mesh, boundary, size, limit, workers);
        OffPlaces.Told told = OffPlaces.told(
                meshing.value().lost(), OffPlaces.of(regions, inputs, distances.off()), SAME_PLACE * size);

        progress.phase("certificate: edges");
        EdgeRecovery edges = EdgeRecovery.of(FeatureCurves.of(regions, size, workers), mesh, ON_CURVE * size);

        progress.phase("certificate: volumes and topology");
        Workers.Both<Topology[], List<RegionInput>> shape =
                workers.both(() -> Topology.of(mesh), () -> RegionInput.of(regions, size, workers));
        Workers.Both<List<PinchedPlace>, List<Hollow>> hinges = workers.both(
                () -> Pinches.of(mesh, boundary, size),
                () -> Hollows.of(mesh, boundary, new InputCavities(inputs), size));
        Topology[] topology = shape.first();
        List<RegionInput> input = shape.second();
        double[] volumes = volumes(mesh);
        double[] areas = areas(mesh, boundary);
        int[] tets = new int[volumes.length];
        for (short region : mesh.region()) {
            tets[region]++;
        }
        List<RegionFit> fits = new ArrayList<>();
        for (int r = 0; r < volumes.length; r++) {
            fits.add(new RegionFit(
                    mesh.regionNames().get(r),
                    tets[r],
                    volumes[r],
                    input.get(r).volume(),
                    input.get(r).error(),
                    4 * volumes[r] / areas[r],
                    topology[r].euler(),
                    topology[r].components(),
                    input.get(r).euler(),
                    input.get(r).components()));
        }
        return new Certificate(
                mesh.order(),
                mesh.nodeCount(),
                mesh.tetCount(),
                meshing.seconds(),
                meshing.peakHeapBytes(),
                meshing.value().forecast(),
                size,
                meshing.value().quality(),
                distances.fits(),
                edges,
                fits,
                sound.first(),
                told.lost(),
                limit,
                told.off(),
                hinges.first(),
                hinges.second(),
                meshing.value().warnings());
    }

    /** Returns the median length of the sides of facets on boundaries. */
    private static double usualEdge(TetMesh mesh, MeshBoundary boundary) {
        List<BoundaryPatch> patches = boundary.patches();
        int n = patches.stream().mapToInt(p -> p.facets().size()).sum();
        float[] lengths = new float[n];
        int at = 0;
        for (BoundaryPatch patch : patches) {
            for (int f = 0; f < patch.facets().size(); f++) {
                int tet = patch.facets().tets()[f];
                int face = patch.facets().faces()[f];
                int a = 3 * mesh.node(tet, TetMesh.faceCorner(face, 0));
                int b = 3 * mesh.node(tet, TetMesh.faceCorner(face, 1));
                double dx = mesh.xyz()[a] - mesh.xyz()[b];
                double dy = mesh.xyz()[a + 1] - mesh.xyz()[b + 1];
                double dz = mesh.xyz()[a + 2] - mesh.xyz()[b + 2];
                lengths[at++] = (float) Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        Arrays.parallelSort(lengths);
        return lengths[n / 2];
    }

    /** Returns the volume of each region, that of curved elements from the mean of their Jacobian. */
    private static double[] volumes(TetMesh mesh) {
        double[] volumes = new double[mesh.regionNames().size()];
        CurvedTet curved = new CurvedTet();
        for (int t = 0; t < mesh.tetCount(); t++) {
            double own = mesh.cornerVolume(t);
            if (mesh.order() == ElementOrder.TET10 && isCurved(mesh, t)) {
                own = 0;
                for (double coefficient : curved.coefficients(mesh.xyz(), mesh.tets(), 10 * t)) {
                    own += coefficient / 120;
                }
            }
            volumes[mesh.region()[t]] += own;
        }
        return volumes;
    }

    private static boolean isCurved(TetMesh mesh, int tet) {
        double[] x = mesh.xyz();
        for (int e = 0; e < 6; e++) {
            int a = 3 * mesh.node(tet, TetMesh.edgeEnd(e, 0));
            int b = 3 * mesh.node(tet, TetMesh.edgeEnd(e, 1));
            int m = 3 * mesh.node(tet, 4 + e);
            for (int axis = 0; axis < 3; axis++) {
                if (x[m + axis] != 0.5 * (x[a + axis] + x[b + axis])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double[] areas(TetMesh mesh, MeshBoundary boundary) {
        double[] areas = new double[mesh.regionNames().size()];
        double[] corners = new double[9];
        for (BoundaryPatch patch : boundary.patches()) {
            for (int f = 0; f < patch.facets().size(); f++) {
                for (int piece = 0; piece < boundary.pieces(); piece++) {
                    boundary.corners(patch, f, piece, corners);
                    double area = TriangleSamples.area(corners);
                    areas[patch.region()] += area;
                    if (!patch.isOuter()) {
                        areas[patch.neighbour()] += area;
                    }
                }
            }
        }
        return areas;
    }
}
