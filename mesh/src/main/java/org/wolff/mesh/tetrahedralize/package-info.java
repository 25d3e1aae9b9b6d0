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
 * over to the region that they fit; feature curves ({@link org.wolff.mesh.feature}) are followed; all is smoothed;
 * vertices still off their boundary are drawn in. To follow a curve, a vertex goes to each corner, and ends of boundary
 * edges that cut across a curve go onto it and stay tied to it, sliding along. Where that would spoil elements, a patch
 * of some two hundred tetrahedra is taken out and changes are tried in it, each with all its vertices smoothed, those
 * outside at the rim of the mesh too, which else stood in the way of corners: a vertex goes to the corner or onto the
 * curve, the edge is bisected there, swapped for the one along the curve, or an end of it is drawn in; the change
 * counts if fewer edges cut across and no angle is below 15°. Curves are followed once more when flips have mended the
 * last elements: in a window of C2 with a cage, at curves 0.05 mm apart, that leaves 0.7 mm of edges for 1.0. Early
 * rounds accept badly shaped elements (6°), because smoothing mends most; at the end elements below 16° (18.5° away
 * from curves), or with an aspect ratio above 9, are mended by flips and by drawing edges together, short ones and
 * those whose facets stay on their boundary within 0.02 h more, in patches too; those left are drawn in, carved off to the
 * outside, freed from their sharp edge or, last, let off their boundary, until all angles lie between 15° and 165°. Where the
 * mean ratio η of all elements is still below 0.87, as in thin parts and where sizes change, vertices away from curves move so that
 * it grows, as long as a sweep gains 0.003; no angle below 25° comes of it ({@link org.wolff.mesh.tetrahedralize.MeanRatioMove}). A cylinder of
 * 3.5 mm in 50 thousand elements goes from 0.783 to 0.834, a screw head from 0.818 to 0.866, a plate with holes from 0.807 to 0.841.
 *
 * <p>Edges that the mesh has, of the length of all curves, before curves were followed and now (h in mm, TET4):
 * <pre>
 *                              before      now       corners       least angle
 * box, 5 turns, h = 1       93.6–98.8 %  ≥ 99.7 %    8 of 8       20–25° | 21–27°
 * box and screw, h = 0.8        95.2 %     99.8 %    8 of 8         18° | 20°
 * cylinder, turned, h = 1       97.6 %      100 %       –           28° | 26°
 * plate with holes, h = 1       72.9 %      100 %    7 | 8 of 8     18° | 23°
 * cup, h = 1                    93.9 %     99.9 %       –           23° | 23°
 * cage, h = 1                   93.5 %     99.7 %   22 | 32 of 32   20° | 24°
 * tibia, plate, screws, 2.2     74.5 %     96.7 %    3 | 11 of 12   16° | 16°
 * </pre>
 * Of the tibia all sharp edges are there; what is missing are curves where bone, segment, plate and outside meet, near
 * their corners.
 *
 * <p>Limits: a vertex where four regions meet may stay off its corner, and curves near it with it. Letting single
 * tetrahedra of a patch go over to another region won 0.3 % of the tibia's curves at more than twice the time, and was
 * left out. Walls and gaps thinner than the size may be lost; each leaf that a boundary crosses is asked whether one
 * passes through it, and what the finished mesh does not hold is listed
 * ({@link org.wolff.mesh.tetrahedralize.LostLayer}). A wall is held everywhere from 1.26 sizes on. The question is put in
 * the leaves and not on the lattice edges: an edge along a smooth boundary dips into the other side as one across a foil
 * does, so every edge near a boundary would have to be followed; the leaves cost 3 % of the time at 0.3 million elements.
 *
 * <p>Where a gap or a wall is thinner than the lattice, labels close or open it by chance, and a region may meet itself in
 * an edge or a vertex and nowhere beside it: what lies behind the neck of a gap becomes a hollow, or two pieces hang
 * together by a hinge. All such edges of the bones looked at are there before shaping, which keeps them: 2 in the hand of the
 * meshing samples (a hollow of 0.004 mm³ at the end of the notch between two fingers: Euler number 2 of 1), 6 in their femur
 * (three hollows: 3 of −1), 25 in c5, whose Euler number agrees in spite of them. They are not listed. Tried: after the bisection,
 * the region in which the middle of such an edge lies takes the fewest tetrahedra that part it there. That gives the hand its
 * Euler number, and with the same at vertices the femur too, all boundaries manifold; but c5 gets −5 of −4 where walls of
 * less than 0.14 mm are lost, and some vertices stay off their boundary by up to 0.1 mm. Joining the outside alone leaves
 * c5 at −4, the femur at 0.
 *
 * <p>Cost. The neighbourhoods ({@link org.wolff.mesh.tetrahedralize.Complex}) are found once and follow the few places
 * that a step changes: found anew each time they took a tenth of all time, all of it on one thread. A vertex that is
 * known to lie on its boundary is not asked again, a trial looks first at the element that was worst, and a search of a
 * surface begins with the triangle that was nearest before. With ten nodes and one size, a CPU second of a cold JVM
 * makes 0.27 million of 5.0 million elements of one body (0.20 before these), and 0.18 of 0.84 million once warm; of a
 * bone with plate and six screws at 0.13 million 0.023 once warm, 0.012 cold, because there the patches at feature
 * curves take most. Rejected: the
 * elements near boundaries as a mesh of their own (in an assembly nearly all are).
 *
 * <p>Memory. It goes with the tetrahedra that are worked on, those outside that touch a neighbour of a part with them
 * ({@link org.wolff.mesh.tetrahedralize.Chosen}): 1.2 for each element of a bone with implants, 2.8 of a plate two elements
 * thick. In heaps that were just enough, less what was there before, each took with four nodes 76 bytes (ball, 0.4 million
 * elements), 134 (four boxes and a screw, 0.6 million), 122 (hip joint, 0.5 million), 124 to 145 (tibia, plate and screws,
 * 0.6 million), 139 to 142 (plate); with ten nodes 180 (ball). The forecast takes 160 and 200. A smooth body without
 * sharp edges needs half of that, because nothing is put back into its mesh
 * ({@link org.wolff.mesh.tetrahedralize.Complex#updated}): 106 for each of 5.07 million elements with four nodes.
 * What the input holds comes on top. Rejected: 150 and 200 bytes for each element that stays (too little for implants, and
 * half of what plates need).
 *
 * <p>Threads. One body of one size, two cores, the launcher's settings, the same bits each time; reading the surface is in.
 * 5.15 million elements in a cold JVM: 12.1 to 12.8 s and 7.7 s (1.57 to 1.65 times as fast), at 0.82 GB of heap taken and
 * never collected; before, 15.4 s, 10.6 s and 1.79 GB. 1.05 million, warm: 2.53 to 2.80 s and 1.65 to 1.81 s (1.47 to 1.65,
 * 1.61 the last time; before, 3.16 s and 1.94 s). In a cold JVM one thread leaves the compiler, two of ten seconds of
 * processor time, a core of its own: with what Java has learned, 1.05 million take 3.1 s and 2.6 s from the surface to the
 * mesh, but 4.5 s where one core is all there is (1.7); 5.15 million 10.5 s, 7.3 s and 11.7 s (1.4 and 1.6). The whole
 * command with certificate and files: 5.7 s, 4.9 s and 8.1 s; 19.1 s, 12.4 s and 19.8 s. The second thread is at work for
 * 92 % of the time; the rest of what is missing is the compiler's share of the cores and what two threads lose to each
 * other at the memory (an eighth). One thread alone is at
 * work for an eighth of the cold run, nowhere more than 2 % of it. What had made most of the difference: fresh memory is first
 * touched where it is made, by one thread, a second for each GB, so arrays are copied only once something changes
 * ({@link org.wolff.mesh.tetrahedralize.Collapses}, {@link org.wolff.mesh.tetrahedralize.PatchRepair}), pieces are written in
 * place ({@link org.wolff.mesh.tetrahedralize.Bisection}), and room is made while another thread sorts
 * ({@link org.wolff.mesh.work.Workers#both}); searches of surfaces had made 2.9 GB of garbage; and small pieces of regions
 * are grown from borders ({@link org.wolff.mesh.tetrahedralize.Islands}). Rejected: sorting the stars of vertices by ranges of
 * them (two threads would read everything twice, as long as one takes to sort).
 *
 * <p>Unit cells: {@link org.wolff.mesh.tetrahedralize.CellMesher} meshes a box whose opposite faces match node by node.
 * The lattice ends at the faces of the box; labels, cuts, warped places and new vertices on a high face are made copies of
 * those on the low one, so the bisections agree; all later steps leave the rim of a mesh as it is, and
 * {@link org.wolff.mesh.tetrahedralize.CellRim} moves vertices there together with their copies, judged by the elements
 * around all of them. Over 102 cells (sheets, networks and struts at three sizes) angles lie between 14.6° and
 * 163.5°. Rejected: a mesh on the torus, cut open at the end (every step would have to wrap coordinates, and the faces of
 * the box would not be flat); a cell cut from the mesh of a larger block (not the same on both sides after smoothing);
 * keeping vertices of the rim on their boundary at any price (5.8° where struts meet in a face).
 *
 * <p>Films across holes of a surface have labels and no distance: where the bisection has put a vertex on one, labels change
 * beside it, and there it stays.
 *
 * <p>Why bisection and not the triple and quadruple points of lattice cleaving: the label at each end of an edge and
 * one order of all edges are enough for conformity, and quality is won afterwards by moving vertices.
 * Rejected: Delaunay refinement (slivers, fails on overlapping input), stencil tables (none needed with an edge order),
 * voxel indicator fields (lose what lies between voxels).
 */
package org.wolff.mesh.tetrahedralize;
