/**
 * Whether something can move freely: the rigid motions that supports, springs and joints leave.
 *
 * <p>In: a mesh, constraints, springs. Out: the bodies that can move, by the names of their parts, with the motion in
 * words; asked before any solve. Elements that share a face move as one, so the mesh falls into face-connected bodies;
 * bodies with three or more shared nodes off one line are joined too; fewer shared nodes make a hinge or a ball joint.
 * The motions left are the null space of (shared nodes move alike, held directions do not move, springs do not
 * stretch, equations between displacements hold) over six unknowns a body: exactly the kernel of the stiffness matrix.
 *
 * <p>Limits: a motion counts as held from a relative stiffness of 1e-10 on (a lever of 1e-5 of the body's size). A chain
 * of more than 500 bodies hinged to one another is refused as a whole. Rejected: looking for zero pivots in the solve
 * (late, and it names a degree of freedom, not a part).
 */
package org.wolff.solver.rigid;
