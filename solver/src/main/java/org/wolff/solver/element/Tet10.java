package org.wolff.solver.element;

import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/** The quadratic element: corners N = L (2L − 1), mid nodes N = 4 Lᵢ Lⱼ, with L the barycentric coordinates. */
public record Tet10() implements TetElement {
    @Override
    public ElementOrder order() {
        return ElementOrder.TET10;
    }

    @Override
    public TetQuadrature stiffnessRule() {
        return TetQuadrature.degree2();
    }

    @Override
    public void shape(double xi, double eta, double zeta, double[] n) {
        double[] l = {1 - xi - eta - zeta, xi, eta, zeta};
        for (int i = 0; i < 4; i++) {
            n[i] = l[i] * (2 * l[i] - 1);
        }
        for (int edge = 0; edge < 6; edge++) {
            n[4 + edge] = 4 * l[TetMesh.edgeEnd(edge, 0)] * l[TetMesh.edgeEnd(edge, 1)];
        }
    }

    @Override
    public void shapeGradients(double xi, double eta, double zeta, double[] dn) {
        double[] l = {1 - xi - eta - zeta, xi, eta, zeta};
        for (int axis = 0; axis < 3; axis++) {
            for (int i = 0; i < 4; i++) {
                dn[3 * i + axis] = (4 * l[i] - 1) * slope(i, axis);
            }
            for (int edge = 0; edge < 6; edge++) {
                int i = TetMesh.edgeEnd(edge, 0);
                int j = TetMesh.edgeEnd(edge, 1);
                dn[3 * (4 + edge) + axis] = 4 * (slope(i, axis) * l[j] + l[i] * slope(j, axis));
            }
        }
    }

    /** ∂L/∂ξ, ∂L/∂η or ∂L/∂ζ of a barycentric coordinate. */
    private static double slope(int corner, int axis) {
        return corner == 0 ? -1 : corner == axis + 1 ? 1 : 0;
    }
}
