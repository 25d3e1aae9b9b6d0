package org.wolff.mesh.tetmesh;

import org.wolff.mesh.work.Workers;

/**
 * What is next to what in a mesh, found together: one thread sorts the stars while another makes room for the faces,
 * which takes as long (first use of fresh memory).
 *
 * @param stars the tetrahedra around each vertex
 * @param faces which faces lie against each other
 */
public record Neighbourhoods(Stars stars, FaceAdjacency faces) {
    /**
     * Finds them; the same for any number of threads.
     *
     * @param tets vertices, the first four of every {@code stride} are the corners
     * @param stride numbers per tetrahedron
     * @param tetCount how many tetrahedra
     * @param vertexCount numbers are below this
     */
    public static Neighbourhoods of(int[] tets, int stride, int tetCount, int vertexCount, Workers workers) {
        Workers.Both<Stars, int[]> both =
                workers.both(() -> Stars.of(tets, stride, tetCount, vertexCount), () -> FaceAdjacency.room(tetCount));
        return new Neighbourhoods(both.first(), FaceAdjacency.of(tets, stride, both.first(), both.second(), workers));
    }
}
