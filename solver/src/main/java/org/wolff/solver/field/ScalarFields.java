package org.wolff.solver.field;

import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Scalars of stress and strain at the integration points, one value per point each.
 *
 * @param vonMises MPa
 * @param greatestPrincipal greatest principal stress, MPa
 * @param leastPrincipal least principal stress, MPa
 * @param equivalentStrain with the material's ν
 * @param energyDensity MPa
 */
public record ScalarFields(
        double[] vonMises,
        double[] greatestPrincipal,
        double[] leastPrincipal,
        double[] equivalentStrain,
        double[] energyDensity) {
    private static final int GRAIN = 1024;

    /** Forms the scalars of fields at integration points. */
    public static ScalarFields of(IntegrationFields fields, MaterialAssignment materials, Workers workers) {
        int n = fields.count();
        ScalarFields scalars =
                new ScalarFields(new double[n], new double[n], new double[n], new double[n], new double[n]);
        TetMesh mesh = materials.mesh();
        double[] poissonsRatio = materials.ofRegion().stream()
                .mapToDouble(material -> material.elastic().poissonsRatioForEquivalentStrain())
                .toArray();
        workers.forEach(n, GRAIN, (from, to) -> {
            double[] principal = new double[3];
            for (int p = from; p < to; p++) {
                double nu = poissonsRatio[mesh.region()[p / fields.pointsPerTet()]];
                Tensors.principal(fields.stress(), 6 * p, principal, 0);
                scalars.vonMises[p] = Tensors.vonMises(fields.stress(), 6 * p);
                scalars.greatestPrincipal[p] = principal[0];
                scalars.leastPrincipal[p] = principal[2];
                scalars.equivalentStrain[p] = Tensors.equivalentStrain(fields.strain(), 6 * p, nu);
                scalars.energyDensity[p] = Tensors.energyDensity(fields.stress(), 6 * p, fields.strain(), 6 * p);
            }
        });
        return scalars;
    }
}
