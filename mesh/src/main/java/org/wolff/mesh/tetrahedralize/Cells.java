package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            Optional<Refinement> found =
                    SizeSurvey.of(regions, features, sizing, roots, forecast.mostSplits(), workers);
            boolean isLast = sizing.budget() == Double.POSITIVE_INFINITY || round == ROUNDS;
            double excess = UNKNOWN_EXCESS;
            if (found.isPresent()) {
                Cells cells = labelled(regions, sizing, features, found.get(), workers);
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
