package org.wolff.solver.element;

import org.wolff.mesh.tetmesh.ElementOrder;

/** A tetrahedral Lagrange element: its shape functions on the reference tetrahedron and its rule for the stiffness. */
public sealed interface TetElement permits Tet4, Tet10 {
    /** Returns the element of an order. */
    static TetElement of(ElementOrder order) {
        return order == ElementOrder.TET4 ? new Tet4() : new Tet10();
    }

    /** Returns the order. */
    ElementOrder order();

    /** Returns the number of nodes. */
    default int nodes() {
        return order().nodes();
    }

    /** Returns the rule that integrates the stiffness of a straight-sided element exactly. */
    TetQuadrature stiffnessRule();

    /** Writes the values N of all shape functions at (ξ, η, ζ) into {@code n}. */
    void shape(double xi, double eta, double zeta, double[] n);

    /** Writes ∂N/∂(ξ, η, ζ) at (ξ, η, ζ) into {@code dn}, {@code 3·local + axis}. */
    void shapeGradients(double xi, double eta, double zeta, double[] dn);
}
