package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/**
 * Step 5a: the label of every lattice point. Blocks of cubes are halved until no boundary can pass through them: the
 * size of a signed distance bounds the way to the boundary, so one question answers for a whole block.
 */
final class LatticeLabels {
    private static final int BLOCK = 16;

    private final Lattice lattice;
    private final Region[] regions;
    private final BoundingBox[] bounds;
    private final short[] label;

    private LatticeLabels(RegionMap map, Lattice lattice) {
        this.lattice = lattice;
        this.label = new short[lattice.points()];
        regions = new Region[map.size()];
        bounds = new BoundingBox[map.size()];
        for (int k = 0; k < regions.length; k++) {
            regions[k] = map.region(k);
            bounds[k] = map.bounds(k);
        }
    }

    /** Returns the label of every point of the lattice. */
    static short[] of(RegionMap map, Lattice lattice, Workers workers) {
        LatticeLabels labels = new LatticeLabels(map, lattice);
        int bx = (lattice.nx() + BLOCK - 1) / BLOCK;
        int by = (lattice.ny() + BLOCK - 1) / BLOCK;
        int bz = (lattice.nz() + BLOCK - 1) / BLOCK;
        int[] all = new int[map.size()];
        Arrays.setAll(all, k -> all.length - 1 - k);
        workers.forEach(bx * by * bz, 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                int i = b % bx * BLOCK;
                int j = b / bx % by * BLOCK;
                int k = b / (bx * by) * BLOCK;
                labels.block(i, j, k, BLOCK, all, all.length, RegionMap.OUTSIDE);
            }
        });
        return labels.label;
    }

    /**
     * Labels the points of the slots [i, i+n) × [j, j+n) × [k, k+n).
     *
     * @param open the regions whose boundary may pass here, last first
     * @param count how many of {@code open} count
     * @param below the label where none of them holds a point
     */
    private void block(int i, int j, int k, int n, int[] open, int count, int below) {
        int i1 = Math.min(i + n, lattice.nx());
        int j1 = Math.min(j + n, lattice.ny());
        int k1 = Math.min(k + n, lattice.nz());
        if (i >= i1 || j >= j1 || k >= k1) {
            return;
        }
        double half = 0.5 * (n - 0.5) * lattice.h();
        double x = lattice.x(i, 0) + half;
        double y = lattice.y(j, 0) + half;
        double z = lattice.z(k, 0) + half;
        double radius = half * Math.sqrt(3) * (1 + 1e-9);
        int[] left = new int[count];
        int remaining = 0;
        for (int o = 0; o < count; o++) {
            int part = open[o];
            if (apart(bounds[part], x, y, z, half)) {
                continue;
            }
            if (regions[part].isDistanceBound()) {
                double d = regions[part].signedDistance(x, y, z);
                if (d > radius) {
                    continue;
                }
                if (d < -radius) {
                    below = part;
                    break;
                }
            }
            left[remaining++] = part;
        }
        if (remaining == 0) {
            for (int c = k; c < k1; c++) {
                for (int b = j; b < j1; b++) {
                    int at = lattice.slot(i, b, c);
                    Arrays.fill(label, 2 * at, 2 * (at + i1 - i), (short) below);
                }
            }
        } else if (n == 1) {
            int at = 2 * lattice.slot(i, j, k);
            for (int centre = 0; centre < 2; centre++) {
                label[at + centre] = (short)
                        point(lattice.x(i, centre), lattice.y(j, centre), lattice.z(k, centre), left, remaining, below);
            }
        } else {
            int m = n / 2;
            for (int child = 0; child < 8; child++) {
                block(i + (child & 1) * m, j + (child >> 1 & 1) * m, k + (child >> 2) * m, m, left, remaining, below);
            }
        }
    }

    private int point(double x, double y, double z, int[] open, int count, int below) {
        for (int o = 0; o < count; o++) {
            if (bounds[open[o]].contains(x, y, z) && regions[open[o]].contains(x, y, z)) {
                return open[o];
            }
        }
        return below;
    }

    private static boolean apart(BoundingBox b, double x, double y, double z, double half) {
        return x + half < b.minX()
                || x - half > b.maxX()
                || y + half < b.minY()
                || y - half > b.maxY()
                || z + half < b.minZ()
                || z - half > b.maxZ();
    }
}
