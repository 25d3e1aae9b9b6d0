package org.wolff.mesh.tetrahedralize;

import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.octree.RootGrid;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/** What can be known before anything large is allocated: whether the parts end, and how large the mesh may be. */
final class Forecast {
    /** Each cube has twelve tetrahedra. */
    static final double TETS_PER_CUBE = 12;

    /** At the peak, for each tetrahedron that is worked on; see the note of the package. */
    private static final double BYTES_PER_TET4 = 160;

    private static final double BYTES_PER_TET10 = 200;
    private static final double BYTES_PER_CUBE = 25;
    /** Split cubes for each cube inside the parts, at most: one in eight, and as many again outside. */
    private static final double SPLITS_PER_CUBE = 0.5;

    private static final int SAMPLES = 24;

    private final Sizing sizing;
    private final RegionMap regions;
    private final ElementOrder order;
    private final Workers workers;

    Forecast(Sizing sizing, RegionMap regions, ElementOrder order, Workers workers) {
        this.workers = workers;
        this.sizing = sizing;
        this.regions = regions;
        this.order = order;
    }

    /** Checks that the parts end, and that a mesh with the root size alone fits in memory; returns that size, mm. */
    double check() {
        for (int k = 0; k < regions.size(); k++) {
            BoundingBox box = regions.bounds(k);
            if (!box.isEmpty() && !box.isFinite()) {
                throw new InputException(Problem.of(
                        "part " + regions.name(k) + " has no end: " + box,
                        "intersect it with a box, a surface or another region that ends"));
            }
        }
        BoundingBox box = regions.bounds();
        double h = sizing.root(regions);
        if (box.isEmpty()) {
            throw empty(regions, h);
        }
        double cubes = RootGrid.count(box, h);
        double tets = TETS_PER_CUBE * occupied(box) / (h * h * h);
        double bytes = BYTES_PER_CUBE * cubes + bytesPerTet(order) * tets;
        double most = Integer.MAX_VALUE / 16.0;
        if (bytes > available() || cubes > most || tets > most / order.nodes()) {
            throw tooLarge(
                    tets, bytes, Math.max(bytes / available(), Math.max(cubes / most, tets * order.nodes() / most)));
        }
        return h;
    }

    /** Returns by how much a mesh would exceed memory and budget; no more than 1 where it fits. */
    double excess(Chosen chosen) {
        return Math.max(chosen.elements() / sizing.budget(), chosen.count() / mostTets());
    }

    /** Returns how many elements a mesh like this may have. */
    double most(Chosen chosen) {
        return chosen.elements() / excess(chosen);
    }

    /** Returns how many cubes may be split. */
    long mostSplits() {
        return (long) (SPLITS_PER_CUBE * Math.min(sizing.budget(), mostTets()) / TETS_PER_CUBE);
    }

    /** Returns how many tetrahedra can be worked on. */
    private double mostTets() {
        return Math.min(available() / bytesPerTet(order), Integer.MAX_VALUE / 16.0 / order.nodes());
    }

    /** Returns the heap at the peak for each tetrahedron that is worked on. */
    static double bytesPerTet(ElementOrder order) {
        return order == ElementOrder.TET4 ? BYTES_PER_TET4 : BYTES_PER_TET10;
    }

    private static double available() {
        return 0.9 * Runtime.getRuntime().maxMemory();
    }

    /** Returns what to throw when there are too many cubes by a factor. */
    MemoryException tooLarge(double excess) {
        double tets = excess * Math.min(sizing.budget(), mostTets());
        return tooLarge(tets, bytesPerTet(order) * tets, excess);
    }

    /** Returns what to throw when a mesh does not fit. */
    MemoryException tooLarge(Chosen chosen) {
        return tooLarge(chosen.elements(), bytesPerTet(order) * chosen.count(), excess(chosen));
    }

    private MemoryException tooLarge(double tets, double bytes, double excess) {
        return new MemoryException(Problem.of(
                String.format(
                        Locale.ROOT,
                        "a mesh of size %.3g mm would have about %.3g million elements and need about %.3g GB;"
                                + " %.3g GB are there",
                        sizing.size(),
                        tets / 1e6,
                        bytes / 1e9,
                        available() / 1e9),
                String.format(
                        Locale.ROOT,
                        "use a mesh size of %.2g mm or more, or give Java more memory",
                        1.05 * Math.cbrt(excess) * sizing.size())));
    }

    /** Returns an estimate of the volume of all parts in mm³ from a coarse lattice of points. */
    private double occupied(BoundingBox box) {
        double sx = (box.maxX() - box.minX()) / SAMPLES;
        double sy = (box.maxY() - box.minY()) / SAMPLES;
        double sz = (box.maxZ() - box.minZ()) / SAMPLES;
        double near = 0.5 * Math.sqrt(sx * sx + sy * sy + sz * sz);
        double filled = workers.sum(SAMPLES * SAMPLES * SAMPLES, SAMPLES, (from, to) -> {
            double sum = 0;
            for (int p = from; p < to; p++) {
                double x = box.minX() + (p % SAMPLES + 0.5) * sx;
                double y = box.minY() + (p / SAMPLES % SAMPLES + 0.5) * sy;
                int layer = p / (SAMPLES * SAMPLES);
                sum += filled(x, y, box.minZ() + (layer + 0.5) * sz, near);
            }
            return sum;
        });
        return filled * sx * sy * sz;
    }

    /** Returns the part of a cell that is filled: 1 where its centre is, less where a boundary may cross it. */
    private double filled(double x, double y, double z, double near) {
        double best = 0;
        for (int k = 0; k < regions.size() && best < 1; k++) {
            double d = regions.region(k).signedDistance(x, y, z);
            best = Math.max(best, d <= 0 ? 1 : Math.max(0, 0.3 * (1 - d / near)));
        }
        return best;
    }

    static void checkNotEmpty(RegionMap regions, short[] labels, double h) {
        for (short label : labels) {
            if (label != RegionMap.OUTSIDE) {
                return;
            }
        }
        throw empty(regions, h);
    }

    /** Refuses a mesh that lost everything on its way, such as specks that no element fits into. */
    static void checkNotEmpty(RegionMap regions, TetMesh mesh, double h) {
        if (mesh.tetCount() == 0) {
            throw empty(regions, h);
        }
    }

    private static InputException empty(RegionMap regions, double h) {
        return new InputException(Problem.of(
                String.format(
                        Locale.ROOT,
                        "no part encloses an element at mesh size %.3g mm: %s",
                        h,
                        String.join(", ", regions.names())),
                "a part is empty (regions that do not meet, an open surface), or smaller than the mesh size"));
    }
}
