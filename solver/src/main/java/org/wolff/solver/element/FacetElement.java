package org.wolff.solver.element;

import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * A face of an element as a triangle of three or six nodes: the rule for loads on it. Curved where its mid nodes are.
 *
 * <p>Rule of 7 points, exact for degree 5 (Radon 1948): so the nodal forces of a pressure are exact on curved facets.
 * Nodes run corners first ({@link TetMesh#faceCorner}), then mid nodes of the sides 01, 12, 20 ({@link TetMesh#faceMid}).
 */
public final class FacetElement {
    /** The number of points of the rule. */
    public static final int POINTS = 7;

    private final int nodes;
    private final double[] weights = new double[POINTS];
    private final double[] shapes;
    private final double[] gradients;

    /** Tabulates the shape functions of the faces of an element. */
    public FacetElement(ElementOrder order) {
        this.nodes = order == ElementOrder.TET4 ? 3 : 6;
        this.shapes = new double[POINTS * nodes];
        this.gradients = new double[POINTS * nodes * 2];
        double root = Math.sqrt(15);
        tabulate(0, 1.0 / 3, 1.0 / 3, 9.0 / 80);
        for (int i = 0; i < 3; i++) {
            double near = (6 - root) / 21;
            double far = (6 + root) / 21;
            tabulate(1 + i, i == 1 ? 1 - 2 * near : near, i == 2 ? 1 - 2 * near : near, (155 - root) / 2400);
            tabulate(4 + i, i == 1 ? 1 - 2 * far : far, i == 2 ? 1 - 2 * far : far, (155 + root) / 2400);
        }
    }

    /** Returns the number of nodes, 3 or 6. */
    public int nodes() {
        return nodes;
    }

    /** Returns N of a node of the facet at point {@code q}. */
    public double shape(int q, int local) {
        return shapes[q * nodes + local];
    }

    /** Writes the mesh's numbers of the facet's nodes into {@code numbers}. */
    public void nodesOf(TetMesh mesh, int tet, int face, int[] numbers) {
        for (int i = 0; i < 3; i++) {
            numbers[i] = mesh.node(tet, TetMesh.faceCorner(face, i));
            if (nodes == 6) {
                numbers[3 + i] = mesh.node(tet, TetMesh.faceMid(face, i));
            }
        }
    }

    /**
     * Writes n dA = weight × (∂x/∂ξ × ∂x/∂η) in mm², outward, of each point into {@code areas}, {@code 3·q + axis}; the
     * length of such a vector is the area that belongs to the point.
     *
     * @param numbers the facet's nodes, from {@link #nodesOf}
     */
    public void areaVectors(TetMesh mesh, int[] numbers, double[] areas) {
        double[] xyz = mesh.xyz();
        for (int q = 0; q < POINTS; q++) {
            double ax = 0;
            double ay = 0;
            double az = 0;
            double bx = 0;
            double by = 0;
            double bz = 0;
            for (int i = 0; i < nodes; i++) {
                double da = gradients[2 * (q * nodes + i)];
                double db = gradients[2 * (q * nodes + i) + 1];
                int at = 3 * numbers[i];
                ax += da * xyz[at];
                ay += da * xyz[at + 1];
                az += da * xyz[at + 2];
                bx += db * xyz[at];
                by += db * xyz[at + 1];
                bz += db * xyz[at + 2];
            }
            areas[3 * q] = weights[q] * (ay * bz - az * by);
            areas[3 * q + 1] = weights[q] * (az * bx - ax * bz);
            areas[3 * q + 2] = weights[q] * (ax * by - ay * bx);
        }
    }

    /** Writes the places of the points in mm into {@code positions}, {@code 3·q + axis}. */
    public void positions(TetMesh mesh, int[] numbers, double[] positions) {
        for (int q = 0; q < POINTS; q++) {
            for (int axis = 0; axis < 3; axis++) {
                double sum = 0;
                for (int i = 0; i < nodes; i++) {
                    sum += shapes[q * nodes + i] * mesh.xyz()[3 * numbers[i] + axis];
                }
                positions[3 * q + axis] = sum;
            }
        }
    }

    /**
     * Writes the shape functions at a point of the reference triangle.
     *
     * @param values of each node
     * @param slopes by ξ and η, {@code 2·local + axis}
     */
    public void at(double xi, double eta, double[] values, double[] slopes) {
        fill(xi, eta, 0, values, slopes);
    }

    private void tabulate(int q, double xi, double eta, double weight) {
        weights[q] = weight;
        fill(xi, eta, q * nodes, shapes, gradients);
    }

    /** Barycentric L0 = 1 − ξ − η, L1 = ξ, L2 = η. */
    private void fill(double xi, double eta, int offset, double[] values, double[] slopes) {
        double[] l = {1 - xi - eta, xi, eta};
        double[][] slope = {{-1, -1}, {1, 0}, {0, 1}};
        for (int i = 0; i < 3; i++) {
            int at = offset + i;
            values[at] = nodes == 3 ? l[i] : l[i] * (2 * l[i] - 1);
            for (int axis = 0; axis < 2; axis++) {
                slopes[2 * at + axis] = (nodes == 3 ? 1 : 4 * l[i] - 1) * slope[i][axis];
            }
        }
        for (int i = 3; i < nodes; i++) {
            int from = i - 3;
            int to = (i - 2) % 3;
            int at = offset + i;
            values[at] = 4 * l[from] * l[to];
            for (int axis = 0; axis < 2; axis++) {
                slopes[2 * at + axis] = 4 * (slope[from][axis] * l[to] + l[from] * slope[to][axis]);
            }
        }
    }
}
