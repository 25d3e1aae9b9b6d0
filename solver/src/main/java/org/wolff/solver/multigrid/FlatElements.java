package org.wolff.solver.multigrid;

import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/** Finds the elements that are badly shaped, straight or curved: those that {@link Patches} solve on their own. */
final class FlatElements {
    /** Below this shape an element is a patch (the regular tetrahedron has 1); 0.2 … 0.5 give the same iterations. */
    static final double SHAPE = 0.35;

    private static final int GRAIN = 1024;

    private FlatElements() {}

    /**
     * Returns the elements that are badly shaped, ascending.
     *
     * @param limit the shape below which an element is bad
     */
    static int[] of(TetMesh mesh, double limit, Workers workers) {
        return workers.select(mesh.tetCount(), GRAIN, () -> {
            double[] tangents = new double[36];
            return tet -> shape(mesh, tet, tangents) < limit;
        });
    }

    /**
     * 12 (3 V)^⅔ / Σ edge² of the straight element that the tangents at a corner span, the least of the corners: 1 when
     * regular, 0 when flat (Liu and Joe 1994). Mid nodes off their edges bend the tangents.
     */
    private static double shape(TetMesh mesh, int tet, double[] tangents) {
        for (int edge = 0; edge < 6; edge++) {
            int a = TetMesh.edgeEnd(edge, 0);
            int b = TetMesh.edgeEnd(edge, 1);
            for (int axis = 0; axis < 3; axis++) {
                double from = mesh.xyz()[3 * mesh.node(tet, a) + axis];
                double to = mesh.xyz()[3 * mesh.node(tet, b) + axis];
                boolean straight = mesh.order() == ElementOrder.TET4;
                double mid = straight ? (from + to) / 2 : mesh.xyz()[3 * mesh.node(tet, 4 + edge) + axis];
                tangents[9 * a + 3 * (b > a ? b - 1 : b) + axis] = 4 * mid - 3 * from - to;
                tangents[9 * b + 3 * (a > b ? a - 1 : a) + axis] = 4 * mid - 3 * to - from;
            }
        }
        double least = 1;
        for (int corner = 0; corner < 4; corner++) {
            least = Math.min(least, shape(tangents, 9 * corner, 1 - 2 * (corner % 2)));
        }
        return least;
    }

    private static double shape(double[] t, int at, int sign) {
        double edges = 0;
        for (int axis = at; axis < at + 3; axis++) {
            double a = t[axis];
            double b = t[axis + 3];
            double c = t[axis + 6];
            edges += a * a + b * b + c * c + (a - b) * (a - b) + (b - c) * (b - c) + (c - a) * (c - a);
        }
        double det = t[at] * (t[at + 4] * t[at + 8] - t[at + 5] * t[at + 7])
                + t[at + 1] * (t[at + 5] * t[at + 6] - t[at + 3] * t[at + 8])
                + t[at + 2] * (t[at + 3] * t[at + 7] - t[at + 4] * t[at + 6]);
        double volume = Math.max(0, sign * det / 2);
        return 12 * Math.cbrt(volume * volume) / edges;
    }
}
