/**
 * Regions of space as composable values. In: triangle surfaces and parameters of primitives. Out: for any point the
 * signed distance, its gradient, and through {@link org.wolff.mesh.region.RegionMap} the label of the part that owns
 * it; through {@link org.wolff.mesh.region.RegionProbe} a function whose zero set is the boundary between two labels.
 *
 * <p>The sign decides what is inside; the size is a bound of the distance, exact for surfaces and primitives. Union,
 * intersection and difference take min and max (R-functions of order zero; Ricci 1973), which keeps the bound and,
 * on one side, the exact distance. Offset and shell cut at a distance and therefore ask for an operand that is exact
 * on the side they use; anything else is refused, because a layer of the wrong thickness would not be noticed.
 *
 * <p>Lattices: {@link org.wolff.mesh.region.Implicit} takes a function of space and tells a safe bound of second order
 * of its distance, exact enough near the boundary for Newton steps; {@link org.wolff.mesh.region.Repeated} tiles space
 * with bodies at the price of one cell: a question to 10⁵ struts takes as long as one to 32. Both have no end.
 *
 * <p>Limits: a surface with holes ends inside at a film across the hole where the distance is not zero; such a region
 * says so ({@code isDistanceBound}) and callers search by sign. Rejected: meshing the Boolean operations of surfaces
 * (fails on dirty input); smooth blends (not what a drawing says); sampled distance grids (inexact, large);
 * |F| over the greatest slope as the distance of an implicit function (up to twice too short at the boundary, where
 * steps then converge slowly); one capsule a strut in a union (10⁴ struts, 10⁴ questions a point).
 */
package org.wolff.mesh.region;
