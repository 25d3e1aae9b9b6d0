package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.tetmesh.ElementShape;
import org.wolff.mesh.tetmesh.TetShape;

/** Tells which elements are worth a change of the mesh around them. Mutable, for one thread. */
final class BadShape {
    /** Elements above this aspect ratio are slender: a finished mesh is to have none above 10. */
    private static final double SLENDER = 9;

    private final double[] xyz;
    private final ElementShape shape = new ElementShape();

    BadShape(double[] xyz) {
        this.xyz = xyz;
    }

    /** Returns true where an element of a list of four vertices each has a bad angle or is slender. */
    boolean isBad(int[] tets, int t) {
        int a = tets[4 * t];
        int b = tets[4 * t + 1];
        int c = tets[4 * t + 2];
        int d = tets[4 * t + 3];
        if (TetShape.minSine(xyz, a, b, c, d) < Gate.RELEASE) {
            return true;
        }
        shape.measure(xyz, a, b, c, d);
        return shape.aspectRatio() > SLENDER;
    }
}
