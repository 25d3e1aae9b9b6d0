package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * A mesh between the steps with its neighbourhoods.
 *
 * @param mesh vertices and tetrahedra
 * @param faces which tetrahedra share a face
 * @param stars the tetrahedra around each vertex
 * @param strata the labels around each vertex
 * @param rim true where a vertex lies on a face that has nothing on its other side; it stays where it is
 */
record Complex(WorkMesh mesh, FaceAdjacency faces, Stars stars, Strata strata, boolean[] rim) {
    static Complex of(WorkMesh mesh, FaceAdjacency faces) {
        return new Complex(mesh, faces, Stars.of(mesh), Strata.of(mesh), rim(mesh, faces));
    }

    static Complex of(WorkMesh mesh) {
        return of(mesh, FaceAdjacency.of(mesh.tets(), 4, mesh.tetCount(), mesh.vertexCount()));
    }

    private static boolean[] rim(WorkMesh mesh, FaceAdjacency faces) {
        boolean[] rim = new boolean[mesh.vertexCount()];
        for (int side = 0; side < faces.sides(); side++) {
            for (int i = 0; faces.across(side) < 0 && i < 3; i++) {
                rim[mesh.tets()[4 * (side >> 2) + TetMesh.faceCorner(side & 3, i)]] = true;
            }
        }
        return rim;
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
