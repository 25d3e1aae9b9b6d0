/**
 * From displacements to stress and strain. In: nodal displacements. Out: tensors at the integration points, and at one
 * point per node and region ({@link org.wolff.solver.field.RegionNodes}), so that the jump of a stress at an interface
 * between two materials stays a jump.
 *
 * <p>Source: the points of the stiffness rule are those where the stress of these elements is most accurate (Barlow
 * 1976); from there a linear function per element is taken to its nodes and averaged by volume. Limits: at a free surface
 * the recovered value is an extrapolation; error estimates are not given here. Rejected: strains straight at the nodes,
 * which are an order less accurate.
 */
package org.wolff.solver.field;
