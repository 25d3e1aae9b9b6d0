package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.tetmesh.ElementShape;
import org.wolff.mesh.tetmesh.TetShape;

/** Tells which elements are worth a change of the mesh around them. Mutable, for one thread. */
final class BadShape {
    /** Elements above this aspect ratio are slender: a finished mesh is to have none above 10. */
    private static final double SLENDER = 9;

    /** Elements below this mean ratio η are too: a finished mesh is to have none below 0.1. */
    private static final double LEAST_RATIO = 0.11;

    private final double[] xyz;
    private final int[] tie;
    private final ElementShape shape = new ElementShape();

    /**
     * Takes coordinates.
     *
     * @param tie the curve of each vertex: beside curves more is borne
     */
    BadShape(double[] xyz, int[] tie) {
        this.xyz = xyz;
        this.tie = tie;
    }

    /** Returns true where an element of a list of four vertices each has a bad angle or is slender. */
    boolean isBad(int[] tets, int t) {
        double sine = TetShape.minSine(xyz, tets[4 * t], tets[4 * t + 1], tets[4 * t + 2], tets[4 * t + 3]);
        return sine < Gate.RELEASE || sine < Gate.AWAY && isAway(tets, t) || isSlender(tets, t);
    }

    /** Returns true where an element of a list is slender and away from curves. */
    boolean isSlenderAway(int[] tets, int t) {
        return isAway(tets, t) && isSlender(tets, t);
    }

    private boolean isSlender(int[] tets, int t) {
        shape.measure(xyz, tets[4 * t], tets[4 * t + 1], tets[4 * t + 2], tets[4 * t + 3]);
        return shape.aspectRatio() > SLENDER || shape.meanRatio() < LEAST_RATIO;
    }

    /** Returns true where no vertex of an element is on a curve. */
    private boolean isAway(int[] tets, int t) {
        boolean away = true;
        for (int c = 4 * t; c < 4 * t + 4; c++) {
            away &= tie[tets[c]] == Ties.NONE;
        }
        return away;
    }
}
