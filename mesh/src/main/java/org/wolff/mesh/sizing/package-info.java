/**
 * How fine a mesh is, and where. In: {@link org.wolff.mesh.sizing.Sizing}, what is asked for, and a
 * {@link org.wolff.mesh.region.RegionMap}. Out: {@link org.wolff.mesh.sizing.SizeSurvey}, the cells of an octree that
 * are to be split.
 *
 * <p>Cells are halved from the roots down while they are larger than what is wanted in them: the size of the parts
 * that they hold, and what a sample of each boundary in the cell asks for ({@link org.wolff.mesh.sizing.LocalSize}):
 * a wall or a gap across, a chord of the surface. A sample is the centre of the cell brought onto the boundary by the
 * signed distance, so that surfaces, primitives and their compositions are treated alike; one sample for each region
 * and cell, hence spaced by the size itself. The size grows from small cells outwards by layers
 * ({@link org.wolff.mesh.octree.Refinement}).
 *
 * <p>Across a wall means straight to a side that looks the other way. Where the far side slants, the way inwards between
 * both is followed: at a corner it leads to where the part is thick, in a bar of any section to the middle of it, whose
 * distance from the boundary is half of what counts as thickness. Before, a ridge of marrow beside a stem, triangular
 * and 1 mm thick, was cut off by elements of 2.3 mm.
 *
 * <p>The chord error is measured, not derived from a radius: the distance to the boundary of points half a cell beside
 * the sample in its tangent plane, on both sides. An edge raises it on one side, or in proportion to the step; neither
 * counts, so that sharp edges and the edges of facets ask for nothing. Who wants the edges of facets met asks for it
 * ({@link org.wolff.mesh.sizing.Creases}): they are taken from the surface, and their size follows from their angle.
 * Edges near one another count as one that turns by all ({@link org.wolff.mesh.sizing.CreaseTurns}), and the line where a surface
 * crosses itself is an edge that no triangle has. A wedge sharper than 60° is lost where it is thinner than an element, so it
 * asks for less; below 28° it asks for no more than a fold, since no size would do. Greatest distances with a tolerance of
 * 0.05 mm, before and with these, and elements in millions: C5 0.153 and 0.069 mm, 1.38 and 1.94; inner cortex of a femur
 * 0.567 and 0.334 mm, 3.41 and 4.20, where what is left are flaps 0.003 to 0.08 mm thick.
 *
 * <p>A mesh cannot follow two feature curves between which it has no edge. Where they run closer together than an element
 * ({@link org.wolff.mesh.sizing.CloseCurves}), the gap asks for its size, as a wall of that thickness would; walls alone do
 * not see it where an implant stands out of a bone by less than an element. Down to half of the smallest size, since two
 * curves that cross at a small angle are nearer than any size for part of their way, and that part halves with it (C2 with
 * cage and screws: 97.0 % of the sharp edges without, 97.9 % with it, for 4 % more elements). Curves to both sides of a gap
 * between parts that is closed ask for nothing; where a part lies between them there is no gap, however near they are.
 *
 * <p>A part that does not meet at a sharp edge but comes close to it asks in the same way
 * ({@link org.wolff.mesh.sizing.CloseSurface}): the rim of a screw that ends just below the slanting face of a plate is
 * near no other curve, nor does the face look away from the end of the screw as the far side of a wall would. How far the
 * part is follows from the signed distances by Newton's method; what they give alone would count faces that lie under
 * another part. Sharp edges recovered without and with it, in %, and elements more: C2 with cage and screws 98.9, 99.4, 1.2;
 * tibia with plate and screws 99.1, 99.4, 2.9; femur with stem 98.9, 99.5, 1.0; hemipelvis with cup 99.1, 99.4, 4.7.
 * Curves where three parts meet ask for nothing so: that took 0.9 % more elements of the hemipelvis and won nothing.
 *
 * <p>Limits: what is thinner than a cell and smaller than it in the other directions too may lie between samples. The
 * samples of the finished leaves, which the growth of sizes makes smaller than what was asked, see more of it: the mesher
 * cuts them finer there, twice at most. On the femur of the meshing samples, 0.1 m long at 1.5 mm, that leaves one
 * of nine closed gaps, narrower than the smallest size holds, for 6 % more elements. Rejected: curvature from normals of triangles (noise of the scan decides);
 * samples on a fixed grid (50 times the questions at the same resolution).
 */
package org.wolff.mesh.sizing;
