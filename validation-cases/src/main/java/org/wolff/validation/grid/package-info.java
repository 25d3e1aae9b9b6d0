/**
 * Structured tetrahedral meshes for problems with closed answers. In: blocks of a parameter cube with a map into space.
 * Out: a conforming {@link org.wolff.mesh.tetmesh.TetMesh}, TET10 with mid nodes on the mapped (curved) edges.
 *
 * <p>They serve to measure the order of convergence of elements and solver apart from wolff's mesher, whose lattice does
 * not refine by halving. Each hexahedron of a block is cut into the six tetrahedra of Kuhn along the diagonal from its
 * lowest to its highest corner; so all diagonals run the same way, and blocks fit where their parameters rise the same
 * way along shared faces.
 */
package org.wolff.validation.grid;
