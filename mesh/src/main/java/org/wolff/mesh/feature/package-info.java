/**
 * Feature curves: where the boundary between parts is sharp, and where three parts or more meet. In: a region map and an
 * element size. Out: {@link org.wolff.mesh.feature.FeatureCurves}, lines of straight pieces with the sheets of boundary
 * that end there, and corners; and {@link org.wolff.mesh.feature.EdgeRecovery}, how much of them a mesh has. Nothing
 * here needs a mesh to find the curves, so the measure does not depend on what is measured.
 *
 * <p>Regions are taken apart into smooth faces (planes, walls, levels of a distance). Where two faces cross is traced by
 * marching tetrahedra one dimension lower in cells of half an element, which are reached by halving space and leaving
 * out what fewer than two faces can pass, and brought onto both faces by Newton's method. Sharp edges of triangle
 * surfaces are chains of their own edges. A line becomes a curve as far as the labels in the wedges around it say so:
 * two sheets at an angle, or more than two sheets. So priorities, Boolean operations, offsets and shells need no case of
 * their own. Labels are looked up beside the line, so that a face at a small angle to it seems to cut it too early or too
 * late; the line is brought onto that face ({@link org.wolff.mesh.feature.CurveEnd}), and a corner lies where all its faces
 * meet, whatever the element size. Rejected: looking up labels nearer to the line (it errs by less, but errs). What turns by 40° somewhere and 25° everywhere counts.
 *
 * <p>A corner is where two ends of curves or more meet. The end of a lone curve is none: its faces meet at ever less until
 * they graze. (Of 22 ends on a stem that touches the inner cortex here and there, 18 were such.)
 *
 * <p>Limits: faces that meet at less than 25° have no curve. A level of a triangle surface other than its own (offset,
 * shell) has no edges of its own, nor has the outside offset of a box. Whether a triangle surface is drawn or grown is
 * told from how its edges turn ({@link org.wolff.mesh.surface.SharpEdges}); none of the bones tried has curves.
 *
 * <p>Rejected: looking for the edge in the facets of the mesh (a quadric of planes), which left 1 to 6 % of the edges of
 * a turned box chamfered and a quarter of a plate with holes; explicit edges per primitive, since edges of expressions
 * need the tracing anyway.
 */
package org.wolff.mesh.feature;
