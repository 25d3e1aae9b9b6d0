package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.tetmesh.FaceAdjacency;

/**
 * A mesh between the steps with its neighbourhoods.
 *
 * @param mesh vertices and tetrahedra
 * @param faces which tetrahedra share a face
 * @param stars the tetrahedra around each vertex
 * @param strata the labels around each vertex
 */
record Complex(WorkMesh mesh, FaceAdjacency faces, Stars stars, Strata strata) {
    static Complex of(WorkMesh mesh, FaceAdjacency faces) {
        return new Complex(mesh, faces, Stars.of(mesh), Strata.of(mesh));
    }

    static Complex of(WorkMesh mesh) {
        return of(mesh, FaceAdjacency.of(mesh.tets(), 4, mesh.tetCount(), mesh.vertexCount()));
    }

    /** Returns true where a tetrahedron has a vertex among its four. */
    boolean has(int tet, int vertex) {
        int[] tets = mesh.tets();
        return tets[4 * tet] == vertex
                || tets[4 * tet + 1] == vertex
                || tets[4 * tet + 2] == vertex
                || tets[4 * tet + 3] == vertex;
    }
}
