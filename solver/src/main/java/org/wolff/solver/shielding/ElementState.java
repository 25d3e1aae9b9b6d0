package org.wolff.solver.shielding;

import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.ScalarFields;

/**
 * Scalars of one load case as means over the volume of each element.
 *
 * @param energy strain energy density, MPa
 * @param vonMises MPa
 * @param strain equivalent strain
 */
public record ElementState(double[] energy, double[] vonMises, double[] strain) {
    /** Averages fields at integration points. */
    public static ElementState of(IntegrationFields points, MaterialAssignment materials, Workers workers) {
        ScalarFields scalars = ScalarFields.of(points, materials, workers);
        return new ElementState(
                means(points, scalars.energyDensity()),
                means(points, scalars.vonMises()),
                means(points, scalars.equivalentStrain()));
    }

    private static double[] means(IntegrationFields points, double[] values) {
        int perTet = points.pointsPerTet();
        double[] means = new double[points.count() / perTet];
        for (int tet = 0; tet < means.length; tet++) {
            double sum = 0;
            double volume = 0;
            for (int p = perTet * tet; p < perTet * (tet + 1); p++) {
                sum += points.volume()[p] * values[p];
                volume += points.volume()[p];
            }
            means[tet] = sum / volume;
        }
        return means;
    }
}
