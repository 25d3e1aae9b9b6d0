package org.wolff.solver.field;

/**
 * Stress and strain at the integration points of all elements, where they are most accurate. Tensors in the order xx,
 * yy, zz, xy, yz, xz, shear strains engineering.
 *
 * @param pointsPerTet integration points of one element
 * @param volume mm³ that each point stands for, {@code pointsPerTet·tet + point}
 * @param stress MPa, {@code 6·(pointsPerTet·tet + point) + component}
 * @param strain the same shape
 */
public record IntegrationFields(int pointsPerTet, double[] volume, double[] stress, double[] strain) {
    /** Returns the number of points. */
    public int count() {
        return volume.length;
    }

    /** Returns ∫ ½ σ:ε dV over all elements, N·mm, summed in the order of the elements. */
    public double strainEnergy() {
        double sum = 0;
        for (int p = 0; p < volume.length; p++) {
            sum += volume[p] * Tensors.energyDensity(stress, 6 * p, strain, 6 * p);
        }
        return sum;
    }
}
