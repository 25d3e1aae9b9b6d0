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
 * smoothing gated by the worst dihedral angle; mid nodes; numbering.
 *
 * <p>Limits: one size everywhere; sharp edges are chamfered by about a third of the size; curves where three parts meet
 * follow the lattice within about the size; features thinner than the size may be lost, which the warnings tell.
 * Rejected: Delaunay refinement (slivers, fails on overlapping input), stencil tables (none needed with an edge order),
 * voxel indicator fields (lose what lies between voxels).
 */
package org.wolff.mesh.tetrahedralize;
