package org.wolff.mesh.tetmesh;

/**
 * Faces of elements, such as the outer surface of a part. Immutable; the arrays belong to it.
 *
 * @param name what it is called in messages
 * @param tets element of each facet
 * @param faces local face (0…3) of each facet, see {@link TetMesh#faceCorner}
 */
public record FacetSet(String name, int[] tets, byte[] faces) {
    /** Checks the shapes. */
    public FacetSet {
        if (tets.length != faces.length) {
            throw new IllegalArgumentException(tets.length + " tets, " + faces.length + " faces");
        }
    }

    /** Returns the number of facets. */
    public int size() {
        return tets.length;
    }
}
