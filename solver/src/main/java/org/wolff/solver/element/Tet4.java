package org.wolff.solver.element;

import org.wolff.mesh.tetmesh.ElementOrder;

/** The linear element: N0 = 1 − ξ − η − ζ, N1 = ξ, N2 = η, N3 = ζ; its strain is constant. */
public record Tet4() implements TetElement {
    @Override
    public ElementOrder order() {
        return ElementOrder.TET4;
    }

    @Override
    public TetQuadrature stiffnessRule() {
        return TetQuadrature.degree1();
    }

    @Override
    public void shape(double xi, double eta, double zeta, double[] n) {
        n[0] = 1 - xi - eta - zeta;
        n[1] = xi;
        n[2] = eta;
        n[3] = zeta;
    }

    @Override
    public void shapeGradients(double xi, double eta, double zeta, double[] dn) {
        for (int i = 0; i < 12; i++) {
            dn[i] = i < 3 ? -1 : i % 4 == 3 ? 1 : 0;
        }
    }
}
