package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

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
    static Complex of(WorkMesh mesh, FaceAdjacency faces, Stars stars, Workers workers) {
        Complex complex =
                new Complex(mesh, faces, stars, Strata.of(mesh, stars, workers), new boolean[mesh.vertexCount()]);
        workers.forEach(faces.sides(), 1 << 14, complex::findRim);
        return complex;
    }

    static Complex of(WorkMesh mesh, FaceAdjacency faces, Stars stars, Strata strata) {
        Complex complex = new Complex(mesh, faces, stars, strata, new boolean[mesh.vertexCount()]);
        complex.findRim(0, faces.sides());
        return complex;
    }

    private void findRim(int from, int to) {
        for (int side = from; side < to; side++) {
            for (int i = 0; faces.across(side) < 0 && i < 3; i++) {
                int v = mesh.tets()[4 * (side >> 2) + TetMesh.faceCorner(side & 3, i)];
                rim[v] = true; // threads may race here, all to write the same
            }
        }
    }

    /** Returns true where a tetrahedron has a vertex among its four. */
    boolean has(int tet, int vertex) {
        int[] tets = mesh.tets();
        return tets[4 * tet] == vertex
                || tets[4 * tet + 1] == vertex
                || tets[4 * tet + 2] == vertex
                || tets[4 * tet + 3] == vertex;
    }

    /**
     * Returns the neighbourhoods of a mesh that differs from this one in few places. Vertices keep their numbers, new
     * ones follow; a tetrahedron that is the same should keep its place.
     */
    Complex updated(WorkMesh after, Workers workers) {
        int[] changed = changed(after, workers);
        Stars newStars = stars.updated(mesh.tets(), after.tets(), changed, after.vertexCount());
        Strata newStrata = strata.grown(after.vertexCount());
        for (int t : changed) {
            for (int c = 4 * t; c < 4 * t + 4; c++) {
                if (t < mesh.tetCount()) {
                    newStrata.renew(after, newStars, mesh.tets()[c]);
                }
                if (t < after.tetCount()) {
                    newStrata.renew(after, newStars, after.tets()[c]);
                }
            }
        }
        return new Complex(
                after,
                faces.updated(after.tets(), changed),
                newStars,
                newStrata,
                Arrays.copyOf(rim, after.vertexCount()));
    }

    /** Returns the places whose tetrahedra differ, and those that only one of the meshes has; ascending. */
    private int[] changed(WorkMesh after, Workers workers) {
        int[] before = mesh.tets();
        int[] now = after.tets();
        int most = Math.max(mesh.tetCount(), after.tetCount());
        return workers.select(
                most,
                4096,
                () -> t -> 4 * t >= Math.min(before.length, now.length)
                        || before[4 * t] != now[4 * t]
                        || before[4 * t + 1] != now[4 * t + 1]
                        || before[4 * t + 2] != now[4 * t + 2]
                        || before[4 * t + 3] != now[4 * t + 3]
                        || mesh.region()[t] != after.region()[t]);
    }
}
