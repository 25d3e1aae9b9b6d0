package org.wolff.mesh.sizing;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.octree.Octree;
import org.wolff.mesh.octree.Refinement;
import org.wolff.mesh.octree.RootGrid;
import org.wolff.mesh.region.Claimants;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/** Walks down from the root cubes and finds the cells that are larger than what is wanted in them. */
public final class SizeSurvey {
    /** Blocks of four roots a side are the largest cells: level -2. */
    private static final int TOP = -2;

    private final RootGrid roots;
    private final double[] size;
    private final long most;
    private final AtomicLong total = new AtomicLong();
    private final SizePoints points;

    private SizeSurvey(RegionMap map, FeatureCurves features, Sizing sizing, RootGrid roots, long most) {
        this.roots = roots;
        this.points = new SizePoints();
        Creases.collect(map, sizing, roots.side(), points);
        if (sizing.layers() > 0) {
            CloseCurves.collect(map, features, sizing, roots.side(), points);
        }
        this.size = map.names().stream().mapToDouble(sizing::size).toArray();
        this.most = most;
    }

    /**
     * Returns which cells are split; empty where they would be more than {@code most}.
     *
     * @param features curves that the mesh is to follow
     */
    public static Optional<Refinement> of(
            RegionMap map, FeatureCurves features, Sizing sizing, RootGrid roots, long most, Workers workers) {
        Refinement none = Refinement.none(roots, sizing.layersOfCells());
        SizeSurvey survey = new SizeSurvey(map, features, sizing, roots, most);
        if (!sizing.isAdapted() && Arrays.stream(survey.size).allMatch(own -> own >= roots.side())) {
            return Optional.of(none);
        }
        int block = 1 << -TOP;
        int bx = (roots.nx() + block - 1) / block;
        int by = (roots.ny() + block - 1) / block;
        int bz = (roots.nz() + block - 1) / block;
        Walk[] walks = new Walk[bx * by * bz];
        Claimants all = Claimants.all(map);
        workers.forEach(walks.length, 1, (from, to) -> {
            LocalSize local = new LocalSize(map, sizing, survey.size, roots.side());
            for (int b = from; b < to; b++) {
                walks[b] = survey.new Walk(local);
                walks[b].cell(TOP, b % bx, b / bx % by, b / (bx * by), all, survey.points.all());
            }
        });
        if (survey.total.get() > most) {
            return Optional.empty();
        }
        long[][] wanted = new long[Octree.MAX_DEPTH][];
        for (int level = 0; level < wanted.length; level++) {
            wanted[level] = Walk.together(walks, level);
        }
        return Optional.of(none.with(wanted));
    }

    /** The cells to split in one block. */
    private final class Walk {
        private final LocalSize local;
        private final long[][] split = new long[Octree.MAX_DEPTH][];
        private final int[] count = new int[Octree.MAX_DEPTH];

        Walk(LocalSize local) {
            this.local = local;
        }

        static long[] together(Walk[] walks, int level) {
            long sum = 0;
            for (Walk walk : walks) {
                sum += walk.count[level];
            }
            long[] all = new long[Math.toIntExact(sum)];
            int n = 0;
            for (Walk walk : walks) {
                if (walk.count[level] > 0) {
                    System.arraycopy(walk.split[level], 0, all, n, walk.count[level]);
                    n += walk.count[level];
                }
            }
            return all;
        }

        /** Looks at the cell (i, j, k) of a level. */
        void cell(int level, int i, int j, int k, Claimants known, int[] some) {
            double side = roots.side() * Math.pow(2, -level);
            boolean beyond = level <= 0
                    && ((long) i << -level >= roots.nx()
                            || (long) j << -level >= roots.ny()
                            || (long) k << -level >= roots.nz());
            if (beyond || level == Octree.MAX_DEPTH || total.get() > most) {
                return;
            }
            double x = roots.x0() + (i + 0.5) * side;
            double y = roots.y0() + (j + 0.5) * side;
            double z = roots.z0() + (k + 0.5) * side;
            Claimants here = known.isSettled() ? known : known.within(x, y, z, 0.5 * side);
            int[] inside = here.isSettled() ? some : points.within(some, x, y, z, 0.5 * side);
            double wanted;
            if (here.isSettled()) {
                wanted = here.below() == RegionMap.OUTSIDE ? Double.POSITIVE_INFINITY : size[here.below()];
                if (wanted >= (1 - 1e-9) * Math.min(side, roots.side())) {
                    return;
                }
            } else {
                wanted = level < 0 ? 0 : points.least(inside);
                wanted = level < 0 || wanted < (1 - 1e-9) * side ? wanted : local.wanted(x, y, z, side, here);
            }
            if (wanted < (1 - 1e-9) * side) {
                if (level >= 0) {
                    add(level, Refinement.cell(i, j, k));
                }
                for (int child = 0; child < 8; child++) {
                    cell(level + 1, 2 * i + (child & 1), 2 * j + (child >> 1 & 1), 2 * k + (child >> 2), here, inside);
                }
            }
        }

        private void add(int level, long cell) {
            if (split[level] == null) {
                split[level] = new long[64];
            } else if (count[level] == split[level].length) {
                split[level] = Arrays.copyOf(split[level], 2 * count[level]);
            }
            split[level][count[level]++] = cell;
            total.incrementAndGet();
        }
    }
}
