/**
 * Interfaces as a user speaks of them: which parts, which law, which gap. In:
 * {@link org.wolff.solver.interfaces.Interface}s and a mesh. Out: {@link org.wolff.solver.interfaces.InterfaceCut}, the
 * mesh cut along them with what {@link org.wolff.solver.contact} needs; and after the solve what each interface did as
 * metrics and as fields on its surface.
 *
 * <p>Facets are found on the finished mesh, so the mesher need not know of interfaces; those of a bonded interface are
 * found too, so that a mistake in its parts is told, but not cut. Where an interface ends inside the model, its rim stays
 * single, as the tip of a crack.
 *
 * <p>Limits: a share of bonded places is drawn node by node, so its patches are as small as the elements. Rejected:
 * cutting all parts and tying the bonded ones again (as many unknowns more for no answer).
 */
package org.wolff.solver.interfaces;
