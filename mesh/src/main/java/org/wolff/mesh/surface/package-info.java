/**
 * Surfaces of triangles and what can be asked of them: how far is a point, on which side, how sound is the surface.
 *
 * <p>In: triangles as files hold them, with holes, crossings and turned pieces. Out: what is wrong with them ({@link
 * org.wolff.mesh.surface.SurfaceDefects}), a welded and turned surface ({@link org.wolff.mesh.surface.SurfaceRepair}),
 * and signed distances that the defects which remain do not disturb ({@link org.wolff.mesh.surface.TriangleTree}).
 *
 * <p>Limits: a surface that crosses itself encloses what any of its pieces encloses; a hole is closed by the level ½ of
 * the winding number, a soap film without stated area. Holes are not filled, crossings not resolved.
 *
 * <p>Rejected: the sign by the normal of the nearest feature (wrong where a surface crosses itself); parity of crossings
 * (wrong where pieces overlap); the winding number by dipoles alone (several times slower than a ray on a closed surface).
 */
package org.wolff.mesh.surface;
