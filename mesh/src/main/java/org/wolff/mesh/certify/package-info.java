/**
 * Measures a finished mesh against what it was made of. In: a {@link org.wolff.mesh.region.RegionMap} and the
 * {@link org.wolff.mesh.tetrahedralize.Meshing} of it. Out: a {@link org.wolff.mesh.certify.Certificate} of measurements;
 * verdicts are made elsewhere.
 *
 * <p>Nothing here trusts the mesher. Distances: points on the input surfaces, one per 0.25 mm² or more, that part two
 * labels (asked a thousandth of the element size to both sides, so that later parts, overlaps and offsets are seen as
 * they are) to the boundary of the part in the mesh; a sheet that the film across a hole of another piece covers by less
 * than half an element parts nothing ({@link org.wolff.mesh.certify.FilmGap}); and points on the facets, and their corners, to the surface that
 * decides where the boundary is. Volumes: that of the closed surface by the divergence theorem, where it is sound and
 * alone; else labels on a lattice of cubes with the half-space of the signed distance in each, the error from cubes
 * twice as large; a film across a hole is where labels change on lines across it. Topology: of the surface, or of the same
 * lattice, where joining cubes by faces and by corners gives the same numbers and so does a lattice of smaller cubes (a screw
 * whose thread is a piece of its own had three tunnels by one lattice and none by another); not where a surface crosses itself by less than a cube, which may join its pieces.
 *
 * <p>What is lost is listed by construction: every sample of the distances that is farther off than a limit belongs to a
 * {@link org.wolff.mesh.certify.OffPlace}, or to a layer that the mesher knows to be lost; the mesher looks into its leaves and
 * misses some (a skin of 0.03 mm in leaves whose faces it lies on). The limit is 0.1 mm, what a faithful mesh may be off; with a
 * share of the edge alone fine meshes would list the chords that were asked for. Cubes as large as an edge bound the
 * memory, one look at the worst sample of each tells why. Rejected: the layers of the mesher alone; one place for
 * each sample (6830 in a hemipelvis whose chords nobody asked for).
 *
 * <p>An Euler number that agrees does not rule out that a hinge makes up for a pocket, and one that differs has no place. Hence
 * edges and vertices where a part meets itself are listed ({@link org.wolff.mesh.certify.PinchedPlace}), by its boundary facets alone, and
 * pockets of the outside ({@link org.wolff.mesh.certify.Hollow}) by the pieces of the outer surface. A pocket that meets the outside in
 * an edge is closed, since the elements around the edge are. A cavity that is a piece of an input surface is known as such;
 * of others no lattice of that size can tell whether the way out is narrower than an element or is not there.
 *
 * <p>Limits: distances of boundaries that primitives and offsets make are not measured, since they have no triangles
 * (vertices are: {@link org.wolff.mesh.tetrahedralize.Meshing.Deviation}). A facet of ten-node elements counts as four
 * flat triangles. Rejected: a Hausdorff distance between vertices alone (blind to chords); volume by counting lattice
 * points (it jumps by whole cubes where the half-space follows the boundary).
 */
package org.wolff.mesh.certify;
