package org.wolff.solver.element;

import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Points and weights on the reference tetrahedron (0,0,0), (1,0,0), (0,1,0), (0,0,1). Immutable; the arrays belong to
 * it.
 *
 * @param points (ξ, η, ζ) of each point, {@code 3·q + axis}
 * @param weights one per point; those of an integration rule add up to the volume 1/6
 */
public record TetQuadrature(double[] points, double[] weights) {
    /** Checks the shapes. */
    public TetQuadrature {
        if (points.length != 3 * weights.length) {
            throw new IllegalArgumentException(points.length + " coordinates for " + weights.length + " weights");
        }
    }

    /** Returns the centroid rule, exact for degree 1. */
    public static TetQuadrature degree1() {
        return new TetQuadrature(new double[] {0.25, 0.25, 0.25}, new double[] {1.0 / 6});
    }

    /** Returns the rule of 4 points, exact for degree 2 (Hammer and Stroud 1956). */
    public static TetQuadrature degree2() {
        double a = (5 - Math.sqrt(5)) / 20;
        double[] points = new double[12];
        fourPoints(points, 0, a);
        double w = 1.0 / 24;
        return new TetQuadrature(points, new double[] {w, w, w, w});
    }

    /** Returns the rule of 14 points, exact for degree 5 (Walkington 2000, all weights positive). */
    public static TetQuadrature degree5() {
        double[] points = new double[42];
        double[] weights = new double[14];
        fourPoints(points, 0, 0.3108859192633006);
        fourPoints(points, 4, 0.09273525031089122);
        double a = 0.04550370412564965;
        double b = 0.5 - a;
        double[][] edges = {{a, a, b}, {a, b, a}, {b, a, a}, {a, b, b}, {b, a, b}, {b, b, a}};
        for (int q = 0; q < 6; q++) {
            System.arraycopy(edges[q], 0, points, 3 * (8 + q), 3);
        }
        for (int q = 0; q < 4; q++) {
            weights[q] = 0.018781320953002643;
            weights[4 + q] = 0.012248840519393659;
        }
        for (int q = 8; q < 14; q++) {
            weights[q] = 0.007091003462846911;
        }
        return new TetQuadrature(points, weights);
    }

    /** Returns the nodes of an element as points (weights 0): for evaluating fields there. */
    public static TetQuadrature atNodes(TetElement element) {
        double[] points = new double[3 * element.nodes()];
        points[3] = 1;
        points[7] = 1;
        points[11] = 1;
        for (int mid = 4; mid < element.nodes(); mid++) {
            for (int axis = 0; axis < 3; axis++) {
                int from = 3 * TetMesh.edgeEnd(mid - 4, 0) + axis;
                int to = 3 * TetMesh.edgeEnd(mid - 4, 1) + axis;
                points[3 * mid + axis] = (points[from] + points[to]) / 2;
            }
        }
        return new TetQuadrature(points, new double[element.nodes()]);
    }

    /** Returns the number of points. */
    public int count() {
        return weights.length;
    }

    /** The four points with barycentric coordinates a, a, a, 1 − 3a. */
    private static void fourPoints(double[] points, int first, double a) {
        for (int q = 0; q < 4; q++) {
            for (int axis = 0; axis < 3; axis++) {
                points[3 * (first + q) + axis] = q == axis + 1 ? 1 - 3 * a : a;
            }
        }
    }
}
