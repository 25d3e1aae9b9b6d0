/**
 * Surfaces of triangles and what can be asked of them: how far is a point, on which side, how sound is the surface.
 *
 * <p>In: triangles as files hold them, with holes, crossings and turned pieces. Out: signed distances ({@link
 * org.wolff.mesh.surface.TriangleTree}) that such defects do not disturb.
 *
 * <p>Rejected: the sign by the normal of the nearest feature (wrong where a surface crosses itself); parity of crossings
 * (wrong where pieces overlap); the winding number by dipoles alone (ten times slower than a ray on a closed surface).
 */
package org.wolff.mesh.surface;
