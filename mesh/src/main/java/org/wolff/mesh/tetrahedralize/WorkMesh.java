package org.wolff.mesh.tetrahedralize;

/**
 * The mesh between the steps, a layer of space outside the parts included. Steps move vertices and change regions in
 * place; the arrays are shared.
 *
 * @param h lattice edge, mm
 * @param xyz vertices
 * @param tets four vertices each, positively oriented
 * @param region of each tetrahedron; {@link org.wolff.mesh.region.RegionMap#OUTSIDE} where it is not kept
 */
record WorkMesh(double h, double[] xyz, int[] tets, short[] region) {
    int vertexCount() {
        return xyz.length / 3;
    }

    int tetCount() {
        return region.length;
    }
}
