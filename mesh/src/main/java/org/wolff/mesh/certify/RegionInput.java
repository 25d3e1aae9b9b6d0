package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.work.Workers;

/**
 * What a region is before any mesh, after later regions have taken their space.
 *
 * @param volume mm³
 * @param error how far that may be off, mm³; 0 where it is that of a sound surface which nothing overlaps
 * @param euler Euler number, 1 for a ball; empty where the lattice of labels is too coarse to tell
 * @param components pieces; empty where the lattice of labels is too coarse to tell
 */
record RegionInput(double volume, double error, OptionalLong euler, OptionalInt components) {
    /** Most cubes of the lattice of labels. */
    private static final int MOST_CUBES = 12_000_000;

    /**
     * Returns what each region is.
     *
     * @param size usual length of the edges on boundaries, mm
     */
    static List<RegionInput> of(RegionMap regions, double size, Workers workers) {
        List<RegionInput> inputs = new ArrayList<>();
        boolean lattice = false;
        for (int k = 0; k < regions.size(); k++) {
            RegionInput plain = isAlone(regions, k) ? ofSurface(regions.region(k)) : null;
            inputs.add(plain);
            lattice |= plain == null;
        }
        if (lattice) {
            LabelLattice labels = new LabelLattice(regions, size, MOST_CUBES, workers);
            LatticeTopology.Counts[] counts = new LatticeTopology(labels).of(regions.size());
            for (int k = 0; k < counts.length; k++) {
                if (inputs.get(k) == null) {
                    boolean sure = counts[k].agree();
                    inputs.set(
                            k,
                            new RegionInput(
                                    labels.volumes[k],
                                    labels.errors[k],
                                    sure ? OptionalLong.of(counts[k].eulerByFaces()) : OptionalLong.empty(),
                                    sure ? OptionalInt.of(counts[k].piecesByFaces()) : OptionalInt.empty()));
                }
            }
        }
        return inputs;
    }

    private static boolean isAlone(RegionMap regions, int k) {
        for (int other = 0; other < regions.size(); other++) {
            BoundingBox shared = regions.bounds(k).intersection(regions.bounds(other));
            if (other != k && !shared.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns what a sound surface of one piece encloses, or null where the region is something else. */
    private static RegionInput ofSurface(Region region) {
        Region still = region;
        while (still instanceof Moved moved) {
            still = moved.of();
        }
        if (!(still instanceof SurfaceRegion surface) || !surface.tree().isClosed()) {
            return null;
        }
        TriangleTree tree = surface.tree();
        double[] xyz = new double[9 * tree.triangleCount()];
        int[] triangles = new int[3 * tree.triangleCount()];
        double[] nine = new double[9];
        for (int t = 0; t < tree.triangleCount(); t++) {
            tree.corners(t, nine);
            System.arraycopy(nine, 0, xyz, 9 * t, 9);
        }
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = i;
        }
        SurfaceDefects defects = SurfaceDefects.of(new TriangleSurface(surface.name(), xyz, triangles));
        return defects.isClean() && defects.components() == 1
                ? new RegionInput(
                        defects.signedVolume(), 0, OptionalLong.of(defects.eulerNumber() / 2), OptionalInt.of(1))
                : null;
    }
}
