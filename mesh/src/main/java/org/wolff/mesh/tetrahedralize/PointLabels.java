package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.octree.OctreePoints;
import org.wolff.mesh.region.Claimants;

/** Step 5a: the label of every point of an octree. */
final class PointLabels implements LeafDescent.Visitor {
    private final OctreePoints points;
    private final short[] label;

    /** Labels the points of the leaves that it is told. */
    PointLabels(OctreePoints points, short[] label) {
        this.points = points;
        this.label = label;
    }

    @Override
    public void settled(int from, int to, int below) {
        Arrays.fill(label, 2 * from, 2 * to, (short) below);
        Arrays.fill(label, points.firstMiddle(from), points.firstMiddle(to), (short) below);
    }

    @Override
    public void open(int leaf, Claimants here) {
        points.visit(leaf, (number, x, y, z) -> label[number] = (short) here.label(x, y, z));
    }
}
