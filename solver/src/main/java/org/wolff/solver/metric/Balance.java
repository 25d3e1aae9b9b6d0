package org.wolff.solver.metric;

import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/**
 * Loads against reactions, and work against strain energy.
 *
 * @param appliedForce resultant of all loads, N
 * @param reactionForce resultant of all supports, N; in balance it is the negative of the load
 * @param appliedMoment moment of all loads about the origin, N·mm
 * @param reactionMoment moment of all supports about the origin, N·mm
 * @param forceError |applied + reaction + forces of equations| over the sum of the magnitudes of all nodal loads,
 *     with interfaces of their nodal forces too; where no load acts, of all nodal forces of supports and equations
 * @param momentError the same for moments about the centre of the mesh, over that sum times the mesh's diagonal
 * @param externalWork half the work of the loads, with interfaces of their forces too, N·mm
 * @param strainEnergy of the elements and springs, N·mm, summed from the stresses
 * @param energyError |externalWork − strainEnergy| / externalWork
 * @param supports reaction of each support
 */
public record Balance(
        Vector3 appliedForce,
        Vector3 reactionForce,
        Vector3 appliedMoment,
        Vector3 reactionMoment,
        double forceError,
        double momentError,
        double externalWork,
        double strainEnergy,
        double energyError,
        List<SupportReaction> supports) {
    /**
     * What one support gives.
     *
     * @param support its name
     * @param force N
     * @param moment about the origin, N·mm
     */
    public record SupportReaction(String support, Vector3 force, Vector3 moment) {}
}
