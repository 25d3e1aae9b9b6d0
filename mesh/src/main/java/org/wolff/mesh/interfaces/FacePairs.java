package org.wolff.mesh.interfaces;

import org.wolff.mesh.tetmesh.FacetSet;

/**
 * The two sides of an interface, facet by facet in the same order. Immutable; the arrays belong to it.
 *
 * @param near the facets as they were asked for; their outward normals point to the far side
 * @param far the same facets as faces of the elements on the other side
 * @param nearNodes nodes of the near facets, {@code perFacet·facet + i}: corners, then for TET10 mid nodes of the sides
 *     01, 12, 20
 * @param farNodes the nodes at the same places on the far side; the same number where a node is on the rim
 */
public record FacePairs(FacetSet near, FacetSet far, int[] nearNodes, int[] farNodes) {
    /** Checks the shapes. */
    public FacePairs {
        if (near.size() != far.size() || nearNodes.length != farNodes.length) {
            throw new IllegalArgumentException(near.size() + " and " + far.size() + " facets");
        }
    }

    /** Returns the number of facets. */
    public int size() {
        return near.size();
    }

    /** Returns the nodes of a facet, 3 or 6. */
    public int perFacet() {
        return size() == 0 ? 3 : nearNodes.length / size();
    }
}
