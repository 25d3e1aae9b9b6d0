/**
 * From regions to one conforming tetrahedral mesh. In: a {@link org.wolff.mesh.region.RegionMap} and a
 * {@link org.wolff.mesh.tetrahedralize.SizingField}. Out: {@link org.wolff.mesh.tetrahedralize.Meshing}, a mesh with a
 * region per element, its quality, and what was lost or given up.
 *
 * <p>The method is lattice cleaving by bisection: space is labelled at the points of a body-centred lattice, vertices
 * near a boundary are warped onto it (isosurface stuffing, Labelle and Shewchuk 2007), and edges whose ends still
 * differ are bisected where the label changes, in one order for the whole mesh. Any number of parts, and surfaces that
 * overlap, cross or have holes, reach the mesh only as labels, so the result is conforming by construction. Steps, in
 * the order of {@link org.wolff.mesh.tetrahedralize.LatticeMesher}: labels; lattice; cuts; warp; bisection; islands;
 * sharp edges and smoothing in turn, both gated by the worst dihedral angle; mid nodes; numbering.
 *
 * <p>Limits: one size everywhere. Most vertices near a sharp edge or a curve where three parts meet lie on it; where
 * the shape of the elements forbids it, and where no vertex is near, the edge stays chamfered by about a third of the
 * size and such a curve is off by up to the size. Features thinner than the size may be lost, which the warnings tell.
 *
 * <p>Why bisection and not the triple and quadruple points of lattice cleaving: the label at each end of an edge and
 * one order of all edges are enough for conformity, and quality is won afterwards by moving vertices. A vertex on a
 * sharp edge is found from the planes of the true boundary at the facets around it (a quadric), not from the expression
 * that made the region, so edges of triangle surfaces, primitives and their compositions are treated alike.
 * Rejected: Delaunay refinement (slivers, fails on overlapping input), stencil tables (none needed with an edge order),
 * voxel indicator fields (lose what lies between voxels).
 */
package org.wolff.mesh.tetrahedralize;
