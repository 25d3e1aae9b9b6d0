package org.wolff.mesh.tetmesh;

/**
 * All facets of one region against one neighbour, seen from the region.
 *
 * @param region index of the region; where two regions meet, the lower one
 * @param neighbour index of the other region, or {@link Facets#OUTSIDE}
 * @param facets the faces, their normals out of the region
 */
public record BoundaryPatch(int region, int neighbour, FacetSet facets) {
    /** Returns true where the patch belongs to the outer surface of the mesh. */
    public boolean isOuter() {
        return neighbour == Facets.OUTSIDE;
    }
}
