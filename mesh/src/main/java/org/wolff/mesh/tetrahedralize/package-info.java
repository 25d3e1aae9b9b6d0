/**
 * From regions to one conforming tetrahedral mesh. In: a {@link org.wolff.mesh.region.RegionMap} and a
 * {@link org.wolff.mesh.sizing.Sizing}. Out: {@link org.wolff.mesh.tetrahedralize.Meshing}, a mesh with a
 * region per element, its quality, and what was lost or given up.
 *
 * <p>The method is lattice cleaving by bisection: space is labelled at the points of a body-centred lattice, vertices
 * near a boundary are warped onto it (isosurface stuffing, Labelle and Shewchuk 2007), and edges whose ends still
 * differ are bisected where the label changes, in one order for the whole mesh. Any number of parts, and surfaces that
 * overlap, cross or have holes, reach the mesh only as labels, so the result is conforming by construction. Steps, in
 * the order of {@link org.wolff.mesh.tetrahedralize.LatticeMesher}: sizes and labels
 * ({@link org.wolff.mesh.tetrahedralize.Cells}, on an {@link org.wolff.mesh.octree.Octree}); lattice; cuts; warp; bisection; islands;
 * shape; mid nodes; numbering. Shape goes round five times: vertices are attached to their boundaries; tetrahedra go
 * over to the region that they fit; vertices move onto sharp edges and corners, and edges across a sharp edge are
 * bisected; all is smoothed; vertices still off their curve or sharp edge are drawn in. Early rounds accept badly
 * shaped elements (6°), because smoothing mends most; at the end elements below 16° are drawn in, carved off to the
 * outside, freed from their sharp edge or, last, let off their boundary, until all angles lie between 15° and 165°.
 *
 * <p>Limits: about one in ten vertices on a curve where three parts meet stays off it, most of
 * them by less than a fifth of the size, and single ones by more; of a sharp edge askew to the lattice a few per cent
 * stay chamfered, by up to 0.4 of the size. Walls and gaps thinner
 * than the size may be lost; each leaf that a boundary crosses is asked whether one passes through it, and what the
 * finished mesh does not hold is listed ({@link org.wolff.mesh.tetrahedralize.LostLayer}). A wall is held everywhere from
 * 1.26 sizes on. The question is put in the leaves and not on the lattice edges: an edge along a smooth boundary dips into
 * the other side as one across a foil does, so every edge near a boundary would have to be followed; the leaves cost
 * 3 % of the time at 0.3 million elements.
 *
 * <p>Cost. The neighbourhoods ({@link org.wolff.mesh.tetrahedralize.Complex}) are found once and follow the few places
 * that a step changes: found anew each time they took a tenth of all time, all of it on one thread. A vertex that is
 * known to lie on its boundary is not asked again, a trial looks first at the element that was worst, and a search of a
 * surface begins with the triangle that was nearest before. With ten nodes and one size, a CPU second of a cold JVM
 * makes 0.27 million of 5.0 million elements of one body (0.20 before these), and 0.18 of 0.84 million once warm; of a
 * bone with plate and six screws at 0.13 million 0.023 once warm, 0.012 cold, because there the patches at feature
 * curves take most. At the peak 60 bytes per element beyond the finished mesh; 97 in all while shaping. Rejected: the
 * elements near boundaries as a mesh of their own (in an assembly nearly all are).
 *
 * <p>Unit cells: {@link org.wolff.mesh.tetrahedralize.CellMesher} meshes a box whose opposite faces match node by node.
 * The lattice ends at the faces of the box; labels, cuts, warped places and new vertices on a high face are made copies of
 * those on the low one, so the bisections agree; all later steps leave the rim of a mesh as it is, and
 * {@link org.wolff.mesh.tetrahedralize.CellRim} moves vertices there together with their copies, judged by the elements
 * around all of them. Over 126 cells (sheets, networks, struts at three sizes) angles are 16° or more. Rejected: a mesh on
 * the torus, cut open at the end (every step would have to wrap coordinates, and the faces of the box would not be flat);
 * the mesh of a larger block from which a cell is cut (not the same on both sides after smoothing); freezing the rim
 * (what the lattice leaves there is as flat as 6°).
 *
 * <p>Why bisection and not the triple and quadruple points of lattice cleaving: the label at each end of an edge and
 * one order of all edges are enough for conformity, and quality is won afterwards by moving vertices. A vertex on a
 * sharp edge is found from the planes of the true boundary at the facets around it (a quadric), not from the expression
 * that made the region, so edges of triangle surfaces, primitives and their compositions are treated alike.
 * Rejected: Delaunay refinement (slivers, fails on overlapping input), stencil tables (none needed with an edge order),
 * voxel indicator fields (lose what lies between voxels).
 */
package org.wolff.mesh.tetrahedralize;
