/**
 * Cuts a conforming mesh along facets between regions, so that its two sides can slip and part. In: a
 * {@link org.wolff.mesh.tetmesh.TetMesh} and one {@link org.wolff.mesh.tetmesh.FacetSet} an interface. Out:
 * {@link org.wolff.mesh.interfaces.SplitMesh}, the same elements on more nodes, with the nodes of the two sides facet by
 * facet.
 *
 * <p>A node gets one copy for each set of elements around it that hang together by faces that are not cut. So the two
 * sides of an interface part, a node where three parts meet gets two copies, and a node on the rim of a partial cut
 * stays single, as at the tip of a crack. Mid nodes of TET10 follow the same rule with the elements around their edge.
 *
 * <p>Limits: small sliding, for the facets of the two sides lie on one another. Rejected: two meshes with a search for
 * the nearest facet (mortar integrals, a tolerance for who meets whom; micromotion is far below the element size).
 */
package org.wolff.mesh.interfaces;
