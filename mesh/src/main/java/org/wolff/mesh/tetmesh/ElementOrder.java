package org.wolff.mesh.tetmesh;

/** The two tetrahedral elements. */
public enum ElementOrder {
    /** Four nodes, linear displacement, constant strain. */
    TET4(4),
    /** Ten nodes, quadratic displacement; mid nodes on edges 01, 12, 20, 03, 13, 23 (VTK, Abaqus C3D10). */
    TET10(10);

    private final int nodes;

    ElementOrder(int nodes) {
        this.nodes = nodes;
    }

    /** Returns the nodes of one element. */
    public int nodes() {
        return nodes;
    }
}
