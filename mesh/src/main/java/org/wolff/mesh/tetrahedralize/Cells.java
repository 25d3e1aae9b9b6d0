package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.octree.Octree;
import org.wolff.mesh.octree.OctreePoints;
import org.wolff.mesh.octree.Refinement;
import org.wolff.mesh.octree.RootGrid;
import org.wolff.mesh.region.Claimants;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.SizeSurvey;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Workers;

/**
 * Steps 3 and 5a: space cut into cubes of the wanted sizes, and the label of every point.
 *
 * @param sizing what was asked for, coarsened to the budget
 * @param features the curves that a mesh of this size is to follow
 * @param refinement which cubes are split
 * @param tree the cubes
 * @param points their corners and centres
 * @param label of each point
 * @param chosen the tetrahedra that are worked on
 * @param thin where walls and gaps are thinner than the cubes
 */
record Cells(
        Sizing sizing,
        FeatureCurves features,
        Refinement refinement,
        Octree tree,
        OctreePoints points,
        short[] label,
        Chosen chosen,
        List<ThinPlaces.Place> thin) {
    private static final int ROUNDS = 12;
    /** How often walls and gaps that only smaller leaves show are cut finer. */
    private static final int LOOKS = 2;
    /** Taken where there are more cubes than could be counted. */
    private static final double UNKNOWN_EXCESS = 4;

    /**
     * Cuts and labels space.
     *
     * @param told receives what there is to say of the budget
     */
    static Cells of(RegionMap regions, Sizing asked, ElementOrder order, Workers workers, List<String> told) {
        Sizing sizing = asked;
        for (int round = 0; ; round++) {
            Forecast forecast = new Forecast(sizing, regions, order, workers);
            RootGrid roots = RootGrid.over(regions.bounds(), forecast.check());
            FeatureCurves features = FeatureCurves.of(regions, sizing.leastOfParts(regions), workers);
            Optional<Cells> found = found(regions, sizing, features, roots, forecast, workers);
            boolean isLast = sizing.budget() == Double.POSITIVE_INFINITY || round == ROUNDS;
            double excess = UNKNOWN_EXCESS;
            if (found.isPresent()) {
                Cells cells = found.get();
                excess = forecast.excess(cells.chosen());
                if (excess <= 1) {
                    if (round > 0) {
                        told.add(String.format(
                                Locale.ROOT,
                                "the mesh is coarser than asked for, by a factor of %.3g everywhere: size %.3g mm in"
                                        + " place of %.3g mm, to stay below %.3g million elements",
                                sizing.size() / asked.size(),
                                sizing.size(),
                                asked.size(),
                                forecast.most(cells.chosen()) / 1e6));
                    }
                    return cells;
                }
                if (isLast) {
                    throw forecast.tooLarge(cells.chosen());
                }
            } else if (isLast) {
                throw forecast.tooLarge(excess);
            }
            sizing = sizing.coarser(Math.max(1.02, Math.min(1.6, Math.pow(excess, 0.4))));
        }
    }

    /** Returns the cells, empty where they are too many. What the leaves show to be thinner than they are is cut finer. */
    private static Optional<Cells> found(
            RegionMap regions,
            Sizing sizing,
            FeatureCurves features,
            RootGrid roots,
            Forecast forecast,
            Workers workers) {
        Optional<Refinement> surveyed = SizeSurvey.of(regions, features, sizing, roots, forecast.mostSplits(), workers);
        for (int look = 0; surveyed.isPresent(); look++) {
            Cells cells = labelled(regions, sizing, features, surveyed.get(), workers);
            long[][] missed = cells.missed();
            if (look == LOOKS || Arrays.stream(missed).allMatch(own -> own.length == 0)) {
                return Optional.of(cells);
            }
            surveyed = Optional.of(surveyed.get().with(missed))
                    .filter(finer -> finer.leafCount() <= roots.count() + 7 * forecast.mostSplits());
        }
        return Optional.empty();
    }

    private static Cells labelled(
            RegionMap regions, Sizing sizing, FeatureCurves features, Refinement refinement, Workers workers) {
        Octree tree = refinement.tree();
        OctreePoints points = OctreePoints.of(tree, workers);
        short[] label = new short[points.count()];
        ThinPlaces[] thin = new ThinPlaces[LeafDescent.blocks(tree)];
        LeafDescent.run(regions, tree, workers, block -> {
            thin[block] = new ThinPlaces(regions, tree);
            return new Both(new PointLabels(points, label), thin[block]);
        });
        List<ThinPlaces.Place> places = new ArrayList<>();
        for (ThinPlaces own : thin) {
            places.addAll(own.found());
        }
        Chosen chosen = Chosen.of(tree, points, label, workers);
        return new Cells(sizing, features, refinement, tree, points, label, chosen, places);
    }

    /** Returns the cells of each level to split so that no thin place lies in a larger leaf than it asks for. */
    private long[][] missed() {
        LongStream.Builder[] split = new LongStream.Builder[Octree.MAX_DEPTH];
        Arrays.setAll(split, level -> LongStream.builder());
        for (ThinPlaces.Place p : thin) {
            double i = (p.x() - tree.x(0)) / tree.unit();
            double j = (p.y() - tree.y(0)) / tree.unit();
            double k = (p.z() - tree.z(0)) / tree.unit();
            int leaf = tree.at((int) i, (int) j, (int) k);
            double wanted = (1 + 1e-9) * p.wanted(sizing);
            if (leaf < 0 || tree.size(leaf) <= wanted) {
                continue;
            }
            int level = tree.level(leaf);
            while (level < Octree.MAX_DEPTH - 1 && tree.roots().side() > (2L << level) * wanted) {
                level++;
            }
            double cell = Math.pow(2, tree.depth() - level);
            split[level].add(Refinement.cell((int) (i / cell), (int) (j / cell), (int) (k / cell)));
        }
        return Stream.of(split).map(own -> own.build().toArray()).toArray(long[][]::new);
    }

    private record Both(LeafDescent.Visitor first, LeafDescent.Visitor second) implements LeafDescent.Visitor {
        @Override
        public void settled(int from, int to, int label) {
            first.settled(from, to, label);
            second.settled(from, to, label);
        }

        @Override
        public void open(int leaf, Claimants here) {
            first.open(leaf, here);
            second.open(leaf, here);
        }
    }
}
