package org.wolff.mesh.tetrahedralize;

/**
 * The mesh between the steps, a layer of space outside the parts included. Steps move vertices and change regions in
 * place; the arrays are shared.
 *
 * @param size wanted edge length at each vertex, mm: the side of the lattice cubes there
 * @param largestSize greatest of them, mm
 * @param xyz vertices
 * @param tets four vertices each, positively oriented
 * @param region of each tetrahedron; {@link org.wolff.mesh.region.RegionMap#OUTSIDE} where it is not kept
 */
record WorkMesh(double[] size, double largestSize, double[] xyz, int[] tets, short[] region) {
    /** Finds the largest size. */
    WorkMesh(double[] size, double[] xyz, int[] tets, short[] region) {
        this(size, greatest(size), xyz, tets, region);
    }

    private static double greatest(double[] size) {
        double most = 0;
        for (double own : size) {
            most = Math.max(most, own);
        }
        return most;
    }

    int vertexCount() {
        return xyz.length / 3;
    }

    int tetCount() {
        return region.length;
    }

    /** Moves a vertex to a place. */
    void place(int vertex, double x, double y, double z) {
        xyz[3 * vertex] = x;
        xyz[3 * vertex + 1] = y;
        xyz[3 * vertex + 2] = z;
    }

    /** Returns the wanted edge length at a vertex, mm. */
    double size(int vertex) {
        return size[vertex];
    }

    /** Returns the least of the wanted edge lengths at the vertices of a tetrahedron, mm. */
    double sizeOf(int tet) {
        double least = size[tets[4 * tet]];
        for (int i = 4 * tet + 1; i < 4 * tet + 4; i++) {
            least = Math.min(least, size[tets[i]]);
        }
        return least;
    }
}
