/**
 * The tetrahedral mesh and what can be asked of it. In: nodes, elements and a region per element. Out: facets of the
 * outer surface and between regions, shape of the elements, soundness ({@link org.wolff.mesh.tetmesh.Conformity}),
 * topology per region, pairs of nodes on opposite faces of a box ({@link org.wolff.mesh.tetmesh.PeriodicPairs}).
 *
 * <p>Faces are matched by sorting within the bucket of the lowest node (no hash table, 20 bytes per face). Sines of
 * dihedral angles decide while meshing, because one square root gives the worst of six; angles in degrees are for
 * people. The Jacobian of a ten-node element is judged by its Bernstein coefficients (Johnen, Remacle and Geuzaine
 * 2013), which bound it everywhere and not only at sample points.
 *
 * <p>Limits: 2³¹ array places, so at most about 200 million ten-node elements. Rejected: an object per node or element;
 * half-face structures that are kept up to date (every use here wants them once).
 */
package org.wolff.mesh.tetmesh;
