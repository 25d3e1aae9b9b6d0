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
 * @param euler Euler number, 1 for a ball; empty where the lattice of labels is too coarse to tell, or the surface crosses
 *     itself where the lattice does not see it
 * @param components pieces; empty where the lattice of labels is too coarse to tell
 */
record RegionInput(double volume, double error, OptionalLong euler, OptionalInt components) {
    /** Most cubes of the lattice of labels. */
    private static final int MOST_CUBES = 12_000_000;
    /** Side of the cubes of a second lattice, as part of the first: what both tell is no chance of where points lie. */
    private static final double SECOND = 0.87;
    /** Points along each axis about a place where triangles cross. */
    private static final int NEAR = 5;
    /** The winding number within what overlaps lies above this. */
    private static final double TWICE = 1.5;

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
            LabelLattice other = new LabelLattice(regions, SECOND * labels.side, 2 * MOST_CUBES, workers);
            LatticeTopology.Counts[] again = new LatticeTopology(other).of(regions.size());
            for (int k = 0; k < counts.length; k++) {
                if (inputs.get(k) == null) {
                    boolean sure = counts[k].agree()
                            && counts[k].isSame(again[k])
                            && !hasUnseenOverlap(regions.region(k), labels.side);
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

    /**
     * Returns true where a surface crosses itself and no point of a lattice finds what overlaps there: it joins its pieces,
     * or opens a hole, thinner than the cubes.
     *
     * @param side of the cubes, mm
     */
    private static boolean hasUnseenOverlap(Region region, double side) {
        if (!(still(region) instanceof SurfaceRegion surface)) {
            return false;
        }
        double[] places = surface.tree().crossings();
        for (int p = 0; p < places.length; p += 3) {
            if (!overlapsNear(surface.tree(), places, p, side)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlapsNear(TriangleTree tree, double[] places, int p, double side) {
        for (int i = 0; i < NEAR * NEAR * NEAR; i++) {
            double x = places[p] + (i % NEAR - NEAR / 2) * side;
            double y = places[p + 1] + (i / NEAR % NEAR - NEAR / 2) * side;
            int layer = i / (NEAR * NEAR);
            if (tree.windingNumber(x, y, places[p + 2] + (layer - NEAR / 2) * side) > TWICE) {
                return true;
            }
        }
        return false;
    }

    private static Region still(Region region) {
        Region still = region;
        while (still instanceof Moved moved) {
            still = moved.of();
        }
        return still;
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
        if (!(still(region) instanceof SurfaceRegion surface) || !surface.tree().isClosed()) {
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
