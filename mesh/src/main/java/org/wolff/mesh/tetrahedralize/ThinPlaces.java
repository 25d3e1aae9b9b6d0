package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.octree.Octree;
import org.wolff.mesh.region.Claimants;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.BoundarySample;
import org.wolff.mesh.sizing.Sizing;

/** Step 5c: where a wall or a gap is thinner than the leaf that it passes through. */
final class ThinPlaces implements LeafDescent.Visitor {
    /** Walls and gaps thinner than this part of the leaf at hand are not seen. */
    private static final double START = 1e-3;

    private final Octree tree;
    private final double start;
    private final BoundarySample sample;
    private final List<Place> found = new ArrayList<>();

    /**
     * The middle of a wall or gap.
     *
     * @param label of the wall
     * @param low the lower of the labels to both sides
     * @param high the higher of them
     * @param thickness mm
     * @param size side of the leaf that holds it, mm
     */
    record Place(double x, double y, double z, int label, int low, int high, double thickness, double size) {
        /** Returns the size that it asks for, mm. */
        double wanted(Sizing sizing) {
            return Math.max(sizing.smallest(), sizing.ofWall(label == RegionMap.OUTSIDE, thickness));
        }
    }

    ThinPlaces(RegionMap map, Octree tree) {
        this.tree = tree;
        this.start = START * tree.unit();
        this.sample = new BoundarySample(map, 2 * tree.roots().side(), start);
    }

    /** Returns what was found, in the order of the leaves. */
    List<Place> found() {
        return found;
    }

    @Override
    public void settled(int from, int to, int label) {
        // no boundary, no wall
    }

    @Override
    public void open(int leaf, Claimants here) {
        double half = 0.5 * tree.side(leaf);
        double side = tree.size(leaf);
        double x = tree.x(tree.i(leaf) + half);
        double y = tree.y(tree.j(leaf) + half);
        double z = tree.z(tree.k(leaf) + half);
        for (int o = 0; o < here.openCount(); o++) {
            if (sample.take(here.open(o), x, y, z, side)) {
                look(true, side);
                look(false, side);
            }
        }
    }

    private void look(boolean inside, double side) {
        double thickness = sample.across(inside, side);
        if (thickness >= start && thickness < side && !sample.isFilm()) {
            double[] middle = sample.middle();
            int holds = tree.leafAt(middle[0], middle[1], middle[2]);
            int one = sample.label(!inside);
            int other = sample.beyond();
            found.add(new Place(
                    middle[0],
                    middle[1],
                    middle[2],
                    sample.label(inside),
                    Math.min(one, other),
                    Math.max(one, other),
                    thickness,
                    holds < 0 ? side : tree.size(holds)));
        }
    }
}
